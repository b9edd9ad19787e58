import type { LineWord } from '../ocr/split-words.js';
import { inScript, lettersIn, type IndicScript } from './scripts.js';

export const mixedSpec = {
  /** The engine's confidence from which a word with letters of the script is taken without asking further. */
  sure: 0.7,
  /** The Latin recogniser's mean from which it wins over an unsure word. */
  latinSure: 0.9,
  /** Below this neither has read anything. */
  wordMin: 0.3,
} as const;

/** Reads a stretch of the line, 0…1 along it, as Latin; the words' places are along the whole line. */
export type ReadStretch = (from: number, to: number) => Promise<LineWord[]>;

/**
 * One line out of two readings; null where no word of the script is left. Words that the engine read in the script are its own; whatever lies between them, digits above all, is read
 * by the Latin recogniser as a line of its own, since the engine's Devanagari net takes 1 for 7 and drops decimal points.
 */
export async function mixWords(words: readonly LineWord[], script: IndicScript, readLatin: ReadStretch): Promise<LineWord[] | null> {
  const kept: LineWord[] = [];
  for (const word of words) {
    if (!inScript[script].test(word.text)) continue;
    if (lettersIn(word.text, script).length && word.confidence >= mixedSpec.sure) kept.push(word);
    else if (word.confidence >= mixedSpec.wordMin && !isSure(await readLatin(word.from, word.to))) kept.push(word);
  }
  if (!kept.length) return null;
  const mixed: LineWord[] = [];
  for (const [i, from] of [0, ...kept.map(({ to }) => to)].entries()) {
    const next = kept[i];
    const to = next?.from ?? 1;
    if (words.some((word) => !kept.includes(word) && word.from < to && word.to > from)) mixed.push(...(await readLatin(from, to)));
    if (next) mixed.push(next);
  }
  return mixed;
}

/** Whether the Latin recogniser is sure of what it read, and read more than a sign. */
function isSure(words: readonly LineWord[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const mean = words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
  return letters > 1 && mean >= mixedSpec.latinSure;
}
