import type { Segment } from '../layout/segment.js';
import { findAmounts, type DecimalSign, type ReadAmount } from '../recognise/amounts.js';
import { findDates } from '../recognise/dates.js';
import type { Match } from '../recognise/match.js';

/** Figures that could be money: no rates, no bare long numbers, no part of a date. */
export function moneyIn(segment: Segment, sign: DecimalSign): Match<ReadAmount>[] {
  const dates = findDates(segment.text);
  return findAmounts(segment.text, sign).filter(
    ({ value, start, end }) =>
      !value.percent &&
      !dates.some((date) => date.start < end && start < date.end) &&
      (value.decimals > 0 || value.currency !== null || Math.abs(value.cents) < 100_000_00_000),
  );
}
