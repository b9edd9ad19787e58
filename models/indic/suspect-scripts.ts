import type { LineCrop } from '../ocr/crop-line.js';
import { quadHeight, quadWidth } from '../ocr/geometry.js';
import { lineInk } from './line-ink.js';
import type { IndicScript } from './scripts.js';

/**
 * Which lines are worth the second engine's time, from what costs nothing: the Latin recognisers' scores, their text, and the line's ink.
 * Measured on 94 pages in Latin script and 180 drawn lines; a wrong suspicion costs about 100 ms, and changes nothing that is read.
 */
export const suspicionSpec = {
  /** Both recognisers score Indic lines below these; lines with Latin digits among the letters reach the upper end. */
  quickMax: 0.85,
  carefulMax: 0.9,
  elongatedMin: 2.5,
  /** Devanagari hangs from a line: one row in the upper half is mostly ink. Letters in Latin reach .45; a table's rule passes .97. */
  headline: { fromRow: 5, toRow: 28, min: 0.58, max: 0.97 },
  /** Tamil's round letters are taken for digits and letters in turn: "61606vLLLl". */
  alternationsMin: 2,
  /** Print in Latin has two or more signs on each stretch as long as the line is high. */
  signsPerHeightMin: 1.3,
  /** Rules drawn of signs ("=====", "* * *") repeat few of them. */
  sameness: { lengthMin: 6, distinctShareMax: 0.4 },
} as const;

/** A line as the Latin recognisers left it. */
export interface LatinAttempt {
  crop: LineCrop;
  /** What the quick recogniser read. */
  text: string;
  quickMean: number;
  /** Null where the careful one was not asked. */
  carefulMean: number | null;
}

/** Whether neither Latin recogniser could make sense of a line that is long enough to tell. */
export function isUnread({ crop, text, quickMean, carefulMean }: LatinAttempt): boolean {
  const { quickMax, carefulMax, elongatedMin } = suspicionSpec;
  const elongated = quadWidth(crop.quad) >= elongatedMin * quadHeight(crop.quad);
  return quickMean < quickMax && (carefulMean ?? 0) < carefulMax && elongated && !isRule(text);
}

/** Whether a line says too little for its length: the recognisers sometimes pass over letters that they do not know, and are sure of the rest. */
export const isSparse = ({ quad }: LineCrop, text: string): boolean =>
  text.replace(/\s/g, '').length < (suspicionSpec.signsPerHeightMin * quadWidth(quad)) / quadHeight(quad);

/** The scripts that an unread line may be in. */
export function suspectScripts(attempt: LatinAttempt): IndicScript[] {
  if (!isUnread(attempt)) return [];
  const { headline, alternationsMin } = suspicionSpec;
  const heaviest = Math.max(...lineInk(attempt.crop).rows.slice(headline.fromRow, headline.toRow));
  const suspected: IndicScript[] = [];
  if (heaviest >= headline.min && heaviest <= headline.max) suspected.push('devanagari');
  if (alternations(attempt.text) >= alternationsMin) suspected.push('tamil');
  return suspected;
}

function isRule(text: string): boolean {
  const { lengthMin, distinctShareMax } = suspicionSpec.sameness;
  const signs = [...text.replace(/\s/g, '')];
  return signs.length >= lengthMin && new Set(signs).size <= distinctShareMax * signs.length;
}

/** How often a digit stands next to a letter. */
const alternations = (text: string): number => text.match(/\p{L}(?=\d)|\d(?=\p{L})/gu)?.length ?? 0;
