import type { Row } from '../layout/layout.js';
import { descriptionBand, descriptionOf, runsIn, everywhere, leftOf, together, type Band, type Description } from './description.js';
import { figuresIn } from './figures.js';
import type { Priced, RowFacts, Table } from './priced-rows.js';
import { explains } from './row-kinds.js';

/** Rows without an amount that may continue a description. */
const longestWrap = 3;
/** A gap this much wider than those beside it parts one item's rows from the next one's. */
const widerGap = 1.4;

const isNamed = ({ text }: Description): boolean => /\p{L}{3}/u.test(text);

/** Where the words of goods stand: on the row of the amount, or on rows over or under it. */
type Placing = 'own' | 'above' | 'below';

/** The names of the goods of a table, from their own rows and those around them. */
export function describeItems(items: readonly Priced[], table: Table, facts: RowFacts): Description[] {
  const { rows, columns } = table;
  const wide = columns ? descriptionBand(columns) : everywhere;
  const own = items.map((item) => {
    const figures = item.factorsAt === null ? figuresIn(item.cells) : [item.cells.amount];
    return descriptionOf(item.row, figures, columns ? wide : leftOf(figures));
  });
  const taken = new Set(items.flatMap(({ at, factorsAt }) => (factorsAt === null ? [at] : [at, factorsAt])));
  const free = (at: number): boolean => isText(rows, at, items, facts) && !taken.has(at);
  const placing = placingOf(items, own, free, (at) => isWithin(rows[at]!, wide) && isNamed(runsIn(rows[at]!, everywhere)));
  const band = placing === 'own' ? wide : everywhere;
  return items.map((item, index) => {
    const ownText = own[index]!;
    const range = { from: items[index - 1]?.at ?? -1, to: items[index + 1]?.at ?? rows.length };
    const factors =
      item.factorsAt === null
        ? []
        : [descriptionOf(rows[item.factorsAt]!, figuresIn(item.cells), columns ? wide : everywhere)].filter(isNamed);
    if (placing === 'own' && isNamed(ownText)) {
      const first = items[index - 1] === undefined;
      const over = first ? [] : rowsOver(item.at, items[index - 1]!.at, rows, free);
      const under = rowsUnder(item.at, items[index + 1]?.at ?? null, rows, free, columns !== null);
      return together([...over.map((at) => runsIn(rows[at]!, band)), ownText, ...factors, ...under.map((at) => runsIn(rows[at]!, band))]);
    }
    if (factors.length) return together([...factors, ownText]);
    const around = placing === 'below' ? stretch(item.at, 1, range.to, rows, free) : stretch(item.at, -1, range.from, rows, free);
    const inBand = together(around.map((at) => runsIn(rows[at]!, wide)));
    const found = isNamed(inBand) ? inBand : together(around.map((at) => runsIn(rows[at]!, everywhere)));
    return isNamed(found) ? found : ownText;
  });
}

/** Whether a row holds words only, and no other item's page ends before it. */
function isText(rows: readonly Row[], at: number, items: readonly Priced[], facts: RowFacts): boolean {
  const row = rows[at];
  if (!row || !/\p{L}{2}/u.test(row.text)) return false;
  return items.some((item) => item.row.page === row.page) && facts.kindOf(row) === 'goods';
}

function placingOf(
  items: readonly Priced[],
  own: readonly Description[],
  free: (at: number) => boolean,
  within: (at: number) => boolean,
): Placing {
  const named = own.filter(isNamed).length;
  if (named >= items.length / 2) return 'own';
  const [first, last] = [items[0]!, items.at(-1)!];
  // Between two items stands the name of one of them: the rows before the first and after the last tell which.
  const above = free(first.at - 1) && within(first.at - 1);
  return above || !free(last.at + 1) ? 'above' : 'below';
}

const isWithin = ({ segments }: Row, { left }: Band): boolean => segments[0]!.box.x >= left - 0.02;

/** Rows of text next to an item, on one side, in the order of the page. */
function stretch(at: number, step: 1 | -1, end: number, rows: readonly Row[], free: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let next = at + step; next !== end && free(next) && found.length < longestWrap; next += step) {
    // What explains an item ends its name, and stands before the name of the next one.
    if (!explains(rows[next]!)) found.push(next);
    else if (step > 0 || found.length) break;
  }
  return step < 0 ? found.reverse() : found;
}

/** Rows between two items belong to the one over them, unless a wide gap says that they lead to the one under them. */
function rowsUnder(at: number, next: number | null, rows: readonly Row[], free: (at: number) => boolean, headed: boolean): number[] {
  // Without a header, what follows the last item is no longer goods.
  if (next === null && !headed) return [];
  const between = stretch(at, 1, next ?? rows.length, rows, free);
  return between.slice(0, splitOf(at, between, next, rows));
}

function rowsOver(at: number, before: number, rows: readonly Row[], free: (at: number) => boolean): number[] {
  const between = stretch(before, 1, at, rows, free);
  if (between.at(-1) !== at - 1) return [];
  return between.slice(splitOf(before, between, at, rows));
}

/** How many of the rows between two items go with the upper one. */
function splitOf(at: number, between: readonly number[], next: number | null, rows: readonly Row[]): number {
  if (next === null || !between.length || rows[next]!.page !== rows[at]!.page || between.at(-1) !== next - 1) return between.length;
  const middles = [at, ...between, next].map((index) => rows[index]!.middle);
  const gaps = middles.slice(1).map((middle, index) => middle - middles[index]!);
  const widest = Math.max(...gaps);
  const others = gaps.filter((gap) => gap !== widest);
  return others.length && widest > widerGap * Math.max(...others) ? gaps.indexOf(widest) : between.length;
}
