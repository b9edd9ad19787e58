import type { FieldName, Value } from '../../../workflows/contract/record.js';
import { amountCandidates } from '../fields/amount-candidates.js';
import type { Candidate } from '../fields/candidate.js';
import { nameKey } from '../fields/clean-name.js';
import { dateCandidates } from '../fields/date-candidates.js';
import { numberCandidates } from '../fields/number-candidates.js';
import type { Layout } from '../layout/layout.js';
import type { ReadAmount } from '../recognise/amounts.js';
import { isoDate, type ReadDate } from '../recognise/dates.js';

/** Fields whose place on the page is learned; what stands there is new on every paper. */
export const placedFields = [
  'total',
  'net',
  'tax',
  'due',
  'date',
  'due_date',
  'invoice_number',
  'order_number',
] as const satisfies readonly FieldName[];
export type PlacedField = (typeof placedFields)[number];
export const placedAmounts = ['total', 'net', 'tax', 'due'] as const satisfies readonly PlacedField[];

/** Fields that say the same on every paper of a vendor: their value itself is learned. Where to pay to is not among them: it is what the paper says, or a fraud. */
export const lastingFields = [
  'vendor',
  'vendor_tax_id',
  'address',
  'currency',
  'buyer',
  'buyer_tax_id',
] as const satisfies readonly FieldName[];

/** A candidate with its value as a record writes it, and as it is compared. */
export interface Placed {
  candidate: Candidate<unknown>;
  value: string;
}
export interface Candidates {
  amounts: readonly Candidate<ReadAmount>[];
  dates: readonly Candidate<ReadDate>[];
  /** Some date may be read in two orders, and nothing on the pages says which is meant. */
  orderGuessed: boolean;
  numbers: readonly Candidate<string>[];
}

export function candidatesOf(layout: Layout): Candidates {
  const { candidates: dates, orderGuessed } = dateCandidates(layout);
  return { amounts: amountCandidates(layout), dates, orderGuessed, numbers: numberCandidates(layout) };
}

const isAmount = (field: PlacedField): boolean => (placedAmounts as readonly string[]).includes(field);
const isDate = (field: PlacedField): boolean => field === 'date' || field === 'due_date';

/** What may be the value of a field, as the record would write it. */
export function placedCandidates({ amounts, dates, numbers }: Candidates, field: PlacedField): Placed[] {
  if (isAmount(field)) return amounts.map((candidate) => ({ candidate, value: candidate.value.decimal }));
  if (isDate(field)) return dates.map((candidate) => ({ candidate, value: isoDate(candidate.value) }));
  return numbers.map((candidate) => ({ candidate, value: candidate.value }));
}

/** Values that mean the same have one key. */
export function keyOf(field: FieldName, value: Value | null | undefined): string | null {
  if (typeof value !== 'string') return null;
  if (isAmount(field as PlacedField)) return String(Math.round(Number(value) * 100));
  return isDate(field as PlacedField) || field === 'currency' ? value : nameKey(value);
}

const turned = (date: ReadDate): ReadDate => ({
  ...date,
  month: date.day,
  day: date.month,
  order: date.order === 'day_first' ? 'month_first' : 'day_first',
});

/** The dates as a vendor writes them, where the document itself does not say: day first, or month first. */
export const inOrder = ({ dates, orderGuessed, ...rest }: Candidates, dayFirst: boolean | null): Candidates => ({
  ...rest,
  orderGuessed: orderGuessed && dayFirst === null,
  dates:
    dayFirst === null || !orderGuessed
      ? dates
      : dates.map((one) =>
          one.value.ambiguous && (one.value.order === 'day_first') !== dayFirst ? { ...one, value: turned(one.value) } : one,
        ),
});

/** Which order a right date shows that a page writes in figures; null where none of its readings is that date, or day and month are the same. */
export function dayFirstBy(dates: readonly Candidate<ReadDate>[], right: string): boolean | null {
  for (const { value } of dates) {
    if (value.day === value.month || (value.order !== 'day_first' && value.order !== 'month_first')) continue;
    if (isoDate(value) === right) return value.order === 'day_first';
    if (value.ambiguous && isoDate(turned(value)) === right) return value.order !== 'day_first';
  }
  return null;
}
