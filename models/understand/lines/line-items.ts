import type { LineItem } from '../../../workflows/contract/record.js';
import { amountLabels, roleOf } from '../fields/labels.js';
import type { Layout, Row } from '../layout/layout.js';
import { wordsAt, type Segment } from '../layout/segment.js';
import { decimalSignOf, findAmounts, type DecimalSign, type ReadAmount } from '../recognise/amounts.js';
import { boxesOf } from '../to-field.js';
import type { Word } from '../../../workflows/contract/page-text.js';
import { isHeaderRow, type Column, type ColumnRole } from './header.js';

const mostItems = 500;

interface Figure extends ReadAmount {
  left: number;
  right: number;
  words: Word[];
  segment: Segment;
  start: number;
  end: number;
}

function figuresOf(row: Row, sign: DecimalSign): Figure[] {
  return row.segments.flatMap((segment) =>
    findAmounts(segment.text, sign)
      .filter(({ value }) => !value.percent)
      .map(({ value, start, end }) => {
        const words = wordsAt(segment, start, end);
        const first = words[0]!.box;
        const last = words.at(-1)!.box;
        return { ...value, left: first.x, right: last.x + last.width, words, segment, start, end };
      }),
  );
}

const closing = new Set(['net', 'total', 'grand_total', 'due', 'tax', 'cash', 'change', 'rounding', 'rounded_total']);

/** Rows after which no more lines of goods come: the first sum whose label stands at the row's start. */
const ends = (row: Row): boolean => {
  const role = roleOf(row.text.replace(/[\d.,€$£₹%-]+/g, ' '), amountLabels);
  return role !== null && closing.has(role) && row.text.replace(/[^\p{L}]/gu, '').length < 32;
};

/** The text of a row that is neither figure nor code in a column of its own. */
function descriptionOf(row: Row, taken: readonly Figure[], columns: readonly Column[]): { text: string; words: Word[] } {
  const others = columns.filter(({ role }) => role === 'other');
  const words = row.segments.flatMap((segment) => {
    const inOther = others.some((column) => segment.box.x < column.right && segment.box.x + segment.box.width > column.left);
    if (inOther && !/\p{L}{3}.*\s/u.test(segment.text)) return [];
    return segment.words.filter((word) => !taken.some((figure) => figure.words.includes(word)));
  });
  const kept = words.filter((word, index) => /\p{L}/u.test(word.text) || (index > 0 && /\w/.test(word.text)));
  const trailing = kept.filter((word) => !/^(EUR|RM|SR|ZR|€|\$|[xX@*]|USD|INR|A|B|T|F|N|E|S)$/.test(word.text) || word === kept[0]);
  return {
    text: trailing
      .map(({ text }) => text)
      .join(' ')
      .replace(/^[\s\-–:;.|]+|[\s\-–:;|]+$/g, ''),
    words: trailing,
  };
}

const nearest = (figure: Figure, columns: readonly Column[]): Column | null => {
  const distance = (column: Column): number =>
    Math.min(
      Math.abs(column.right - figure.right),
      Math.abs((column.left + column.right - figure.left - figure.right) / 2),
      Math.abs(column.left - figure.left),
    );
  const best = [...columns].sort((a, b) => distance(a) - distance(b))[0];
  return best && distance(best) < 0.09 ? best : null;
};

type Cells = Partial<Record<Exclude<ColumnRole, 'description' | 'other'>, Figure>>;

/** Which figure is quantity, price and amount: by the columns, else from right to left, else by what multiplies. */
function assign(figures: readonly Figure[], columns: readonly Column[]): Cells {
  const cells: Cells = {};
  for (const figure of figures) {
    const column = nearest(figure, columns);
    if (column && column.role !== 'description' && column.role !== 'other') cells[column.role] = figure;
  }
  if (cells.amount) return cells;
  const money = figures.filter(({ decimals }) => decimals === 2);
  const amount = money.at(-1);
  if (!amount) return {};
  const before = figures.slice(0, figures.indexOf(amount));
  for (const price of before) {
    const quantity = before.find(
      (other) => other !== price && Math.abs((other.cents / 100) * price.cents - amount.cents) <= 1 && other.decimals !== 2,
    );
    if (quantity) return { amount, unit_price: price, quantity };
  }
  return { amount, ...cells };
}

const text = (figure: Figure | undefined): string | null => figure?.decimal ?? null;

function toItem(cells: Cells, description: { text: string; words: Word[] }, confidence: number): LineItem {
  const words = [...description.words, ...Object.values(cells).flatMap((figure) => figure.words)];
  return {
    description: description.text || null,
    quantity: text(cells.quantity),
    unit_price: text(cells.unit_price),
    amount: text(cells.amount),
    confidence,
    boxes: boxesOf(words),
  };
}

const addsUp = ({ quantity, unit_price, amount }: Cells): boolean =>
  Boolean(quantity && unit_price && amount && Math.abs((quantity.cents / 100) * unit_price.cents - amount.cents) <= 2);

/** Lines under each table header, up to the sums. Rows without an amount continue the description over them, or open the next. */
function tableItems(layout: Layout, header: number, columns: Column[], sign: DecimalSign): { items: LineItem[]; end: number } {
  const items: LineItem[] = [];
  let pending: { text: string; words: Word[] } | null = null;
  let index = header + 1;
  for (; index < layout.rows.length && items.length < mostItems; index++) {
    const row = layout.rows[index]!;
    if (items.length && ends(row)) break;
    if (isHeaderRow(layout, index)) break;
    const figures = figuresOf(row, sign);
    const cells = assign(figures, columns);
    const description = descriptionOf(row, Object.values(cells), columns);
    if (!cells.amount || cells.amount.decimals === 0) {
      const last = items.at(-1);
      const close = index - header <= 3 || row.page === layout.rows[index - 1]?.page;
      if (!/\p{L}{2}/u.test(description.text) || !close || description.text.length > 120) continue;
      if (last?.description === null) last.description = description.text;
      else if (!last) pending = description;
      continue;
    }
    if (ends(row)) break;
    const named = description.text ? description : (pending ?? description);
    items.push(toItem(cells, named, addsUp(cells) ? 0.9 : 0.65));
    pending = null;
  }
  return { items, end: index };
}

/** Receipts without a header: rows that end in an amount before the first sum; a bare row of figures takes the text over it. */
function receiptItems(layout: Layout, sign: DecimalSign): LineItem[] {
  const items: LineItem[] = [];
  for (let index = 0; index < layout.rows.length && items.length < mostItems; index++) {
    const row = layout.rows[index]!;
    const figures = figuresOf(row, sign);
    const last = figures.at(-1);
    if (ends(row) && last?.decimals === 2) break;
    if (!last || last.decimals !== 2 || last.right < 0.5) continue;
    const cells = assign(figures, []);
    const own = descriptionOf(row, Object.values(cells), []);
    const above = layout.rows[index - 1];
    const named = /\p{L}{2}/u.test(own.text)
      ? own
      : above && !figuresOf(above, sign).some(({ decimals }) => decimals === 2)
        ? descriptionOf(above, [], [])
        : own;
    if (/\p{L}{2}/u.test(named.text)) items.push(toItem(cells, named, addsUp(cells) ? 0.85 : 0.5));
  }
  return items;
}

/** The lines of goods or services that the pages print. */
export function readLineItems(layout: Layout): LineItem[] {
  const sign = decimalSignOf(layout.text);
  const items: LineItem[] = [];
  for (let index = 0; index < layout.rows.length && items.length < mostItems; index++) {
    const columns = isHeaderRow(layout, index);
    if (!columns) continue;
    const table = tableItems(layout, index, columns, sign);
    items.push(...table.items);
    index = Math.max(index, table.end - 1);
  }
  return items.length ? items : receiptItems(layout, sign);
}
