import { fold } from './words.js';

/** Text as search compares it, and for each place in that where it stands in the text itself. */
export interface Folded {
  text: string;
  /** Index in the original, of a character of the folded text and of its end. */
  originOf: (index: number) => number;
}

/** Folding joins, splits and drops characters: letter by letter, with the marks that belong to each, places can be told. */
export function foldWithOrigins(original: string): Folded {
  const text = fold(original);
  if (isPlain(original)) return { text, originOf: (index) => index };
  const origins: number[] = [];
  for (const { 0: letter, index } of original.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    for (let at = fold(letter).length; at > 0; at--) origins.push(index);
  }
  const end = original.length;
  return { text, originOf: (index) => origins[index] ?? end };
}

/** ASCII folds character by character. */
// eslint-disable-next-line no-control-regex
const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
