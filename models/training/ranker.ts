/** Learning to rank: one linear model a field, a softmax over a document's candidates and the answer "none of them". */

/** A document as one field sees it: the features of each candidate, and which of them are right (none: the field is absent). */
export interface Example {
  candidates: readonly (readonly string[])[];
  right: readonly number[];
  /** Documents of the same vendor say the same thing many times; each counts less. */
  weight: number;
  group: string;
}

export type WeightTable = Record<string, number>;

export const scoreOf = (features: readonly string[], weights: Readonly<WeightTable>): number =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), weights['bias'] ?? 0);

/** Shares of the candidates; the rest up to 1 is "none". */
export function shares({ candidates }: Example, weights: Readonly<WeightTable>): number[] {
  const scores = candidates.map((features) => scoreOf(features, weights));
  const top = Math.max(0, ...scores);
  const exponents = scores.map((score) => Math.exp(score - top));
  const total = exponents.reduce((sum, value) => sum + value, Math.exp(-top));
  return exponents.map((value) => value / total);
}

export interface TrainOptions {
  prior: Readonly<WeightTable>;
  /** How firmly the weights are held to the prior: the inverse variance of its normal distribution. */
  firmness: number;
  steps: number;
  rate: number;
}

/** Maximum a posteriori weights by Adam over all examples; the same input gives the same output. */
export function train(examples: readonly Example[], { prior, firmness, steps, rate }: TrainOptions): WeightTable {
  const { features, documents } = numbered(examples, Object.keys(prior));
  const centre = Float64Array.from(features, (feature) => prior[feature] ?? 0);
  const weights = centre.slice();
  const [mean, square, gradient] = [0, 0, 0].map(() => new Float64Array(features.length)) as [Float64Array, Float64Array, Float64Array];
  for (let step = 1; step <= steps; step++) {
    weights.forEach((weight, index) => (gradient[index] = -firmness * (weight - centre[index]!)));
    for (const document of documents) addGradient(document, weights, gradient);
    const pace = rate * (1 - step / (steps + 1));
    const [meanScale, squareScale] = [1 / (1 - 0.9 ** step), 1 / (1 - 0.99 ** step)];
    for (let index = 0; index < weights.length; index++) {
      const slope = gradient[index]!;
      mean[index] = 0.9 * mean[index]! + 0.1 * slope;
      square[index] = 0.99 * square[index]! + 0.01 * slope * slope;
      weights[index] = weights[index]! + (pace * mean[index]! * meanScale) / (Math.sqrt(square[index]! * squareScale) + 1e-8);
    }
  }
  return Object.fromEntries(features.map((feature, index) => [feature, weights[index]!]));
}

/** An example with its features as numbers: training looks each of them up thousands of times. */
interface NumberedExample {
  candidates: readonly Int32Array[];
  right: readonly boolean[];
  weight: number;
}

function numbered(examples: readonly Example[], known: readonly string[]): { features: string[]; documents: NumberedExample[] } {
  const index = new Map<string, number>();
  const numberOf = (feature: string): number => {
    if (!index.has(feature)) index.set(feature, index.size);
    return index.get(feature)!;
  };
  known.forEach(numberOf);
  const documents = examples.map(({ candidates, right, weight }) => ({
    candidates: candidates.map((features) => Int32Array.from(['bias', ...features], numberOf)),
    right: candidates.map((_, candidate) => right.includes(candidate)),
    weight,
  }));
  return { features: [...index.keys()], documents };
}

/** Gradient of the log-likelihood: what the right answers show, less what the model expects. */
function addGradient({ candidates, right, weight }: NumberedExample, weights: Float64Array, gradient: Float64Array): void {
  const scores = candidates.map((features) => features.reduce((sum, feature) => sum + weights[feature]!, 0));
  const top = scores.reduce((most, score) => Math.max(most, score), 0);
  const exponents = scores.map((score) => Math.exp(score - top));
  const total = exponents.reduce((sum, value) => sum + value, Math.exp(-top));
  const rightTotal = exponents.reduce((sum, value, candidate) => sum + (right[candidate] ? value : 0), 0);
  exponents.forEach((value, candidate) => {
    const target = right[candidate] && rightTotal > 0 ? value / rightTotal : 0;
    const slope = (target - value / total) * weight;
    if (Math.abs(slope) < 1e-7) return;
    for (const feature of candidates[candidate]!) gradient[feature] = gradient[feature]! + slope;
  });
}
