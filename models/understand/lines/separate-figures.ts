import type { Word } from '../../../workflows/contract/page-text.js';

/** One figure, sign or word of a row, with what of the row it stands on. */
export interface Piece {
  text: string;
  words: Word[];
  left: number;
  right: number;
}

/** "3X95.00", "4@59.20", "1 x11.50": two figures and what stands between them. */
const timesInside = /(?<=\d)(?:[a-z]{2,3})?[xX×*@](?=\d)|^[xX×*@](?=\d)|(?<=^\d{1,4})[xX×*@]$/;
const currency = /^(RM|Rs\.?|INR|MYR|USD|EUR|GBP|CHF|SGD|AUD|CAD|[$€£₹]|S\$|US\$)$/i;
const minus = /^[-–−]$/;
/** Figures of one column stand closer together than those of two: a word space, in word heights. */
const wordSpace = 0.45;

const pieceOf = (word: Word): Piece => ({ text: word.text, words: [word], left: word.box.x, right: word.box.x + word.box.width });

/** Letters that end a figure in place of its last noughts, a tax code on its end, a nought read as a letter: "15.0C", "0.60ZRL", "RMO.65". */
const mended = (text: string): string =>
  text
    .replace(/(?<=\d[.,]\d)[CcDOoQ](?=$)/, '0')
    .replace(/(?<=\d[.,])[CcDOoQ]{2}(?=$)/, '00')
    .replace(/(?<=^[^\p{L}]*\d[.,]\d{2})(?!EUR|USD|INR|GBP|CHF|MYR)\p{Lu}{3,4}$/u, '')
    .replace(/^(RM|[$€£₹])([Oo])(?=[.,]\d)/, '$10');

function cutAtSigns(word: Word): Piece[] {
  const text = mended(word.text);
  const sign = timesInside.exec(text);
  const whole = { ...pieceOf(word), text };
  if (!sign || text.length > 24) return [whole];
  const at = (offset: number): number => word.box.x + (word.box.width * offset) / text.length;
  const part = (from: number, to: number): Piece => ({ text: text.slice(from, to), words: [word], left: at(from), right: at(to) });
  const end = sign.index + sign[0].length;
  const parts = [part(0, sign.index), { ...part(sign.index, end), text: 'x' }, part(end, text.length)];
  return parts.filter((one) => one.text !== '');
}

const joined = (a: Piece, b: Piece, between: string): Piece => ({
  text: a.text + between + b.text,
  words: [...a.words, ...b.words],
  left: a.left,
  right: b.right,
});

/** Two words that are one figure: a sign or currency and its number, a number and its per cent, thousands parted by a space. */
function areOne(a: Piece, b: Piece): string | null {
  const gap = b.left - a.right;
  const height = Math.max(a.words[0]!.box.height, b.words[0]!.box.height);
  if (gap > 3 * height) return null;
  if ((currency.test(a.text) || minus.test(a.text) || /^[-–−](RM|[$€£₹])$/.test(a.text)) && /^[-–−(]?[$€£₹]?\.?\d/.test(b.text)) return ' ';
  if (/\d$/.test(a.text) && (/^%$/.test(b.text) || /^(EUR|€|USD)$/.test(b.text))) return ' ';
  // A word space is narrow; the page's own shape is not known here, so it is taken as upright.
  const near = gap < wordSpace * height * 1.4;
  if (near && /^[-–−]?\d{1,3}$/.test(a.text) && /^\d{3},\d{2}$/.test(b.text)) return ' ';
  return near && /^[-–−]?\d{1,3}([.,]\d{3})*[.,]$/.test(a.text) && /^\d{2}$/.test(b.text) ? '' : null;
}

/** The words of a row as figures and other words, so that two columns are never read as one figure. */
export function separateFigures(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of words.flatMap(cutAtSigns)) {
    const last = pieces.at(-1);
    const between = last ? areOne(last, piece) : null;
    if (last && between !== null) pieces[pieces.length - 1] = joined(last, piece, between);
    else pieces.push(piece);
  }
  return pieces;
}
