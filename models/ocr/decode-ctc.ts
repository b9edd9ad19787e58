import type { Dictionary } from './dictionary.js';

/** One character of a line with its place along it, as the recogniser's time steps say. */
export interface ReadCharacter {
  text: string;
  /** 0…1 of the steps, the middle of those that emitted it. */
  at: number;
  confidence: number;
}

/** The recogniser's answer for one line: (steps, classes) probabilities. */
export interface ClassScores {
  data: Float32Array;
  steps: number;
  classes: number;
}

/** Best-path CTC: the best class of each step, repeats merged, blanks dropped. */
export function decodeCtc({ data, steps, classes }: ClassScores, dictionary: Dictionary): ReadCharacter[] {
  const read: ReadCharacter[] = [];
  let last = 0;
  let firstStep = 0;
  for (let step = 0; step < steps; step++) {
    const offset = step * classes;
    let best = 0;
    let probability = -1;
    for (let k = 0; k < classes; k++) {
      const value = data[offset + k]!;
      if (value > probability) {
        probability = value;
        best = k;
      }
    }
    const current = read.at(-1);
    if (best !== 0 && best === last && current) {
      current.at = (firstStep + step + 1) / 2 / steps;
    } else if (best !== 0) {
      firstStep = step;
      read.push({ text: dictionary[best]!, at: (step + 0.5) / steps, confidence: probability });
    }
    last = best;
  }
  return read;
}

export interface LineScore {
  mean: number;
  min: number;
}

export function scoreOf(characters: readonly ReadCharacter[]): LineScore {
  if (!characters.length) return { mean: 0, min: 0 };
  const sum = characters.reduce((total, { confidence }) => total + confidence, 0);
  return { mean: sum / characters.length, min: Math.min(...characters.map(({ confidence }) => confidence)) };
}
