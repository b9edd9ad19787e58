/** Words as search knows them: the same for the text of a document and for what a person types. */

/** Letters that decomposition leaves whole, written as people type them without that letter on their keyboard. */
const spelled: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const spelledPattern = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g');

/** Without regard to case, width and diacritics. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(spelledPattern, (letter) => spelled[letter]!);

/** Longer runs (a line of base64, say) are cut: nobody types them whole. */
const wordMax = 64;
/** An amount stays one word; scripts written without spaces give one word per character, found as phrases. */
const wordPattern = /(?<![\p{L}\p{N}][.,'])\p{Nd}+(?:[.,']\p{Nd}+)+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/** A word, with where in the folded text it stands. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

export function* wordsOf(text: string): Generator<string> {
  for (const { word } of placedWordsOf(fold(text))) yield word;
}

export function* placedWordsOf(folded: string): Generator<PlacedWord> {
  for (const { 0: match, index: start } of folded.matchAll(wordPattern)) {
    const amount = amountOf(match);
    // Any other chain of digits (a date, a version) falls into its parts.
    if (amount === null) for (const part of match.matchAll(/[^.,']+/g)) yield placed(part[0], start + part.index, part[0].length);
    else yield placed(amount, start, match.length);
  }
}

const placed = (word: string, start: number, length: number): PlacedWord => ({ word: word.slice(0, wordMax), start, end: start + length });

/**
 * "1,234.50", "1.234,50" and "1234.5" are one amount, `1234.50` (and "1,23,456" is 123456, as India groups); null for a chain of digits
 * that is none. A word without points is itself.
 */
function amountOf(chain: string): string | null {
  if (!/[.,']/.test(chain)) return chain;
  const match = /^(\d{1,3}([.,'])(?:\d{2,3}\2)*\d{3}|\d+)(?:([.,])(\d{1,2}))?$/.exec(chain);
  const [, whole, group, point, fraction] = match ?? [];
  if (whole === undefined || (group !== undefined && group === point)) return null;
  return whole.replace(/[.,']/g, '') + (fraction ? `.${fraction.padEnd(2, '0')}` : '');
}

/** A whole name, without regard to spacing and punctuation too: "ACME, Inc." is "acme inc". */
export const normaliseName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
