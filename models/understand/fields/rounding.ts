import type { ReadAmount } from '../recognise/amounts.js';
import type { Candidate } from './candidate.js';

/** What the page says of rounding: the figures it prints for it, in cents, both signs. */
export interface Rounding {
  printed: readonly number[];
  /** A rounding line is named, whether or not its figure could be read. */
  named: boolean;
}

/** No currency is rounded by more than one unit; in cents. */
export const largestRounding = 100;
/** Rounding to whole units takes or adds half of one at most. */
const half = 50;
/** Net and tax may each have been rounded to a cent. */
const cents = 2;

export function roundingOf(candidates: readonly Candidate<ReadAmount>[]): Rounding {
  const rounds = candidates.filter(({ features }) => features.has('near=rounding'));
  const printed = rounds.map(({ value }) => value.cents).filter((value) => value !== 0 && Math.abs(value) <= largestRounding);
  return { printed: [...new Set(printed)].flatMap((value) => [value, -value]), named: rounds.length > 0 };
}

/** net + tax = total, to the cent or by what the page rounds: its printed figure, or up to half a unit to a whole one. */
export function addsUp(net: number, tax: number, total: number, { printed, named }: Rounding): boolean {
  const off = total - net - tax;
  return (
    Math.abs(off) <= cents ||
    printed.some((value) => Math.abs(off - value) <= cents) ||
    (named && total % 100 === 0 && Math.abs(off) <= half + cents)
  );
}
