import { curveAt, families, rounded, type Calibration, type Curve, type Said } from '../../understand/calibration/calibrate.js';
import { fitCurve, type CurvePrior } from './fit-curve.js';
import type { Observation } from './observe.js';

/** Where nothing was seen: the ranker's share as it is, less where words were hard to read. */
const untaught: Curve = { bias: 0, odds: 1, lead: 0, words: 0.5, worstWord: 0.5, confirmed: 0, few: 0 };

/** Few documents move a curve little: that of a field is held to its family's, a family's to that of all fields. */
const firmness = {
  all: { bias: 0.2, slope: 2 },
  family: { bias: 1.2, slope: 12 },
  field: { bias: 2, slope: 20 },
} as const satisfies Record<string, CurvePrior['firmness']>;

/** A curve for every field that had labelled documents. */
export function learnCalibration(observations: readonly Observation[]): Calibration {
  const of = (said: readonly Said[]): Observation[] => observations.filter((one) => said.includes(one.said));
  // Kinds of paper are told in another way than values: their curve says nothing about fields, nor fields' about it.
  const fields = observations.filter(({ said }) => said !== 'type');
  const all = fitCurve(fields, { curve: untaught, firmness: firmness.all });
  const curves = Object.entries(families).flatMap(([family, members]) => {
    const above = family === 'type' ? untaught : all;
    const shared = fitCurve(of(members), { curve: above, firmness: firmness.family });
    const taught = members.filter((said) => of([said]).length);
    return taught.map((said) => [said, shortened(fitCurve(of([said]), { curve: shared, firmness: firmness.field }))]);
  });
  return Object.fromEntries(curves) as Calibration;
}

const shortened = (curve: Curve): Curve =>
  Object.fromEntries(Object.entries(curve).map(([name, value]) => [name, Math.round(value * 1000) / 1000])) as Curve;

/** An observation with the confidence that calibration gives it. */
export interface Judged extends Observation {
  confidence: number;
}

/** Of one fold: what all others teach, and their own values judged by what the rest of them teach. */
export interface TaughtByOthers {
  calibration: Calibration;
  others: readonly Judged[];
}

/** Fold by fold, what is learned without it. Nothing of the fold has a part in it, neither in the curves nor in how far these are trusted. */
export function teachByOthers(observations: readonly Observation[]): Map<number, TaughtByOthers> {
  const folds = [...new Set(observations.map(({ fold }) => fold))];
  return new Map(
    folds.map((fold) => {
      const others = observations.filter((one) => one.fold !== fold);
      return [fold, { calibration: learnCalibration(others), others: crossCalibrated(others) }];
    }),
  );
}

/** By a calibration that never saw the observation's fold. */
export function crossCalibrated(observations: readonly Observation[]): Judged[] {
  const folds = [...new Set(observations.map(({ fold }) => fold))];
  return folds.flatMap((fold) => {
    const calibration = learnCalibration(observations.filter((one) => one.fold !== fold));
    return judged(
      observations.filter((one) => one.fold === fold),
      calibration,
    );
  });
}

export const judged = (observations: readonly Observation[], calibration: Calibration): Judged[] =>
  observations.map((one) => {
    const curve = calibration[one.said];
    return { ...one, confidence: rounded(curve ? curveAt(curve, one.inputs) : one.raw) };
  });
