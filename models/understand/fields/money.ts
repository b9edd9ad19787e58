import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import type { ReadAmount } from '../recognise/amounts.js';
import { amountCandidates } from './amount-candidates.js';
import { rank, type Candidate, type Ranked } from './candidate.js';
import { addsUp, roundingOf } from './rounding.js';

export type Amounts = Partial<Record<'net' | 'tax' | 'total' | 'due', Ranked<ReadAmount> & { confirmed?: boolean }>>;

const considered = 5;
/** What an arithmetic agreement is worth, in log-odds. */
const agreement = 1.6;
const least = { net: 0.45, tax: 0.45, total: 0.15, due: 0.4 };

const byCents = (value: ReadAmount): string => String(value.cents);

/** Chooses net, tax and total together: the likeliest triple, those that add up being likelier. */
export function findAmountFields(layout: Layout, weights: Ranking): { amounts: Amounts; candidates: Candidate<ReadAmount>[] } {
  const candidates = amountCandidates(layout);
  const rounding = roundingOf(candidates);
  const top = (field: 'net' | 'tax' | 'total' | 'due'): Ranked<ReadAmount>[] =>
    rank(candidates, weights[field], byCents).slice(0, considered);
  const options = (field: 'net' | 'tax' | 'total'): (Ranked<ReadAmount> | null)[] => [...top(field), null];
  const log = (field: 'net' | 'tax' | 'total', choice: Ranked<ReadAmount> | null): number =>
    Math.log(Math.max(choice?.probability ?? absent.get(field)!, 1e-6));
  const absent = new Map(
    (['net', 'tax', 'total'] as const).map((field) => [field, 1 - top(field).reduce((sum, { probability }) => sum + probability, 0)]),
  );
  let best: {
    score: number;
    net: Ranked<ReadAmount> | null;
    tax: Ranked<ReadAmount> | null;
    total: Ranked<ReadAmount> | null;
    agrees: boolean;
  } | null = null;
  for (const total of options('total')) {
    for (const net of options('net')) {
      for (const tax of options('tax')) {
        const agrees = Boolean(
          net &&
          tax &&
          total &&
          addsUp(net.candidate.value.cents, tax.candidate.value.cents, total.candidate.value.cents, rounding) &&
          net.candidate.value.cents !== 0,
        );
        const clash = Boolean(
          (net && total && net.candidate.value.cents > total.candidate.value.cents && total.candidate.value.cents > 0) ||
          (tax && total && tax.candidate.value.cents >= total.candidate.value.cents && tax.candidate.value.cents > 0),
        );
        const score = log('total', total) + log('net', net) + log('tax', tax) + (agrees ? agreement : 0) - (clash ? 0.7 : 0);
        if (!best || score > best.score) best = { score, net, tax, total, agrees };
      }
    }
  }
  const amounts: Amounts = {};
  const keep = (field: 'net' | 'tax' | 'total', choice: Ranked<ReadAmount> | null | undefined): void => {
    if (!choice) return;
    const confirmed = best?.agrees ?? false;
    const probability = confirmed ? 1 - (1 - choice.probability) * 0.7 : choice.probability;
    if (probability >= least[field]) amounts[field] = { ...choice, probability, confirmed };
  };
  keep('total', best?.total);
  keep('net', best?.net);
  keep('tax', best?.tax);
  const due = top('due')[0];
  if (due && due.probability >= least.due) amounts.due = due;
  return { amounts, candidates };
}
