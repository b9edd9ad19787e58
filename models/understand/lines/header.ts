import type { Layout, Row } from '../layout/layout.js';
import { cutLine, toSegment, type Segment } from '../layout/segment.js';
import { roleOfHeader, type ColumnRole } from './column-words.js';

export type { ColumnRole } from './column-words.js';

export interface Column {
  role: ColumnRole;
  left: number;
  right: number;
}

/** Column heads stand closer together than cells of other rows may: this gap, in line heights, already parts them. */
const headGap = 0.55;

/** A per cent sign ends a column's head: "VAT-% Net value" names two columns. */
function afterPercent(part: Segment): Segment[] {
  const sign = part.words.findIndex(({ text }) => text.endsWith('%'));
  return sign < 0 || sign === part.words.length - 1
    ? [part]
    : [toSegment(part.words.slice(0, sign + 1)), toSegment(part.words.slice(sign + 1))];
}

/** The columns that a run of header words names: its parts where more than one of them is a column's name, else the whole. */
function cells(layout: Layout, segment: Segment): Column[] {
  const named = (part: Segment): Column[] => {
    const role = roleOfHeader(part.text);
    return role ? [{ role, left: part.box.x, right: part.box.x + part.box.width }] : [];
  };
  const parts = cutLine(segment.words, layout.aspects.get(segment.page) ?? 0.7, headGap)
    .flatMap(afterPercent)
    .flatMap(named);
  if (parts.length > 1) return parts;
  const whole = named(segment);
  return whole.length ? whole : parts;
}

/** A row with more heads than this is no table's; so the search for what multiplies stays short. */
const mostColumns = 24;

/** Heads whose words are not known part columns too. */
const longestHead = 25;
const unnamed = (segments: readonly Segment[], known: readonly Column[]): Column[] =>
  segments
    .filter(({ text }) => text.length <= longestHead)
    .map(({ box }): Column => ({ role: 'other', left: box.x, right: box.x + box.width }))
    .filter((one) => known.every((column) => apart(one, column)));

const apart = (a: Column, b: Column): boolean => a.left > b.right || a.right < b.left;

/** Heads above and below the main row belong to it where they stand close and no column of its own is there. */
function neighbours(layout: Layout, row: Row, own: readonly Column[]): Column[] {
  const taken = [...own];
  for (const step of [-1, 1, -2, 2]) {
    const other = layout.rows[row.index + step];
    if (
      !other ||
      other.page !== row.page ||
      /\d/.test(other.text) ||
      Math.abs(other.middle - row.middle) > 1.7 * Math.abs(step) * row.height
    )
      continue;
    const columns = other.segments.flatMap((segment) => cells(layout, segment));
    taken.push(
      ...columns.filter((one) => taken.every((column) => apart(one, column) || (one.role === 'description' && column.role === 'other'))),
    );
  }
  return taken.slice(own.length);
}

/** A row of heads that is no table of goods: it ends the one above it. */
export const isOtherHeader = (row: Row): boolean =>
  row.segments.length >= 3 && !/\d/.test(row.text) && (row.text.match(taxWord)?.length ?? 0) >= 2;

const taxWord = /tax|steuer|ust\b|ust[.-]|mwst|tva|vat|gst/gi;

/** The columns that a row names, or null when it is no table's header: an amount and one more column at least. */
export function headerColumns(layout: Layout, index: number): Column[] | null {
  const row = layout.rows[index]!;
  if (/\d[.,]\d{2}/.test(row.text)) return null;
  const own = row.segments.flatMap((segment) => cells(layout, segment));
  if (own.filter(({ role }) => role !== 'other').length < 2) return null;
  const beside = neighbours(layout, row, own);
  // One head may stand on another: the article's number over its name.
  const names = beside.filter(({ role }) => role === 'description');
  const found = [...own.filter((one) => one.role !== 'other' || names.every((name) => apart(one, name))), ...beside].sort(
    (a, b) => a.left - b.left,
  );
  const kinds = new Set(found.map(({ role }) => role));
  // A table of taxes by rate has amounts and names too, but nothing is counted or priced in it.
  if (!kinds.has('quantity') && !kinds.has('unit_price') && (row.text.match(taxWord)?.length ?? 0) >= 2) return null;
  const isTable = (kinds.has('amount') || kinds.has('unit_price')) && (kinds.has('description') || kinds.has('quantity'));
  return isTable && row.segments.length <= mostColumns && found.length <= mostColumns
    ? [...found, ...unnamed(row.segments, found)].sort((a, b) => a.left - b.left)
    : null;
}
