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
  const weights: WeightTable = { ...prior };
  const mean: WeightTable = {};
  const square: WeightTable = {};
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(examples, weights);
    for (const [feature, value] of Object.entries(weights))
      gradient[feature] = (gradient[feature] ?? 0) - firmness * (value - (prior[feature] ?? 0));
    for (const [feature, slope] of Object.entries(gradient)) {
      mean[feature] = 0.9 * (mean[feature] ?? 0) + 0.1 * slope;
      square[feature] = 0.99 * (square[feature] ?? 0) + 0.01 * slope * slope;
      const corrected = mean[feature] / (1 - 0.9 ** step) / (Math.sqrt(square[feature] / (1 - 0.99 ** step)) + 1e-8);
      weights[feature] = (weights[feature] ?? 0) + rate * (1 - step / (steps + 1)) * corrected;
    }
  }
  return weights;
}

/** Gradient of the log-likelihood: what the right answers show, less what the model expects. */
function gradientOf(examples: readonly Example[], weights: Readonly<WeightTable>): WeightTable {
  const gradient: WeightTable = {};
  const add = (feature: string, value: number): void => void (gradient[feature] = (gradient[feature] ?? 0) + value);
  for (const example of examples) {
    const probabilities = shares(example, weights);
    const right = new Set(example.right);
    const rightShare = example.right.reduce((sum, index) => sum + probabilities[index]!, 0);
    probabilities.forEach((probability, index) => {
      const target = right.has(index) && rightShare > 0 ? probability / rightShare : 0;
      const slope = (target - probability) * example.weight;
      if (Math.abs(slope) < 1e-7) return;
      add('bias', slope);
      for (const feature of example.candidates[index]!) add(feature, slope);
    });
  }
  return gradient;
}
