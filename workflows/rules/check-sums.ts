import { toDecimal, toMinor, type AmountField, type Check, type Fields, type LineItem } from '../contract/index.js';
import { finding, textOf, type CheckInput } from './check.js';

/** Each printed line may have been rounded by half a minor unit; so may net and tax. */
const ROUNDING_MINOR = 2n;
/** Cash totals are rounded to the next 5 or 10 minor units in several countries, India rounds to the rupee: a rounding line explains up to one unit. */
const roundingLine = (total: bigint): bigint => (total > 10_000n ? 100n : 10n);

/** net + tax = total; and the line items make the net or the total. */
export function checkSums({ fields, lineItems }: CheckInput): Check[] {
  const currency = textOf(fields, 'currency') ?? '';
  const amount = (name: AmountField): bigint | null => minorOf(fields, name, currency);
  const say = (minor: bigint) => toDecimal({ minor: minor < 0n ? -minor : minor, currency });
  const [net, tax, total] = [amount('net'), amount('tax'), amount('total')];
  const checks: Check[] = [];

  if (net !== null && tax !== null && total !== null) {
    const off = net + tax - total;
    const words = `net + tax is ${say(off)} ${off > 0n ? 'more' : 'less'} than total`;
    checks.push(finding('sum.net_and_tax', abs(off) <= (total > 10_000n ? 100n : ROUNDING_MINOR), ['net', 'tax', 'total'], words));
  }

  const items = sumOf(lineItems, currency);
  const against = [net, total].filter((one) => one !== null);
  if (items !== null && against.length) {
    const nearest = against.reduce((best, one) => (abs(items.sum - one) < abs(items.sum - best) ? one : best));
    const off = items.sum - nearest;
    const allowed = ROUNDING_MINOR * BigInt(items.count) + roundingLine(nearest);
    const words = `the line items add up to ${say(items.sum)}, which is ${say(off)} ${off > 0n ? 'more' : 'less'} than ${nearest === net ? 'net' : 'total'}`;
    checks.push(finding('sum.line_items', abs(off) <= allowed, ['net', 'total'], words));
  }
  return checks;
}

const abs = (value: bigint) => (value < 0n ? -value : value);

function minorOf(fields: Fields, name: AmountField, currency: string): bigint | null {
  const text = textOf(fields, name);
  return text === null ? null : toMinor(text, currency);
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
