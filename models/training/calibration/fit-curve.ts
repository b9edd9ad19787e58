import type { Curve } from '../../understand/calibration/calibrate.js';
import { inputNames } from '../../understand/calibration/certainty.js';
import type { Observation } from './observe.js';

const names = ['bias', ...inputNames] as const;
type Parameter = (typeof names)[number];

export interface CurvePrior {
  curve: Curve;
  /** How firmly the curve is held to the prior: inverse variances. The level may move more freely than the slopes. */
  firmness: { bias: number; slope: number };
}

const steps = 400;
const rate = 0.05;

/** The curve that is likeliest after the prior and the observations, no slope below 0; the same input gives the same output. */
export function fitCurve(observations: readonly Observation[], { curve: prior, firmness }: CurvePrior): Curve {
  const rows = observations.map(rowOf);
  const centre = Float64Array.from(names, (name) => prior[name]);
  const curve = centre.slice();
  const [mean, square, gradient] = [0, 0, 0].map(() => new Float64Array(names.length)) as [Float64Array, Float64Array, Float64Array];
  for (let step = 1; step <= steps; step++) {
    curve.forEach((value, index) => (gradient[index] = (index === bias ? firmness.bias : firmness.slope) * (centre[index]! - value)));
    for (const row of rows) addGradient(row, curve, gradient);
    const pace = rate * (1 - step / (steps + 1));
    for (let index = 0; index < curve.length; index++) {
      const slope = gradient[index]!;
      mean[index] = 0.9 * mean[index]! + 0.1 * slope;
      square[index] = 0.99 * square[index]! + 0.01 * slope * slope;
      const stride = mean[index]! / (1 - 0.9 ** step) / (Math.sqrt(square[index]! / (1 - 0.99 ** step)) + 1e-8);
      const moved = curve[index]! + pace * stride;
      curve[index] = index === bias ? moved : Math.max(0, moved);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, curve[index]!])) as Record<Parameter, number>;
}

/** An observation as numbers: fitting reads each hundreds of times. */
interface Row {
  inputs: Float64Array;
  right: number;
  weight: number;
}

const bias = names.indexOf('bias');
const rowOf = ({ inputs, right, weight }: Observation): Row => ({
  inputs: Float64Array.from(names, (name) => (name === 'bias' ? 1 : inputs[name])),
  right: right ? 1 : 0,
  weight,
});

/** Adds that of the row's log-likelihood. */
function addGradient({ inputs, right, weight }: Row, curve: Float64Array, gradient: Float64Array): void {
  let score = 0;
  for (let index = 0; index < inputs.length; index++) score += curve[index]! * inputs[index]!;
  const slope = (right - 1 / (1 + Math.exp(-score))) * weight;
  for (let index = 0; index < inputs.length; index++) gradient[index] = gradient[index]! + slope * inputs[index]!;
}
