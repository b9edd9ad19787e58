import type { Column, ColumnRole } from './header.js';
import { factorsOf, isMoney, multiplies, multipliesLess, type Cells, type Figure } from './figures.js';

/** A figure further from a column than this (in page widths) is not of it. */
const columnReach = 0.07;
/** How near a figure in the description's stretch is to that column: a quantity right under its own head is nearer. */
const insideDescription = 0.015;

/** Columns are set flush right, flush left or centred: the smallest of the three distances counts. */
function distance(figure: Figure, column: Column, next: Column | undefined): number {
  const flush = Math.min(
    Math.abs(column.right - figure.right),
    Math.abs(column.left - figure.left),
    Math.abs((column.left + column.right - figure.left - figure.right) / 2),
  );
  if (column.role !== 'description' || figure.left < column.left - insideDescription) return flush;
  return figure.right < (next?.left ?? 1) ? Math.min(flush, insideDescription) : flush;
}

/** The figures of a row by column, in the order of both and as near as can be: no two columns swap, none holds two. */
export function byColumn(figures: readonly Figure[], columns: readonly Column[]): (Figure | undefined)[] {
  const [rows, across] = [figures.length, columns.length];
  const cost: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(across + 1).fill(0));
  const fit = (f: number, c: number): number => distance(figures[f - 1]!, columns[c - 1]!, columns[c]);
  for (let f = 1; f <= rows; f++) {
    cost[f]![0] = f * columnReach;
    for (let c = 1; c <= across; c++)
      cost[f]![c] = Math.min(cost[f - 1]![c - 1]! + fit(f, c), cost[f]![c - 1]!, cost[f - 1]![c]! + columnReach);
  }
  const cells = new Array<Figure | undefined>(across).fill(undefined);
  for (let f = rows, c = across; f > 0 && c > 0;) {
    if (cost[f]![c] === cost[f]![c - 1]) c--;
    else if (cost[f]![c] === cost[f - 1]![c]! + columnReach) f--;
    else cells[--c] = figures[--f];
  }
  return cells;
}

/** Which columns hold what. */
export interface Roles {
  quantity: number | null;
  unit_price: number | null;
  amount: number;
}

type RowCells = readonly (Figure | undefined)[];

export const cellsAt = (row: RowCells, { quantity, unit_price, amount }: Roles): Cells => ({
  ...(quantity !== null && row[quantity] && { quantity: row[quantity] }),
  ...(unit_price !== null && row[unit_price] && { unit_price: row[unit_price] }),
  ...(row[amount] && { amount: row[amount] }),
});

const proven = (rows: readonly RowCells[], roles: Roles): number =>
  rows.filter((row) => {
    const cells = cellsAt(row, roles);
    return (
      multiplies(cells) ||
      multipliesLess(
        cells,
        row.filter((figure) => figure !== undefined),
      )
    );
  }).length;

const rowsToProve = 40;

/** The readings of a table's columns: its heads' words, and beside them what multiplies where the words do not. Likeliest first. */
export function rolesOf(columns: readonly Column[], rows: readonly RowCells[]): Roles[] {
  const indices = (role: ColumnRole): number[] => columns.flatMap((column, index) => (column.role === role ? [index] : []));
  const sample = rows.slice(0, rowsToProve);
  const moneyIn = (index: number): number => sample.filter((row) => row[index] && isMoney(row[index])).length;
  const named = indices('amount').reverse();
  const amounts = [
    ...named,
    ...indices('unit_price').reverse(),
    ...indices('other')
      .filter((index) => moneyIn(index) > 0 && moneyIn(index) >= sample.length / 2)
      .reverse(),
  ];
  return amounts.slice(0, 5).map((amount): Roles => {
    const quantities = indices('quantity');
    const prices = indices('unit_price').filter((index) => index !== amount);
    const said: Roles = { quantity: quantities[0] ?? null, unit_price: prices.at(-1) ?? null, amount };
    let best = { roles: said, proof: proven(sample, said) };
    const free = columns.map((_, index) => index).filter((index) => index !== amount && columns[index]!.role !== 'description');
    for (const quantity of free) {
      for (const unit_price of free) {
        if (unit_price === quantity) continue;
        const roles = { quantity, unit_price, amount };
        const proof = proven(sample, roles);
        if (proof > best.proof && proof >= Math.max(1, sample.length / 3)) best = { roles, proof };
      }
    }
    return best.roles;
  });
}

/** The cells of a row, set right by arithmetic where the columns' do not multiply and other figures of the row do. */
export function provenCells(cells: Cells, figures: readonly Figure[]): Cells {
  if (!cells.amount || multiplies(cells) || multipliesLess(cells, figures)) return cells;
  return factorsOf(cells.amount, figures) ?? cells;
}
