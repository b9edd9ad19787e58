import type { Word } from '../../../workflows/contract/page-text.js';
import type { Row } from '../layout/layout.js';
import { findAmounts, type DecimalSign, type ReadAmount } from '../recognise/amounts.js';
import { separateFigures } from './separate-figures.js';

/** A figure of a table row, with the place it takes up. */
export interface Figure extends ReadAmount {
  left: number;
  right: number;
  words: Word[];
  /** A multiplication sign or an "at" stands between it and the next figure: "2 x 3.50", "3 @ 1.20". */
  times: boolean;
}

/** What a row of goods says in figures. */
export interface Cells {
  quantity?: Figure;
  unit_price?: Figure;
  amount?: Figure;
}

export const figuresIn = ({ quantity, unit_price, amount }: Cells): Figure[] =>
  [quantity, unit_price, amount].filter((figure) => figure !== undefined);

/** More figures in a row than this are no row of a bill. */
const mostFigures = 16;
const sign = /^[xX×*@]$/;

/** The figures of a row from left to right, rates among them (`percent`). */
export function figuresOf(row: Row, decimal: DecimalSign): Figure[] {
  const figures: Figure[] = [];
  let times = false;
  for (const { text, words, left, right } of row.segments.flatMap((segment) => separateFigures(segment.words))) {
    // Behind the last figure the same letter is a tax code.
    if (sign.test(text)) times = true;
    else if (/\d/.test(text)) {
      const last = figures.at(-1);
      const found = findAmounts(text, decimal);
      if (times && last && found.length) last.times = true;
      for (const { value } of found) figures.push({ ...value, left, right, words, times: false });
      times = false;
    }
    if (figures.length >= mostFigures) break;
  }
  return figures;
}

/** Money, or what may be: two places behind the decimal sign, or a currency's sign. */
export const isMoney = ({ decimals, currency, percent }: Figure): boolean => !percent && (decimals === 2 || currency !== null);

const product = (quantity: Figure, price: Figure): number => Number(quantity.decimal) * Number(price.decimal);
/** A unit price that is printed in whole cents may have lost half a cent. */
const lost = (quantity: Figure, price: Figure): number =>
  (price.decimals === 2 ? 0.006 : 0.0151) + Math.abs(Number(quantity.decimal)) * 1e-6;

/** Whether quantity × price gives the amount, to the rounding of the last digit. */
export const multiplies = ({ quantity, unit_price, amount }: Cells): boolean =>
  Boolean(
    quantity && unit_price && amount && Math.abs(product(quantity, unit_price) - Number(amount.decimal)) <= lost(quantity, unit_price),
  );

/** The same where a rate or another figure of the row is taken off: "3 × 10.00, 10 %: 27.00". */
export function multipliesLess(cells: Cells, figures: readonly Figure[]): boolean {
  const { quantity, unit_price, amount } = cells;
  if (!quantity || !unit_price || !amount) return false;
  const full = Math.abs(product(quantity, unit_price));
  const given = Math.abs(Number(amount.decimal));
  return figures.some((less) => {
    const off = Math.abs(Number(less.decimal));
    if (less === quantity || less === unit_price || less === amount || off === 0) return false;
    const rate = off < 100 && Math.abs(full * (1 - off / 100) - given) < 0.011;
    return rate || (!less.percent && Math.abs(full - off - given) < 0.011);
  });
}

/** Quantity and price that explain an amount, among the figures before it; whole quantities first. */
export function factorsOf(amount: Figure, figures: readonly Figure[]): Cells | null {
  const before = figures.filter((figure) => figure !== amount && !figure.percent && figure.right <= amount.left && figure.cents > 0);
  for (const quantity of before) {
    if (quantity.decimals === 2 && !quantity.times) continue;
    for (const unit_price of before) {
      if (unit_price === quantity || (unit_price.decimals < 2 && amount.decimals === 2)) continue;
      const cells = { quantity, unit_price, amount };
      if (multiplies(cells) || (quantity.times && multipliesLess(cells, figures))) return cells;
    }
  }
  return null;
}
