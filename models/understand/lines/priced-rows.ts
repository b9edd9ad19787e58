import type { Row } from '../layout/layout.js';
import type { DecimalSign } from '../recognise/amounts.js';
import { factorsOf, figuresOf, isMoney, multiplies, multipliesLess, type Cells, type Figure } from './figures.js';
import { byColumn, cellsAt, provenCells, rolesOf } from './grid.js';
import type { Column } from './header.js';
import { explains, kindOf, type RowKind } from './row-kinds.js';

/** Rows under a header, or all rows of a document without one. */
export interface Table {
  columns: Column[] | null;
  rows: Row[];
}

/** A row with an amount, as one reading of its table sees it. */
export interface Priced {
  /** Place in the table's rows. */
  at: number;
  row: Row;
  cells: Cells & { amount: Figure };
  figures: readonly Figure[];
  kind: RowKind;
  /** Quantity × price makes the amount. */
  proven: boolean;
  /** The row next to it that quantity and price stand on. */
  factorsAt: number | null;
}

/** A figure of an amount's column stands in the right part of the print. */
const amountsFrom = 0.4;
/** Right edges that differ less, in page widths, are one column's. */
const sameEdge = 0.012;
const sampledRows = 40;

/** Figures and kinds of rows, worked out once for all readings. */
export class RowFacts {
  private readonly figures = new Map<Row, Figure[]>();
  private readonly kinds = new Map<Row, RowKind>();

  constructor(private readonly decimal: DecimalSign) {}

  figuresOf(row: Row): Figure[] {
    const known = this.figures.get(row) ?? figuresOf(row, this.decimal);
    this.figures.set(row, known);
    return known;
  }

  kindOf(row: Row): RowKind {
    const known = this.kinds.get(row) ?? kindOf(row);
    this.kinds.set(row, known);
    return known;
  }
}

const isAmount = (cells: Cells, proven: boolean): cells is Cells & { amount: Figure } =>
  cells.amount !== undefined && !cells.amount.percent && (cells.amount.decimals > 0 || cells.amount.currency !== null || proven);

function pricedRow(at: number, row: Row, cells: Cells, facts: RowFacts): Priced | null {
  const figures = facts.figuresOf(row);
  const proven = multiplies(cells) || multipliesLess(cells, figures);
  if (!isAmount(cells, proven)) return null;
  const kind = facts.kindOf(row);
  // A sum of one line may stand beside the price of that line.
  const counted = proven && (Number(cells.quantity!.decimal) !== 1 || kind !== 'sum');
  return { at, row, cells, figures, kind: counted && kind !== 'carried' ? 'goods' : kind, proven, factorsAt: null };
}

/** The readings of a table: by each column that may hold the amounts, named or found; or by the last figure of each row. */
export function readingsOf({ columns, rows }: Table, facts: RowFacts): Priced[][] {
  if (!columns) return [withFactors(lastFigures(rows, facts), rows, facts)];
  const found = figureColumns(columns, rows, facts);
  return [...readingsBy(columns, rows, facts), ...(found ? readingsBy(found, rows, facts) : [])];
}

function readingsBy(columns: readonly Column[], rows: readonly Row[], facts: RowFacts): Priced[][] {
  const cells = rows.map((row) => byColumn(facts.figuresOf(row), columns));
  const money = cells.filter((row) => row.some((figure) => figure && isMoney(figure)));
  return rolesOf(columns, money).flatMap((roles) => {
    const priced = rows.flatMap((row, at) => {
      const own = provenCells(cellsAt(cells[at]!, roles), facts.figuresOf(row));
      return explains(row) && !(own.quantity && own.unit_price) ? [] : (pricedRow(at, row, own, facts) ?? []);
    });
    const whole = withFactors(priced, rows, facts);
    const strict = whole.filter(({ kind, cells: { quantity, unit_price } }) => kind !== 'goods' || quantity || unit_price);
    return strict.length < whole.length && strict.some(({ proven }) => proven) ? [whole, strict] : [whole];
  });
}

/** Columns as the figures stand, where the heads stand elsewhere: right edges that many rows share. */
function figureColumns(named: readonly Column[], rows: readonly Row[], facts: RowFacts): Column[] | null {
  const goods = rows
    .map((row) => facts.figuresOf(row))
    .filter((figures) => figures.filter(isMoney).length > 1)
    .slice(0, sampledRows);
  const figures = goods.flat().sort((a, b) => a.right - b.right);
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    if (group && figure.right - group.at(-1)!.right < sameEdge) group.push(figure);
    else groups.push([figure]);
  }
  const found = groups
    .filter((group) => group.length >= goods.length / 2)
    .map((group): Column => ({
      role: 'other',
      left: Math.min(...group.map(({ left }) => left)),
      right: Math.max(...group.map(({ right }) => right)),
    }));
  const names = named.filter(({ role }) => role === 'description');
  return found.length > 1 ? [...names, ...found].sort((a, b) => a.left - b.left) : null;
}

/** What the pages call a sum, wherever it stands. */
export const printedSums = (rows: readonly Row[], facts: RowFacts): Set<number> =>
  new Set(lastFigures(rows, facts).flatMap(({ kind, cells }) => (kind === 'sum' && cells.amount.cents !== 0 ? [cells.amount.cents] : [])));

/** How far into its page's print, from left to right, a figure ends. */
function acrossPrint(rows: readonly Row[]): (row: Row, figure: Figure) => number {
  const print = new Map<number, { left: number; right: number }>();
  for (const { page, segments } of rows) {
    const { left, right } = print.get(page) ?? { left: 1, right: 0 };
    const last = segments.at(-1)!.box;
    print.set(page, { left: Math.min(left, segments[0]!.box.x), right: Math.max(right, last.x + last.width) });
  }
  return ({ page }, figure) => {
    const { left, right } = print.get(page)!;
    return (figure.right - left) / Math.max(right - left, 0.01);
  };
}

function lastFigures(rows: readonly Row[], facts: RowFacts): Priced[] {
  const across = acrossPrint(rows);
  return rows.flatMap((row, at) => {
    const figures = facts.figuresOf(row);
    const amount = figures.filter(isMoney).at(-1);
    if (!amount || amount.times || across(row, amount) < amountsFrom) return [];
    return pricedRow(at, row, factorsOf(amount, figures) ?? { amount }, facts) ?? [];
  });
}

/** Quantity and price on the row under or over the amount's, each row for one amount. */
function withFactors(priced: Priced[], rows: readonly Row[], facts: RowFacts): Priced[] {
  const taken = new Set(priced.map(({ at }) => at));
  return priced.map((one) => {
    if (one.proven || one.kind !== 'goods') return one;
    for (const at of [one.at + 1, one.at - 1]) {
      const row = rows[at];
      if (!row || row.page !== one.row.page || taken.has(at)) continue;
      const figures = facts.figuresOf(row).filter(({ percent }) => !percent);
      const amount = one.cells.amount;
      const aside = figures.map((figure): Figure => ({ ...figure, left: -1, right: -1 }));
      const cells = factorsOf(amount, aside);
      if (!cells) continue;
      taken.add(at);
      const original = (figure: Figure | undefined): Figure | undefined => figure && figures[aside.indexOf(figure)];
      const [quantity, price] = [original(cells.quantity)!, original(cells.unit_price)!];
      return { ...one, cells: { quantity, unit_price: price, amount }, proven: true, factorsAt: at };
    }
    return one;
  });
}
