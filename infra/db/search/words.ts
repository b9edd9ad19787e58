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

export function* wordsOf(text: string): Generator<string> {
  for (const [match] of fold(text).matchAll(wordPattern)) {
    if (!/[.,']/.test(match)) yield match.slice(0, wordMax);
    else yield* amountOr(match);
  }
}

/**
 * "1,234.50", "1.234,50" and "1234.5" are one amount, `1234.50` (and "1,23,456" is 123456, as India groups); any other chain of digits
 * (a date, a version) falls into its parts.
 */
function* amountOr(chain: string): Generator<string> {
  const match = /^(\d{1,3}([.,'])(?:\d{2,3}\2)*\d{3}|\d+)(?:([.,])(\d{1,2}))?$/.exec(chain);
  const [, whole, group, point, fraction] = match ?? [];
  if (whole === undefined || (group !== undefined && group === point)) yield* chain.split(/[.,']/).map((part) => part.slice(0, wordMax));
  else yield (whole.replace(/[.,']/g, '') + (fraction ? `.${fraction.padEnd(2, '0')}` : '')).slice(0, wordMax);
}

/** A whole name, without regard to spacing and punctuation too: "ACME, Inc." is "acme inc". */
export const normaliseName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
