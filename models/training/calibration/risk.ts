import type { Said } from '../../understand/calibration/calibrate.js';
import type { Thresholds } from '../../../workflows/contract/record.js';
import type { Judged } from './learn-calibration.js';
import { weightOf, type Sure } from './reliability.js';

/** All values at least this sure: their share of all, and how many of them are wrong. */
export interface RiskPoint {
  confidence: number;
  coverage: number;
  accepted: number;
  wrong: number;
}

/** From the surest value down; values of the same confidence are accepted together. */
export function riskCurve(values: readonly Sure[]): RiskPoint[] {
  const total = weightOf(values);
  const points: RiskPoint[] = [];
  let [accepted, wrong] = [0, 0];
  for (const { confidence, right, weight } of [...values].sort((a, b) => b.confidence - a.confidence)) {
    accepted += weight;
    if (!right) wrong += weight;
    const point = { confidence, coverage: accepted / total, accepted, wrong };
    if (points.at(-1)?.confidence === confidence) points[points.length - 1] = point;
    else points.push(point);
  }
  return points;
}

/**
 * What the next value accepted may be expected to be wrong by: as if one more had been seen and been wrong (the bound of
 * conformal risk control). With a hundred right values and no wrong one it is 1 %: fewer values prove no such rate.
 */
const boundOf = ({ wrong, accepted }: Pick<RiskPoint, 'wrong' | 'accepted'>): number => (wrong + 1) / (accepted + 1);

/** Down to the least confidence from which on the bound holds; null where it never does. */
export const thresholdOf = (values: readonly Sure[], errorRate: number): number | null =>
  riskCurve(values).findLast((point) => boundOf(point) <= errorRate)?.confidence ?? null;

/** A curve that is low on the whole may hide single doubtful values: none passes that is more than this many times as doubtful as the rate. */
const doubtMost = 4;

/**
 * Field by field, from its own curve where that has values enough to prove the rate. The others' is that of all fields together,
 * since calibrated confidences mean the same everywhere, but above every wrong value of their own.
 */
export function chooseThresholds(values: readonly Judged[], errorRate: number): Thresholds {
  const together = thresholdOf(
    values.filter(({ said }) => said !== 'type'),
    errorRate,
  );
  const thresholds = [...new Set(values.map(({ said }) => said))].map((said): [Said, number | null] => {
    const own = values.filter((one) => one.said === said);
    if (boundOf({ wrong: 0, accepted: weightOf(own) }) <= errorRate) return [said, thresholdOf(own, errorRate)];
    const surestWrong = Math.max(0, ...own.filter(({ right }) => !right).map(({ confidence }) => confidence));
    return [said, together === null ? null : Math.max(together, surestWrong + step)];
  });
  const found = thresholds.filter((one): one is [Said, number] => one[1] !== null && one[1] < 1);
  const least = 1 - doubtMost * errorRate;
  return Object.fromEntries(found.map(([said, threshold]) => [said, Number(Math.max(least, threshold).toFixed(3))]));
}

/** Confidences are given with three decimals. */
const step = 0.001;

/** For each rate. What is proven for a stricter rate holds for a looser one, though fewer values would prove the looser by themselves. */
export function thresholdsByRate(values: readonly Judged[], errorRates: readonly number[]): Map<number, Thresholds> {
  const byRate = new Map<number, Thresholds>();
  let stricter: Thresholds = {};
  for (const errorRate of [...errorRates].sort((a, b) => a - b)) {
    const chosen = chooseThresholds(values, errorRate);
    const names = Object.keys({ ...stricter, ...chosen }) as Said[];
    stricter = Object.fromEntries(names.map((said) => [said, Math.min(chosen[said] ?? 1, stricter[said] ?? 1)]));
    byRate.set(errorRate, stricter);
  }
  return byRate;
}
