import type { Thresholds } from '../../../workflows/contract/record.js';
import { thresholds } from './table.js';

export type ThresholdTable = Readonly<Record<string, Thresholds>>;

/** Thresholds that keep the share of wrong values among the accepted ones at most at `errorRate`: those of the next stricter rate in the table. */
export function thresholdsFor(errorRate: number, table: ThresholdTable = thresholds): Thresholds {
  const rates = Object.keys(table).map(Number);
  const allowed = rates.filter((rate) => rate <= errorRate);
  return allowed.length ? table[String(Math.max(...allowed))]! : {};
}
