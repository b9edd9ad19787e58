import { contextOf } from '../layout/context.js';
import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { decimalSignOf, type ReadAmount } from '../recognise/amounts.js';
import { describeOrder } from './amount-order.js';
import { consistentSums, type RatedFigure } from './amount-sums.js';
import { labelFeatures, nearRole, type Candidate } from './candidate.js';
import { amountLabels, roleOf } from './labels.js';
import { moneyIn } from './money-in.js';
import { largestRounding } from './rounding.js';
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
      // What stands on the line of the rounding and is no rounding is the sum that it led to.
      const besideRounding = features.has('before=rounding') || features.has('left=rounding');
      if (besideRounding && Math.abs(match.value.cents) > largestRounding && features.delete('near=rounding'))
        features.add('near=rounded_total');
      addStrayLabels(layout, segment.row, features);
      found.push({ value: match.value, raw: match.raw, segment, words: wordsAt(segment, match.start, match.end), features });
      from = match.end;
      if (found.length > most) break;
    }
    if (found.length > most) break;
  }
  const sums = taxSums(layout, found, sign);
  describe(found, layout, sums);
  return [...found, ...sums.map(({ candidate }) => candidate)];
}

const rate = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%/g;

/** A row of a paper names few rates; one that goes on and on is none. */
const ratesMax = 12;
const ratesOf = (text: string): number[] => [
  ...new Set([...text.matchAll(rate)].slice(0, ratesMax).map((match) => Number(match[1]!.replace(',', '.')))),
];

/** Figures in rows that name a rate, with the other figures of those rows. */
function ratedFigures(candidates: readonly Candidate<ReadAmount>[], { rows }: Layout): RatedFigure[] {
  const besides = new Map<number, number[]>();
  for (const { value, segment } of candidates)
    besides
      .set(segment.row, besides.get(segment.row) ?? [])
      .get(segment.row)!
      .push(value.cents);
  const rates = new Map([...besides.keys()].map((row) => [row, ratesOf(rows[row]?.text ?? '')]));
  return candidates.flatMap(({ value, segment: { row } }) =>
    rates.get(row)!.map((each) => ({ cents: value.cents, rate: each, beside: besides.get(row)! })),
  );
}

/** A label that stands alone on the row over or under a figure: photos are skewed, and rows slip. */
function addStrayLabels({ rows }: Layout, row: number, features: Set<string>): void {
  for (const [place, other] of [
    ['over', rows[row - 1]],
    ['under', rows[row + 1]],
  ] as const) {
    const text = other?.page === rows[row]!.page ? other.text.replace(rate, '') : '';
    const role = /\d/.test(text) ? null : roleOf(text, amountLabels);
    if (role) features.add(`${place}=${role}`);
  }
}

/** Cents that a sum changes by when it is rounded to coins. */
const coin = 2;
const sumRoles = ['total', 'grand_total', 'payable', 'due'];

/** Whether a paper prints its sums with a minus, as credit notes may. */
function isCreditNote(candidates: readonly Candidate<ReadAmount>[]): boolean {
  const named = candidates.filter((one) => one.value.decimals === 2 && sumRoles.includes(nearRole(one)));
  const negative = named.filter(({ value }) => value.cents < 0).length;
  return negative > named.filter(({ value }) => value.cents > 0).length;
}

/** Features that need the other candidates: repetition, size order, and sums that come out. */
function describe(candidates: Candidate<ReadAmount>[], layout: Layout, taxes: readonly TaxSum[]): void {
  const counts = new Map<number, number>();
  for (const { value } of candidates) counts.set(value.cents, (counts.get(value.cents) ?? 0) + 1);
  const perRow = new Map<number, number>();
  for (const { segment } of candidates) perRow.set(segment.row, (perRow.get(segment.row) ?? 0) + 1);
  const decimals = candidates.some(({ value }) => value.decimals === 2);
  const money = candidates.filter((one) => (decimals ? one.value.decimals === 2 : true) && !['cash', 'change'].includes(nearRole(one)));
  const isCredit = isCreditNote(candidates);
  const size = ({ value }: Candidate<ReadAmount>): number => (isCredit ? -value.cents : value.cents);
  const largest = Math.max(...money.map(size), 0);
  const heights = layout.segments.map(({ box }) => box.height).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  const sums = consistentSums([...candidates, ...taxes.map(({ candidate }) => candidate)], ratedFigures(candidates, layout));
  const parts = new Set(taxes.flatMap((tax) => tax.parts.map(({ cents }) => cents)));
  for (const { candidate } of taxes) {
    for (const sum of sums.get(candidate.value.cents) ?? []) candidate.features.add(sum);
    parts.delete(candidate.value.cents);
  }
  describeOrder(candidates);
  const lastRow = Math.max(layout.rows.length - 1, 1);
  for (const candidate of candidates) {
    const { value, segment, features } = candidate;
    const count = counts.get(value.cents) ?? 1;
    if (count > 1) features.add(count > 2 ? 'printed=3+' : 'printed=2');
    // What cash is rounded by does not make the sum before it the larger one.
    if (Math.abs(size(candidate) - largest) <= coin) features.add('largest');
    if (value.cents === 0) features.add('zero');
    if (size(candidate) < 0) features.add('negative');
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
