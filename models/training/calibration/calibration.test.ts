import { describe, expect, it, test } from '@jest/globals';
import { curveAt, type Said } from '../../understand/calibration/calibrate.js';
import type { Inputs } from '../../understand/calibration/certainty.js';
import { crossCalibrated, judged, learnCalibration, type Judged } from './learn-calibration.js';
import type { Observation } from './observe.js';
import { binsOf, calibrationError, chanceError } from './reliability.js';
import { chooseThresholds, riskCurve, thresholdOf } from './risk.js';

const sure = (confidence: number, right: boolean, weight = 1) => ({ confidence, right, weight });
const many = <T>(count: number, value: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => value(index));
const none: Inputs = { odds: 0, lead: 0, words: 0, worstWord: 0, confirmed: 0, few: 0 };

describe('expected calibration error', () => {
  it('is that of a case worked out by hand', () => {
    // Two bins of ten: .6 with 5 right (off by .1), .9 with 8 right (off by .1).
    const values = [...many(10, (index) => sure(0.6, index < 5)), ...many(10, (index) => sure(0.9, index < 8))];
    expect(binsOf(values).map(({ confidence, right, weight }) => [confidence, right, weight].map((one) => Number(one.toFixed(6))))).toEqual(
      [
        [0.6, 0.5, 10],
        [0.9, 0.8, 10],
      ],
    );
    expect(calibrationError(values)).toBeCloseTo(0.1, 6);
    // √(2/π) · √(.6·.4/10) and √(.9·.1/10), averaged.
    expect(chanceError(values)).toBeCloseTo((0.7979 * (0.15492 + 0.09487)) / 2, 3);
  });

  it('weighs values, and makes one bin of few', () => {
    const values = [sure(0.8, true, 3), sure(0.4, false, 1)];
    expect(binsOf(values)).toHaveLength(1);
    expect(calibrationError(values)).toBeCloseTo(0.75 - 0.7, 6);
  });
});

describe('a threshold', () => {
  const hundred = many(100, (index) => sure(0.99 - index / 1000, true));

  it('wants as many right values as the rate needs', () => {
    expect(thresholdOf(hundred.slice(0, 98), 0.01)).toBeNull();
    expect(thresholdOf(hundred.slice(0, 99), 0.01)).toBeCloseTo(0.892, 6);
  });

  it('stops above what is wrong', () => {
    const values = [...hundred, sure(0.5, false), ...many(40, () => sure(0.4, true))];
    expect(thresholdOf(values, 0.01)).toBeCloseTo(0.891, 6);
    expect(thresholdOf(values, 0.02)).toBeCloseTo(0.4, 6);
  });

  it('takes values of the same confidence together', () =>
    expect(riskCurve([sure(0.9, true), sure(0.9, false), sure(0.1, true)])).toEqual([
      { confidence: 0.9, coverage: 2 / 3, accepted: 2, wrong: 1 },
      { confidence: 0.1, coverage: 1, accepted: 3, wrong: 1 },
    ]));

  it('of a field with few values is that of all, above its own wrong ones', () => {
    const of = (said: Said, values: ReturnType<typeof sure>[]): Judged[] =>
      values.map((value) => ({ ...value, said, document: 'd', set: 's', fold: 0, inputs: none, raw: 0.5 }));
    const values = [...of('date', hundred), ...of('net', [sure(0.95, true)]), ...of('tax', [sure(0.97, true), sure(0.93, false)])];
    expect(chooseThresholds(values, 0.02)).toEqual({ date: 0.92, net: 0.92, tax: 0.931 });
  });
});

describe('a learned calibration', () => {
  /** Values at odds of `odds`, of which `right` in ten are right, over five folds. */
  const observed = (said: Said, odds: number, right: number): Observation[] =>
    many(100, (index) => ({
      said,
      document: `d${index}`,
      set: 's',
      fold: Math.floor(index / 20),
      weight: 1,
      inputs: { ...none, odds },
      raw: 0.9,
      right: index % 10 < right,
    }));

  it('comes to how often such values are right, on folds it never saw too', () => {
    const observations = [...observed('total', 3, 9), ...observed('total', 1, 5)];
    expect(calibrationError(judged(observations, learnCalibration(observations)))).toBeLessThan(0.03);
    const crossed = crossCalibrated(observations);
    expect(crossed).toHaveLength(200);
    expect(calibrationError(crossed)).toBeLessThan(0.05);
  });

  it('turns no certainty into doubt, even where the documents did', () => {
    const curve = learnCalibration([...observed('total', 3, 2), ...observed('total', -1, 9)]).total!;
    expect(curveAt(curve, { ...none, odds: 3 })).toBeGreaterThanOrEqual(curveAt(curve, { ...none, odds: -1 }));
  });
});

test('a field with few documents stays near its family', () => {
  const good = many(200, (index): Observation => ({
    said: 'date',
    document: `d${index}`,
    set: 's',
    fold: index % 5,
    weight: 1,
    inputs: none,
    raw: 0.5,
    right: true,
  }));
  const curves = learnCalibration([...good, { ...good[0]!, said: 'due_date', right: false }]);
  expect(curveAt(curves.due_date!, none)).toBeGreaterThan(0.8);
});
