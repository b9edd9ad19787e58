import { describe, expect, it } from '@jest/globals';
import { confidenceOf, curveAt, type Curve } from './calibrate.js';
import { inputsOf, type Certainty } from './certainty.js';
import { calibration, thresholds } from './table.js';
import { thresholdsFor } from './thresholds.js';

const certain = (over: Partial<Certainty> = {}): Certainty => ({
  probability: 0.9,
  rival: 0.05,
  among: 5,
  confirmed: false,
  seen: 0.98,
  seenLeast: 0.9,
  letters: 8,
  ...over,
});
const identity: Curve = { bias: 0, odds: 1, lead: 0, words: 0, worstWord: 0, confirmed: 0, few: 0 };

describe('calibrated confidence', () => {
  it('is the ranker’s share where the curve is the diagonal', () =>
    expect(confidenceOf({ total: identity }, 'total', certain())).toBeCloseTo(0.9, 3));

  it('of a field that nobody counted is the ranker’s share, weighed by the reading', () =>
    expect(confidenceOf({ total: identity }, 'term', certain())).toBeCloseTo(0.882, 3));

  it.each([
    ['the ranker’s share', [{ probability: 0.3 }, { probability: 0.6 }, { probability: 0.99 }]],
    ['the distance of the rival', [{ rival: 0.5 }, { rival: 0.1 }, { rival: 0 }]],
    ['the reading of the words', [{ seen: 0.6 }, { seen: 0.9 }, { seen: 1 }]],
    ['the reading of the worst word', [{ seenLeast: 0.3 }, { seenLeast: 0.8 }, { seenLeast: 1 }]],
    ['confirmation by arithmetic', [{ confirmed: false }, { confirmed: true }]],
    ['fewer answers to choose from', [{ among: 40 }, { among: 4 }, { among: 1 }]],
  ])('never falls with %s, in any learned curve', (_name, rising) => {
    for (const curve of Object.values(calibration)) {
      const shares = rising.map((over) => curveAt(curve, inputsOf(certain(over))));
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    }
  });

  it('stays between never and always, whatever it is given', () => {
    const extremes = [
      certain({ probability: 0, seen: 0, seenLeast: 0, rival: 1, among: 0, letters: 500 }),
      certain({ probability: 1, rival: 0 }),
    ];
    for (const curve of [...Object.values(calibration), { ...identity, bias: 50 }, { ...identity, bias: -50 }]) {
      for (const one of extremes) {
        const confidence = confidenceOf({ total: curve }, 'total', one);
        expect(confidence).toBeGreaterThanOrEqual(0.001);
        expect(confidence).toBeLessThanOrEqual(0.999);
      }
    }
  });
});

describe('thresholds', () => {
  const table = { '0.01': { total: 0.98 }, '0.05': { total: 0.9 } };

  it.each([
    [0.01, { total: 0.98 }],
    [0.03, { total: 0.98 }],
    [0.05, { total: 0.9 }],
    [1, { total: 0.9 }],
    [0.005, {}],
    [0, {}],
  ])('for an error rate of %d are those of the next stricter one', (rate, expected) =>
    expect(thresholdsFor(rate, table)).toEqual(expected),
  );

  it('are lower where more may be wrong', () => {
    const rates = Object.keys(thresholds)
      .map(Number)
      .sort((a, b) => a - b);
    for (const [index, rate] of rates.slice(1).entries()) {
      const stricter = Object.entries(thresholdsFor(rates[index]!));
      for (const [said, threshold] of stricter) expect(thresholdsFor(rate)[said as 'type']).toBeLessThanOrEqual(threshold);
    }
  });
});
