import type { Word } from '../../../workflows/contract/page-text.js';
import type { Row } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { findAmounts, type DecimalSign, type ReadAmount } from '../recognise/amounts.js';
import type { Column, ColumnRole } from './header.js';

/** A figure of a table row, with the place it takes up. */
export interface Figure extends ReadAmount {
  left: number;
  right: number;
  words: Word[];
}

export type Cells = Partial<Record<Exclude<ColumnRole, 'description' | 'other'>, Figure>>;

/** A figure further from a column than this (in page widths) is not of it. */
const columnReach = 0.06;

export function figuresOf(row: Row, sign: DecimalSign): Figure[] {
  return row.segments.flatMap((segment) =>
    findAmounts(segment.text, sign)
      .filter(({ value }) => !value.percent)
      .map(({ value, start, end }) => {
        const words = wordsAt(segment, start, end);
        const last = words.at(-1)!.box;
        return { ...value, left: words[0]!.box.x, right: last.x + last.width, words };
      }),
  );
}

/** Columns are set flush right, flush left or centred: the smallest of the three distances counts. */
const distance = (figure: Figure, column: Column): number =>
  Math.min(
    Math.abs(column.right - figure.right),
    Math.abs(column.left - figure.left),
    Math.abs((column.left + column.right - figure.left - figure.right) / 2),
  );

/** Whether quantity × price gives the amount, to the rounding of the last digit. */
export const multiplies = ({ quantity, unit_price, amount }: Cells): boolean =>
  Boolean(
    quantity && unit_price && amount && Math.abs(Number(quantity.decimal) * Number(unit_price.decimal) - Number(amount.decimal)) < 0.015,
  );

/** Which figures of a row are quantity, price and amount: by the columns over them, else by what multiplies. */
export function assignCells(figures: readonly Figure[], columns: readonly Column[]): Cells {
  const cells: Cells = {};
  const byColumn = columns.length > 0;
  for (const figure of figures) {
    const column = [...columns].sort((a, b) => distance(figure, a) - distance(figure, b))[0];
    if (!column || distance(figure, column) > columnReach || column.role === 'description' || column.role === 'other') continue;
    const held = cells[column.role];
    if (!held || (held.decimals !== 2 && figure.decimals > held.decimals)) cells[column.role] = figure;
  }
  if (cells.amount || (byColumn && columns.some(({ role }) => role === 'amount'))) return cells;
  const amount = figures.filter(({ decimals }) => decimals === 2).at(-1);
  if (!amount) return {};
  const before = figures.slice(0, figures.indexOf(amount));
  for (const price of before) {
    for (const quantity of before)
      if (quantity !== price && multiplies({ quantity, unit_price: price, amount }) && quantity.decimals !== 2)
        return { quantity, unit_price: price, amount };
  }
  return { ...cells, amount };
}
