import type { Layout, Row } from '../layout/layout.js';
import { headerColumns, isOtherHeader, type Column } from './header.js';
import type { Table } from './priced-rows.js';

/** Tables beyond these are no bill's. */
const mostTables = 12;
/** Columns of a table that goes on over a page stand where they stood, give or take this much of the width. */
const sameplace = 0.03;

const continues = (a: readonly Column[], b: readonly Column[]): boolean =>
  a.length === b.length && a.every(({ role, left }, index) => role === b[index]!.role && Math.abs(left - b[index]!.left) < sameplace);

/** The tables under headers, those that go on over pages in one; and all rows, as one table without a header, last. */
export function tablesOf(layout: Layout): Table[] {
  const tables: { columns: Column[]; rows: Row[] }[] = [];
  let open: Row[] | null = null;
  for (const row of layout.rows) {
    const columns = headerColumns(layout, row.index);
    if (columns) {
      const known = tables.find((table) => continues(table.columns, columns));
      if (!known && tables.length < mostTables) tables.push({ columns, rows: [] });
      open = known ? known.rows : (tables.at(-1)?.rows ?? null);
    } else if (isOtherHeader(row)) open = null;
    else open?.push(row);
  }
  return [...tables.filter(({ rows }) => rows.length), { columns: null, rows: layout.rows }];
}
