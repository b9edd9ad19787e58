import type { Said } from './calibrate.js';
import { thresholds } from './table.js';

/** Field by field, the confidence from which on a value may pass without a person; a field that is absent never may, by its confidence alone. */
export type Thresholds = Readonly<Partial<Record<Said, number>>>;
export type ThresholdTable = Readonly<Record<string, Thresholds>>;

/** Thresholds that keep the share of wrong values among the accepted ones at most at `errorRate`: those of the next stricter rate in the table. */
export function thresholdsFor(errorRate: number, table: ThresholdTable = thresholds): Thresholds {
  const rates = Object.keys(table).map(Number);
  const allowed = rates.filter((rate) => rate <= errorRate);
  return allowed.length ? table[String(Math.max(...allowed))]! : {};
}
