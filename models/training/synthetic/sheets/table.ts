import type { Draw } from '../core/draw.js';
import { bare, money, percent, plain } from '../core/money.js';
import { wrap } from '../core/page.js';
import type { LineAnswer } from '../core/paper.js';
import type { SaleLine } from '../facts/sale.js';
import type { Bill } from './bill.js';
import type { Sheet } from './sheet.js';

type Key = 'pos' | 'code' | 'text' | 'quantity' | 'unit' | 'price' | 'rate' | 'amount' | 'date';

/** Which columns there are, in which order. */
const columnSets: readonly (readonly Key[])[] = [
  ['text', 'quantity', 'price', 'amount'],
  ['pos', 'text', 'quantity', 'price', 'amount'],
  ['quantity', 'text', 'price', 'amount'],
  ['code', 'text', 'quantity', 'price', 'amount'],
  ['pos', 'text', 'quantity', 'unit', 'price', 'amount'],
  ['text', 'amount'],
  ['text', 'quantity', 'price', 'rate', 'amount'],
  ['quantity', 'unit', 'code', 'text', 'price', 'amount'],
  ['pos', 'code', 'text', 'rate', 'quantity', 'price', 'amount'],
];
const shares: Readonly<Record<Key, number>> = {
  pos: 0.06,
  code: 0.13,
  text: 0,
  quantity: 0.09,
  unit: 0.07,
  price: 0.14,
  rate: 0.09,
  amount: 0.15,
  date: 0.12,
};
const rightAligned: readonly Key[] = ['quantity', 'price', 'rate', 'amount'];

interface Column {
  key: Key;
  title: string;
  x: number;
  width: number;
}

/** The table of goods; runs over pages where it must. Returns nothing: the sheet's y is below it. */
export function drawTable(sheet: Sheet, bill: Bill, draw: Draw): void {
  const { chance, label, layout } = draw;
  const { labels, sale, money: look, country } = bill;
  const keys = layout(columnSets);
  const signed = chance.maybe(0.3) && look.place !== 'none';
  const amountText = (minor: number): string => (signed ? money(minor, look) : bare(minor, look));
  const titles: Record<Key, string> = {
    pos: chance.one(['#', 'Pos.', 'No.']),
    code: label(labels.code),
    text: label(labels.description),
    quantity: label(labels.quantity),
    unit: country.language === 'de' ? 'Einheit' : country.language === 'fr' ? 'Unité' : chance.one(['Unit', 'UoM']),
    price: label(labels.price),
    rate: country.language === 'de' ? 'MwSt.' : country.language === 'fr' ? 'TVA' : `${country.taxNames[0]!} %`,
    amount: label(labels.amount),
    date: 'Date',
  };
  const columns = columnsOf(sheet, keys, titles);
  const answers: LineAnswer[] = [];
  drawHeadRow(sheet, columns);
  for (const [index, line] of sale.lines.entries()) {
    const cells: Record<Key, string> = {
      pos: String(index + 1),
      code: line.code.slice(0, 8),
      text: line.name + (line.discount ? ` (-${Math.round((-line.discount * 100) / (line.price * line.quantity))}%)` : ''),
      quantity: String(line.quantity),
      unit: line.unit,
      price: amountText(line.price),
      rate: `${percent(line.rate, look.decimal)}%`,
      amount: amountText(line.amount),
      date: '',
    };
    drawRow(sheet, columns, cells, index);
    answers.push(answerOf(line, keys, cells.text));
  }
  const bottom = sheet.y - sheet.look.body.size * 1.2;
  if (sheet.look.rules !== 'none') sheet.page.rule(sheet.left, bottom, sheet.right, bottom, { weight: 0.8 });
  sheet.y += sheet.leading * 0.5;
  sheet.paper.lineItems = answers;
}

const answerOf = (line: SaleLine, keys: readonly Key[], text: string): LineAnswer => ({
  description: text,
  quantity: keys.includes('quantity') ? line.quantity : null,
  unit_price: keys.includes('price') ? plain(line.price) : null,
  amount: plain(line.amount),
});

function columnsOf(sheet: Sheet, keys: readonly Key[], titles: Record<Key, string>): Column[] {
  const rest = 1 - keys.reduce((sum, key) => sum + shares[key], 0);
  let x = sheet.left;
  return keys.map((key) => {
    const width = (key === 'text' ? rest : shares[key]) * sheet.width;
    const column = { key, title: titles[key], x, width };
    x += width;
    return column;
  });
}

function put(sheet: Sheet, { key, x, width }: Column, text: string, style: ReturnType<Sheet['style']>): void {
  const right = rightAligned.includes(key);
  sheet.page.text(text, right ? x + width - 4 : x + 4, sheet.y, { ...style, align: right ? 'right' : 'left' });
}

function drawHeadRow(sheet: Sheet, columns: readonly Column[]): void {
  const { page, look, leading } = sheet;
  sheet.need(leading * 5);
  page.block();
  const filled = look.rules === 'head only' || look.rules === 'stripes';
  const style = sheet.style({ bold: true, scale: 0.94, ...(filled && { colour: '#ffffff' }) });
  const titles = columns.map(({ title, width }) => wrap(sheet.cased(title), width - 6, style));
  const rows = Math.max(...titles.map(({ length }) => length));
  const [top, height] = [sheet.y - look.body.size * 1.3, rows * style.size * 1.2 + look.body.size * 0.8];
  if (filled) page.fill(sheet.left, top, sheet.width, height, look.accent);
  else if (look.rules !== 'none') page.rule(sheet.left, top + height, sheet.right, top + height, { weight: 0.8 });
  if (look.rules === 'grid') page.frame(sheet.left, top, sheet.width, height);
  for (let row = 0; row < rows; row++) {
    for (const [at, column] of columns.entries()) put(sheet, column, titles[at]![row] ?? '', style);
    sheet.y += style.size * 1.2;
  }
  sheet.y += look.body.size * 0.95;
}

function drawRow(sheet: Sheet, columns: readonly Column[], cells: Record<Key, string>, index: number): void {
  const { look, leading } = sheet;
  const style = sheet.style();
  const text = wrap(cells.text, columns.find(({ key }) => key === 'text')!.width - 8, style);
  if (sheet.need(leading * (text.length + 1))) drawHeadRow(sheet, columns);
  const [top, height] = [sheet.y - look.body.size * 1.15, leading * text.length + look.body.size * 0.35];
  if (look.rules === 'stripes' && index % 2) sheet.page.fill(sheet.left, top, sheet.width, height, '#eef1f5');
  if (look.rules === 'thin') sheet.page.rule(sheet.left, top + height, sheet.right, top + height, { weight: 0.3, colour: '#999' });
  if (look.rules === 'grid') for (const { x, width } of columns) sheet.page.frame(x, top, width, height, { weight: 0.4 });
  for (const column of columns) put(sheet, column, column.key === 'text' ? text[0]! : cells[column.key], style);
  for (const more of text.slice(1)) {
    sheet.y += leading;
    put(
      sheet,
      columns.find(({ key }) => key === 'text')!,
      more,
      style,
    );
  }
  sheet.y += leading + look.body.size * 0.35;
}
