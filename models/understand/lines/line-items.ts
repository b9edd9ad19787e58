import type { LineItem } from '../../../workflows/contract/record.js';
import { amountLabels, roleOf } from '../fields/labels.js';
import type { Layout, Row } from '../layout/layout.js';
import { decimalSignOf, type DecimalSign } from '../recognise/amounts.js';
import { boxesOf } from '../to-field.js';
import { descriptionBand, descriptionOf, type Description } from './description.js';
import { assignCells, figuresOf, multiplies, type Cells } from './figures.js';
import { headerColumns, isOtherHeader, type Column } from './header.js';

const mostItems = 500;
/** Rows without an amount that may continue a description. */
const longestWrap = 3;

const closing = new Set(['net', 'total', 'grand_total', 'due', 'tax', 'cash', 'change', 'rounding', 'rounded_total', 'savings']);

/** The first sum ends the goods: a row that begins with the name of a sum and holds little else. */
function ends(row: Row): boolean {
  const label = row.segments.find(({ text }) => /\p{L}{2}/u.test(text))?.text ?? '';
  const letters = row.text.replace(/[^\p{L}]/gu, '').length;
  const role = letters > 2 && letters < 36 ? roleOf(label.replace(/[\d.,€$£₹%-]+/g, ' '), amountLabels) : null;
  return role !== null && closing.has(role);
}

/** Rows such as "Gross price: 9.90" explain the item over them. */
const explains = (row: Row): boolean => /^[^\d:]{3,40}:/.test(row.text) || /\p{L}{4,} \d+:/u.test(row.text);

function toItem(cells: Cells, description: Description, sure: number): LineItem {
  const words = [...description.words, ...Object.values(cells).flatMap((figure) => figure.words)];
  return {
    description: description.text || null,
    quantity: cells.quantity?.decimal ?? null,
    unit_price: cells.unit_price?.decimal ?? null,
    amount: cells.amount?.decimal ?? null,
    confidence: sure,
    boxes: boxesOf(words),
  };
}

const extended = (item: LineItem, more: Description): void => {
  item.description = [item.description, more.text].filter(Boolean).join(' ');
  item.boxes = [...item.boxes, ...boxesOf(more.words)];
};

/** Lines under a table's header, up to the sums. A row without an amount goes on with the description over it, or opens the next one. */
function tableItems(layout: Layout, header: number, columns: Column[], sign: DecimalSign): { items: LineItem[]; end: number } {
  const band = descriptionBand(columns);
  const items: LineItem[] = [];
  let pending: Description | null = null;
  let wrapped = 0;
  let index = header + 1;
  for (; index < layout.rows.length && items.length < mostItems; index++) {
    const row = layout.rows[index]!;
    if (headerColumns(layout, index) || isOtherHeader(row)) break;
    const cells = assignCells(figuresOf(row, sign), columns);
    const description = descriptionOf(row, Object.values(cells), band);
    const priced = cells.amount && (cells.amount.decimals > 0 || multiplies(cells));
    if (ends(row) && priced && !cells.quantity) break;
    if (priced && !explains(row)) {
      items.push(toItem(cells, description.text ? description : (pending ?? description), multiplies(cells) ? 0.9 : 0.65));
      pending = null;
      wrapped = 0;
      continue;
    }
    const last = items.at(-1);
    if (!description.text || explains(row) || ++wrapped > longestWrap) wrapped = Math.max(wrapped, longestWrap);
    else if (last && row.page === layout.rows[index - 1]?.page) extended(last, description);
    else pending = description;
  }
  // What has no name and does not multiply is a sum without a label.
  return { items: items.filter((item) => item.description !== null || item.confidence > 0.8), end: index };
}

/** Receipts without a header: rows that end in an amount before the first sum; a bare row of figures takes the text over it. */
function receiptItems(layout: Layout, sign: DecimalSign): LineItem[] {
  const everywhere = { left: 0, right: 1 };
  const items: LineItem[] = [];
  for (let index = 0; index < layout.rows.length && items.length < mostItems; index++) {
    const row = layout.rows[index]!;
    const figures = figuresOf(row, sign);
    const last = figures.at(-1);
    if (ends(row) && last?.decimals === 2) break;
    if (!last || last.decimals !== 2 || last.right < 0.5) continue;
    const cells = assignCells(figures, []);
    const own = descriptionOf(row, Object.values(cells), everywhere);
    const above = layout.rows[index - 1];
    const borrowed = above && !figuresOf(above, sign).some(({ decimals }) => decimals === 2) ? descriptionOf(above, [], everywhere) : own;
    const named = own.text ? own : borrowed;
    if (named.text) items.push(toItem(cells, named, multiplies(cells) ? 0.85 : 0.5));
  }
  return items;
}

/** The lines of goods or services that the pages print. */
export function readLineItems(layout: Layout): LineItem[] {
  const sign = decimalSignOf(layout.text);
  const items: LineItem[] = [];
  for (let index = 0; index < layout.rows.length && items.length < mostItems; index++) {
    const columns = headerColumns(layout, index);
    if (!columns) continue;
    const table = tableItems(layout, index, columns, sign);
    items.push(...table.items);
    index = Math.max(index, table.end - 1);
  }
  return items.length ? items : receiptItems(layout, sign);
}
