/** A value with the confidence it was given. */
export interface Sure {
  confidence: number;
  right: boolean;
  weight: number;
}

export interface Bin {
  /** Mean confidence of its values, and the share of them that are right. */
  confidence: number;
  right: number;
  weight: number;
  /** Standard deviation of `right` if the confidences were true. */
  spread: number;
}

const most = 10;
/** Fewer than this many values a bin say little. */
const fewestInBin = 10;

export const weightOf = (values: readonly Pick<Sure, 'weight'>[]): number => values.reduce((sum, { weight }) => sum + weight, 0);

/** Bins of equal weight from the least sure to the surest: ten, or fewer where there are few values. */
export function binsOf(values: readonly Sure[]): Bin[] {
  const total = weightOf(values);
  const count = Math.max(1, Math.min(most, Math.floor(total / fewestInBin)));
  const bins: Sure[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const value of [...values].sort((a, b) => a.confidence - b.confidence)) {
    // By its middle, so that rounding puts none past the last bin.
    bins[Math.min(count - 1, Math.floor(((before + value.weight / 2) / total) * count))]!.push(value);
    before += value.weight;
  }
  return bins.filter((bin) => bin.length).map(binOf);
}

function binOf(values: readonly Sure[]): Bin {
  const weight = weightOf(values);
  const mean = (of: (value: Sure) => number): number => values.reduce((sum, value) => sum + value.weight * of(value), 0) / weight;
  const variance = values.reduce((sum, { confidence, weight: own }) => sum + own ** 2 * confidence * (1 - confidence), 0);
  return {
    confidence: mean(({ confidence }) => confidence),
    right: mean(({ right }) => (right ? 1 : 0)),
    weight,
    spread: Math.sqrt(variance) / weight,
  };
}

/** Expected calibration error: how far confidence and the share of right values lie apart, on average over the bins. */
export function calibrationError(values: readonly Sure[]): number {
  const total = weightOf(values);
  return binsOf(values).reduce((sum, bin) => sum + (bin.weight / total) * Math.abs(bin.confidence - bin.right), 0);
}

/** What the error would be by chance alone, were every confidence true: the mean of a half-normal in each bin. */
export function chanceError(values: readonly Sure[]): number {
  const total = weightOf(values);
  return binsOf(values).reduce((sum, { weight, spread }) => sum + (weight / total) * spread * Math.sqrt(2 / Math.PI), 0);
}
