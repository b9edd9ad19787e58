import type { Layout } from '../layout/layout.js';
import type { DecimalSign, ReadAmount } from '../recognise/amounts.js';
import type { Candidate } from './candidate.js';
import { addsUp, roundingOf, type Rounding } from './rounding.js';
import { namedTaxParts, tabledTaxParts, type TaxPart } from './tax-parts.js';

/** A tax that no single figure gives: the parts that make it, and what speaks for the sum. */
export interface TaxSum {
  candidate: Candidate<ReadAmount>;
  parts: readonly TaxPart[];
  /** Net and total elsewhere on the page differ by just this. */
  agrees: boolean;
}

const sumOf = (parts: readonly TaxPart[]): number => parts.reduce((sum, { cents }) => sum + cents, 0);

/** The same part printed twice (above and in a table below) counts once. */
const once = (parts: readonly TaxPart[]): TaxPart[] =>
  parts.filter(
    (part, index) =>
      !parts.slice(0, index).some((other) => other.kind === part.kind && other.rate === part.rate && other.cents === part.cents),
  );

/** Ways to read the page's parts as one tax, the more telling ones first. */
export function taxReadings(layout: Layout, sign: DecimalSign): TaxPart[][] {
  const all = namedTaxParts(layout, sign);
  const indian = all.filter(({ kind }) => kind.endsWith('GST') || (kind === 'CESS' && all.some((other) => other.kind.endsWith('GST'))));
  const own = all.filter(({ kind }) => kind !== 'plain');
  const rated = all.filter(({ rate, kind }) => rate !== null && (kind === 'plain' || own.length > 0));
  const plain = all.filter(({ kind }) => kind === 'plain');
  return [once(indian), indian, once(own), [...once(own), ...once(plain)], once(rated), rated, ...tabledTaxParts(layout, sign)].filter(
    (parts) => parts.length > 1,
  );
}

const near = ({ features }: Candidate<ReadAmount>, roles: readonly string[]): boolean => roles.some((role) => features.has(`near=${role}`));
const centsOf = (candidates: readonly Candidate<ReadAmount>[], roles: readonly string[]): number[] => [
  ...new Set(
    candidates
      .filter((one) => near(one, roles))
      .map(({ value }) => value.cents)
      .filter((cents) => cents > 0),
  ),
];
const totals = ['total', 'grand_total', 'due', 'rounded_total', 'cash', 'amount', 'net'];
const nets = ['net', 'total', 'grand_total', 'amount', 'none'];

function agreesWith(candidates: readonly Candidate<ReadAmount>[], rounding: Rounding): (parts: readonly TaxPart[]) => boolean {
  const [possibleNets, possibleTotals] = [centsOf(candidates, nets).slice(0, 60), centsOf(candidates, totals).slice(0, 60)];
  return (parts) => {
    const tax = sumOf(parts);
    const bases = parts.flatMap(({ base }) => base ?? []).reduce((sum, base) => sum + base, 0);
    return [...possibleNets, bases].some(
      (net) => net > tax && possibleTotals.some((total) => total > net && addsUp(net, tax, total, rounding)),
    );
  };
}

/** Both halves of the Indian tax, equal but for a paisa that could not be halved, belong together even where nothing on the page adds up. */
const isHalves = (parts: readonly TaxPart[]): boolean => {
  const half = (pattern: RegExp): TaxPart[] => parts.filter(({ kind }) => pattern.test(kind));
  const [central, state] = [half(/^CGST$/), half(/^(S|UT)GST$/)];
  return sumOf(central) > 0 && Math.abs(sumOf(central) - sumOf(state)) <= Math.max(central.length, state.length);
};

/** Taxes printed in parts, as candidates of their own. */
export function taxSums(layout: Layout, candidates: readonly Candidate<ReadAmount>[], sign: DecimalSign): TaxSum[] {
  const agrees = agreesWith(candidates, roundingOf(candidates));
  const found: TaxSum[] = [];
  for (const parts of taxReadings(layout, sign)) {
    const cents = sumOf(parts);
    const known = found.find(({ candidate }) => candidate.value.cents === cents);
    if (cents <= 0 || known) continue;
    const [confirmed, halves] = [agrees(parts), isHalves(parts)];
    if (!confirmed && !(halves && !found.length)) continue;
    const decimal = (cents / 100).toFixed(2);
    const first = parts.find((part) => part.cents > 0)!;
    found.push({
      parts,
      agrees: confirmed,
      candidate: {
        value: { decimal, cents, currency: null, decimals: 2, percent: false },
        raw: parts.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' + '),
        segment: first.segment,
        words: parts.flatMap(({ words }) => words),
        features: new Set(['near=tax', 'decimals=2', confirmed ? 'parts=agree' : 'parts=halves']),
      },
    });
  }
  const settled = found.some((one) => one.agrees) ? found.filter((one) => one.agrees) : found;
  return settled;
}
