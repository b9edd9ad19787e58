import { absolute, minorDigits, minorOf, textOf, toDecimal, toMinor, type Check, type LineItem } from '../contract/index.js';
import { finding, type CheckInput } from './check.js';

/** Each printed line may have been rounded by half a minor unit; so may net and tax. */
const ROUNDING_MINOR = 2n;
/** What totals are rounded to by custom or law, in minor units: the whole rupee or krone, five of the smallest coins where smaller ones are gone. */
const roundedTo: Readonly<Record<string, bigint>> = {
  INR: 100n,
  NPR: 100n,
  LKR: 100n,
  PKR: 100n,
  SEK: 100n,
  NOK: 100n,
  DKK: 50n,
  MYR: 5n,
  CHF: 5n,
  AUD: 5n,
  CAD: 5n,
  SGD: 5n,
  NZD: 10n,
};
/** A total on such a step may differ from net + tax by half of it: the record has no field for the rounding line that says so. */
const halfStep = (total: bigint, currency: string): bigint => {
  const step = roundedTo[currency];
  return step !== undefined && total % step === 0n ? step / 2n : 0n;
};
/**
 * Line items may leave out a rounding line or a small charge: up to one unit of a sum of more than a hundred, a tenth of one of smaller
 * sums, and a hundredth of the sum at most.
 */
function roundingLine(total: bigint, currency: string): bigint {
  const unit = 10n ** BigInt(minorDigits(currency));
  const sum = absolute(total);
  const allowed = sum > 100n * unit ? unit : unit / 10n;
  return allowed < sum / 100n ? allowed : sum / 100n;
}

/** net + tax = total; and the line items make the net or the total. */
export function checkSums({ fields, lineItems }: CheckInput): Check[] {
  const currency = textOf(fields, 'currency') ?? '';
  const say = (minor: bigint) => toDecimal({ minor: absolute(minor), currency });
  const [net, tax, total] = [minorOf(fields, 'net'), minorOf(fields, 'tax'), minorOf(fields, 'total')];
  const checks: Check[] = [];

  if (net !== null && tax !== null && total !== null) {
    const off = net + tax - total;
    const words = `net + tax is ${say(off)} ${off > 0n ? 'more' : 'less'} than total`;
    const allowed = ROUNDING_MINOR + halfStep(total, currency);
    checks.push(finding('sum.net_and_tax', absolute(off) <= allowed, ['net', 'tax', 'total'], words));
  }

  const items = sumOf(lineItems, currency);
  const against = [net, total].filter((one) => one !== null);
  if (items !== null && against.length) {
    const nearest = against.reduce((best, one) => (absolute(items.sum - one) < absolute(items.sum - best) ? one : best));
    const off = items.sum - nearest;
    const allowed = ROUNDING_MINOR * BigInt(items.count) + roundingLine(nearest, currency);
    const words = `the line items add up to ${say(items.sum)}, which is ${say(off)} ${off > 0n ? 'more' : 'less'} than ${nearest === net ? 'net' : 'total'}`;
    checks.push(finding('sum.line_items', absolute(off) <= allowed, ['net', 'total'], words));
  }
  return checks;
}

/** Null where an amount is missing or unreadable: half a sum says nothing. */
function sumOf(lineItems: LineItem[], currency: string): { sum: bigint; count: number } | null {
  if (!lineItems.length) return null;
  let sum = 0n;
  for (const { amount } of lineItems) {
    const minor = amount === null ? null : toMinor(amount, currency);
    if (minor === null) return null;
    sum += minor;
  }
  return { sum, count: lineItems.length };
}
