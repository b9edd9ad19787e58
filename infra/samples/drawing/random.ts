// Looked up once: in Jest's sandbox every mention of a global costs, and grain asks for millions of numbers.
const { imul, floor } = Math;

/** A seeded source of chance (mulberry32): the same seed draws the same paper. Not for secrets. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(min: number, max: number): number;
  one<T>(from: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (min, max) => min + floor(next() * (max - min + 1)),
    one: (from) => from[floor(next() * from.length)]!,
  };
}
