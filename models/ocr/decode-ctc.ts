import type { Dictionary } from './dictionary.js';

/** One character of a line with its place along it, as the recogniser's time steps say. */
export interface ReadCharacter {
  text: string;
  /** 0…1 of the steps, the middle of those that emitted it. */
  at: number;
  confidence: number;
}

/** The recogniser's answer for one line: the best class of each step, and how probable it is. */
export interface BestClasses {
  classes: Int32Array;
  probabilities: Float32Array;
}

/** Best-path CTC: the best class of each step, repeats merged, blanks dropped. */
export function decodeCtc({ classes, probabilities }: BestClasses, dictionary: Dictionary): ReadCharacter[] {
  const read: ReadCharacter[] = [];
  const steps = classes.length;
  let last = 0;
  let firstStep = 0;
  for (let step = 0; step < steps; step++) {
    const best = classes[step]!;
    const current = read.at(-1);
    if (best !== 0 && best === last && current) {
      current.at = (firstStep + step + 1) / 2 / steps;
    } else if (best !== 0) {
      firstStep = step;
      read.push({ text: dictionary[best]!, at: (step + 0.5) / steps, confidence: probabilities[step]! });
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
