import type { Calibration } from './calibrate.js';
import type { ThresholdTable } from './thresholds.js';

/** Written by `npm run calibrate`: how often values are right, from predictions on vendors that were not learned from. */
// prettier-ignore
export const calibration: Calibration = {};

/** By the share of accepted values that may be wrong: the confidence from which on a field is accepted. */
// prettier-ignore
export const thresholds: ThresholdTable = {};
