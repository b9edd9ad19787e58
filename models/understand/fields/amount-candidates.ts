import { contextOf } from '../layout/context.js';
import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { decimalSignOf, type ReadAmount } from '../recognise/amounts.js';
import { labelFeatures, type Candidate } from './candidate.js';
import { amountLabels } from './labels.js';
import { moneyIn } from './money-in.js';
import { roundingOf } from './rounding.js';
import { taxSums, type TaxSum } from './tax-sums.js';

const most = 600;

/** Every figure that may be an amount, with label, place and arithmetic features. */
export function amountCandidates(layout: Layout): Candidate<ReadAmount>[] {
  const sign = decimalSignOf(layout.text);
  const found: Candidate<ReadAmount>[] = [];
  for (const segment of layout.segments) {
    if (!/\d/.test(segment.text)) continue;
    let from = 0;
    for (const match of moneyIn(segment, sign)) {
      const context = contextOf(layout, segment, match.start, match.end, from);
      const features = labelFeatures(context, amountLabels);
      if (/^\s?%/.test(context.after) || /[@x×*]\s*$/i.test(context.before)) features.add('factor');
      found.push({ value: match.value, raw: match.raw, segment, words: wordsAt(segment, match.start, match.end), features });
      from = match.end;
    }
    if (found.length > most) break;
  }
  const sums = taxSums(layout, found, sign);
  describe(found, layout, sums);
  return [...found, ...sums.map(({ candidate }) => candidate)];
}

const has = (candidate: Candidate<ReadAmount>, ...roles: string[]): boolean => roles.some((role) => candidate.features.has(`near=${role}`));

/** Features that need the other candidates: repetition, size order, and sums that come out. */
function describe(candidates: Candidate<ReadAmount>[], layout: Layout, taxes: readonly TaxSum[]): void {
  const counts = new Map<number, number>();
  for (const { value } of candidates) counts.set(value.cents, (counts.get(value.cents) ?? 0) + 1);
  const perRow = new Map<number, number>();
  for (const { segment } of candidates) perRow.set(segment.row, (perRow.get(segment.row) ?? 0) + 1);
  const decimals = candidates.some(({ value }) => value.decimals === 2);
  const money = candidates.filter((one) => (decimals ? one.value.decimals === 2 : true) && !has(one, 'cash', 'change'));
  const largest = Math.max(...money.map(({ value }) => value.cents), 0);
  const heights = layout.segments.map(({ box }) => box.height).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  const sums = consistentSums([...candidates, ...taxes.map(({ candidate }) => candidate)]);
  const parts = new Set(taxes.flatMap((tax) => tax.parts.map(({ cents }) => cents)));
  for (const { candidate } of taxes) {
    for (const sum of sums.get(candidate.value.cents) ?? []) candidate.features.add(sum);
    parts.delete(candidate.value.cents);
  }
  const lastRow = Math.max(layout.rows.length - 1, 1);
  for (const candidate of candidates) {
    const { value, segment, features } = candidate;
    const count = counts.get(value.cents) ?? 1;
    if (count > 1) features.add(count > 2 ? 'printed=3+' : 'printed=2');
    if (value.cents === largest) features.add('largest');
    if (value.cents === 0) features.add('zero');
    if (value.cents < 0) features.add('negative');
    if (value.currency) features.add('currency');
    features.add(value.decimals === 2 ? 'decimals=2' : value.decimals ? 'decimals=other' : decimals ? 'decimals=missing' : 'decimals=none');
    if (segment.box.height > 1.25 * height) features.add('tall');
    if ((perRow.get(segment.row) ?? 0) >= 3) features.add('crowded_row');
    features.add(`place=${Math.min(3, Math.floor((4 * segment.row) / lastRow))}`);
    if (segment.box.x + segment.box.width > 0.6) features.add('right_side');
    for (const sum of sums.get(value.cents) ?? []) features.add(sum);
    if (parts.has(value.cents)) features.add('part');
  }
}

/** Amounts that others confirm: net + tax, cash less change. Keyed by cents. */
function consistentSums(candidates: readonly Candidate<ReadAmount>[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  const note = (cents: number, feature: string): void => void found.set(cents, (found.get(cents) ?? new Set()).add(feature));
  const values = (...roles: string[]): number[] =>
    [...new Set(candidates.filter((one) => has(one, ...roles)).map(({ value }) => value.cents))].filter((cents) => cents > 0).slice(0, 40);
  const roundings = roundingOf(candidates).printed;
  const all = new Set(candidates.map(({ value }) => value.cents));
  for (const cash of values('cash')) for (const change of values('change')) if (cash > change) note(cash - change, 'sum=cash-change');
  for (const from of values('total', 'grand_total', 'due', 'net', 'rounded_total')) {
    for (const rounding of roundings) {
      // Cash is rounded to five of the smallest coins: the rounded sum is the one that can be paid so.
      if (!all.has(from + rounding) || (from + rounding) % 5 !== 0 || from % 5 === 0) continue;
      note(from + rounding, 'sum=rounded');
      note(from, 'sum=before_rounding');
    }
  }
  for (const net of values('net', 'total', 'amount')) {
    for (const tax of values('tax')) {
      // India rounds to the rupee: a whole sum may differ from net + tax by what the page gives as rounding.
      const total = [0, ...roundings]
        .map((rounding) => net + tax + rounding)
        .find((sum, index) => all.has(sum) && (!index || sum % 100 === 0));
      if (tax >= net || total === undefined) continue;
      note(total, 'sum=net+tax');
      note(net, 'sum=is_net');
      note(tax, 'sum=is_tax');
    }
  }
  return found;
}
