import { dateShapes, day, formatDate, iso, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { bare, percent, plain } from '../core/money.js';
import { wrap } from '../core/page.js';
import { Paper, type LineAnswer } from '../core/paper.js';
import { countries, type Trade } from '../facts/country.js';
import { firm, type Firm } from '../facts/firm.js';
import { sale } from '../facts/sale.js';
import { address } from '../words/places.js';
import { drawFacts, drawHead, factLayout, headLayout, type Fact } from './blocks.js';
import { indianLabels as labels } from './indian-labels.js';
import { addMarks } from './marks.js';
import { drawParty } from './party.js';
import { drawSums, type Gst } from './indian-sums.js';
import { Sheet, sheetLook, type SheetLook } from './sheet.js';

type Key = 'pos' | 'text' | 'hsn' | 'quantity' | 'unit' | 'price' | 'taxable' | 'rate' | 'cgst' | 'sgst' | 'amount';
const columnSets: readonly (readonly Key[])[] = [
  ['pos', 'text', 'hsn', 'quantity', 'price', 'taxable'],
  ['pos', 'text', 'hsn', 'quantity', 'price', 'unit', 'taxable'],
  ['pos', 'text', 'hsn', 'rate', 'quantity', 'price', 'taxable'],
  ['pos', 'text', 'quantity', 'price', 'taxable'],
  ['pos', 'text', 'hsn', 'quantity', 'price', 'taxable', 'rate', 'amount'],
  ['text', 'hsn', 'quantity', 'unit', 'price', 'taxable'],
  ['pos', 'hsn', 'text', 'quantity', 'price', 'taxable', 'cgst', 'sgst', 'amount'],
];
const shares: Readonly<Record<Key, number>> = {
  pos: 0.05,
  text: 0,
  hsn: 0.09,
  quantity: 0.08,
  unit: 0.07,
  price: 0.11,
  taxable: 0.13,
  rate: 0.08,
  cgst: 0.1,
  sgst: 0.1,
  amount: 0.13,
};

function drawGoods({ paper, sheet, goods, draw: { layout, label, chance }, look }: Gst): void {
  const keys = layout(columnSets);
  const style = sheet.style({ scale: keys.length > 7 ? 0.84 : 0.94 });
  const rest = 1 - keys.reduce((sum, key) => sum + shares[key], 0);
  let x = sheet.left;
  const columns = keys.map((key) => {
    const width = (key === 'text' ? rest : shares[key]) * sheet.width;
    const column = { key, x, width, title: wrap(label(labels.columns[key]), width - 4, { ...style, bold: true }) };
    x += width;
    return column;
  });
  const grid = chance.maybe(0.75);
  let top = sheet.y - style.size * 1.2;
  const right = (key: Key): boolean => !['pos', 'text', 'hsn', 'unit'].includes(key);
  const put = (cells: Partial<Record<Key, string>>, row: typeof style): void => {
    for (const { key, x: left, width } of columns)
      sheet.page.text(cells[key] ?? '', right(key) ? left + width - 3 : left + 3, sheet.y, {
        ...row,
        align: right(key) ? 'right' : 'left',
      });
    sheet.y += row.size * 1.3;
  };
  const head = (): void => {
    sheet.page.block();
    top = sheet.y - style.size * 1.2;
    for (let row = 0; row < Math.max(...columns.map(({ title }) => title.length)); row++)
      put(Object.fromEntries(columns.map(({ key, title }) => [key, title[row] ?? ''])), { ...style, bold: true });
    sheet.page.rule(sheet.left, sheet.y - style.size, sheet.right, sheet.y - style.size);
    sheet.y += style.size * 0.4;
  };
  const close = (): void => {
    if (!grid) return;
    for (const { x: left, width } of columns) sheet.page.frame(left, top, width, sheet.y - top - style.size * 0.8, { weight: 0.5 });
  };
  head();
  const answers: LineAnswer[] = [];
  for (const [index, line] of goods.lines.entries()) {
    const tax = Math.round((line.amount * line.rate) / 10_000);
    const text = wrap(line.name, columns.find(({ key }) => key === 'text')!.width - 6, style);
    if (sheet.y + style.size * 1.3 * (text.length + 1) > sheet.size.height - 110) {
      close();
      sheet.nextPage();
      head();
    }
    put(
      {
        pos: String(index + 1),
        text: text[0]!,
        hsn: `${(line.code.charCodeAt(0) % 60) + 20}${line.code.replace(/\D/g, '').slice(0, 4).padEnd(2, '1')}`,
        quantity: String(line.quantity),
        unit: line.unit,
        price: bare(line.price, look),
        taxable: bare(line.amount, look),
        rate: `${percent(line.rate)}%`,
        cgst: bare(Math.round(tax / 2), look),
        sgst: bare(Math.round(tax / 2), look),
        amount: bare(line.amount + tax, look),
      },
      style,
    );
    for (const more of text.slice(1)) put({ text: more }, style);
    answers.push({
      description: line.name,
      quantity: line.quantity,
      unit_price: plain(line.price),
      amount: plain(keys.includes('amount') ? line.amount + tax : line.amount),
    });
  }
  sheet.y += style.size * chance.real(0.3, 4);
  close();
  // With both the taxable value and the value with tax on a line, which one is "the" amount is a matter of taste.
  if (!keys.includes('amount')) paper.lineItems = answers;
  sheet.y += style.size * 0.8;
}

function drawIndianFoot(sheet: Sheet, seller: Firm, { chance, label, layout }: Draw): void {
  sheet.need(sheet.leading * 9);
  const top = sheet.y + sheet.leading;
  const bank = [
    `${label(labels.bank)}:`,
    `Bank: ${chance.one(['Nilgiri Co-op Bank', 'Sahyadri Bank', 'Ganga Gramin Bank', 'Deccan Mercantile Bank'])}`,
    `A/c No: ${chance.digits(13)}`,
    `IFSC: ${chance.pattern('AAAA0######')}`,
  ];
  const left = chance.maybe(0.75)
    ? sheet.lines(layout([bank, [bank[0]!, bank.slice(1).join(', ')]]), sheet.left, top, { scale: 0.9 })
    : top;
  const x = sheet.left + sheet.width * 0.66;
  sheet.lines([`For ${seller.name}`], x, top, { bold: true, scale: 0.92 });
  const sign = sheet.lines([label(labels.signatory)], x, top + sheet.leading * 4, { scale: 0.9 });
  sheet.y = Math.max(left, sign);
  if (chance.maybe(0.7)) sheet.lines([label(labels.declaration)], sheet.left, sheet.y, { scale: 0.8 });
}

/** A tax invoice under GST: within a state half and half, between states whole. */
export function gstInvoice(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const country = countries.IN;
  const paper = new Paper('in-invoice', 'invoice', 'en', 'sheet');
  const look: SheetLook = { ...sheetLook(draw), accent: chance.one(['#111', '#222', '#1f3a5f', '#7a1f1f']) };
  const sheet = new Sheet(paper, look, { width: 595, height: 842 });
  const trade = chance.weighted<Trade>([
    ['hardware', 3],
    ['textiles', 2],
    ['technology', 2],
    ['office', 2],
    ['services', 2],
    ['grocery', 2],
    ['pharmacy', 1],
  ]);
  const seller = firm(country, trade, chance);
  const sameState = chance.maybe(0.6);
  let place = address('IN', chance);
  while ((place.stateCode === seller.address.stateCode) !== sameState) place = address('IN', chance);
  const buyer = firm(country, chance.one(['hardware', 'services', 'grocery', 'textiles']), chance, { place });
  const goods = sale(
    country,
    {
      trade,
      lines: chance.maybe(0.1) ? chance.between(18, 30) : chance.between(1, 8),
      inclusive: false,
      rates: chance.maybe(0.25) ? [1_800, 1_200] : [chance.one(country.rates)],
      quantityMax: 40,
      discountShare: 0.08,
      lineDiscounts: false,
    },
    chance,
  );
  const date = later(day(2017, 7, 1), chance.between(0, 3_300));
  const shape = label(dateShapes['IN']!);
  const number = chance.pattern(layout(['AA/2#-2#/###', 'INV-####', '###/20##-##', 'GST/####', 'AAA2######', '20##/####', '###']));
  const heading = label(labels.title);
  const head = headLayout(draw);
  // A coloured band at the upper edge leaves no room for a title over it.
  const titleFirst = head !== 'band' && layout([true, false, true]);
  const title = (): void => {
    sheet.page.block();
    sheet.page.text(heading, sheet.size.width / 2, sheet.y, sheet.style({ bold: true, scale: 1.25, align: 'center' }));
    if (chance.maybe(0.35))
      sheet.page.text(
        label(['(Original for Recipient)', 'ORIGINAL', '(Duplicate for Transporter)', 'Original Copy']),
        sheet.right,
        sheet.y,
        sheet.style({ scale: 0.8, align: 'right' }),
      );
    sheet.y += sheet.leading * 1.5;
  };
  if (titleFirst) title();
  const idLine = `${label(labels.gstin)}: ${paper.show('vendor_tax_id', seller.taxId, seller.taxId)}`;
  drawHead(sheet, seller, 'vendor', { idLines: [idLine, ...(chance.maybe(0.3) ? [`PAN: ${seller.otherId}`] : [])], style: head, draw });
  if (!titleFirst) title();
  const order = chance.maybe(0.3) ? chance.pattern(chance.one(['PO-####', '45######', 'PO/##/###'])) : null;
  const due = chance.maybe(0.25) ? later(date, chance.one([7, 15, 30, 45])) : null;
  const facts: Fact[] = [
    { label: label(labels.number), value: number, answer: ['invoice_number', number] },
    { label: label(labels.date), value: formatDate(date, shape), answer: ['date', iso(date)] },
    ...(due ? [{ label: label(labels.dueDate), value: formatDate(due, shape), answer: ['due_date', iso(due)] as const }] : []),
    ...(order ? [{ label: label(labels.order), value: order, answer: ['order_number', order] as const }] : []),
    ...(chance.maybe(0.6)
      ? [{ label: label(labels.place), value: `${place.state}${chance.maybe(0.5) ? ` (${place.stateCode})` : ''}` }]
      : []),
    ...chance.some(
      [
        { label: 'Reverse Charge', value: 'No' },
        { label: 'Vehicle No', value: chance.pattern('AA ## AA ####') },
        { label: 'E-Way Bill No', value: chance.digits(12) },
        { label: 'Transport', value: chance.one(['By Road', 'Self']) },
      ],
      chance.between(0, 2),
    ),
  ];
  const buyerTax = chance.maybe(0.8) ? `${label(labels.gstin)}: ${paper.show('buyer_tax_id', buyer.taxId, buyer.taxId)}` : undefined;
  const style = factLayout(draw);
  const whole = style === 'head over value' || style === 'grid row';
  const factsFirst = whole || layout([false, false, true]);
  const top =
    factsFirst && whole
      ? drawFacts(sheet, facts.slice(0, 5), { x: sheet.left, y: sheet.y, width: sheet.width }, style) + sheet.leading
      : sheet.y;
  const other = whole ? top : drawFacts(sheet, facts, { x: sheet.left + sheet.width * 0.58, y: top, width: sheet.width * 0.42 }, style);
  const party = drawParty(
    sheet,
    buyer,
    { x: sheet.left, y: top, width: sheet.width * 0.54 },
    { label: label(labels.buyer), field: 'buyer', country: 'IN', ...(buyerTax && { taxLine: buyerTax }) },
    draw,
  );
  sheet.y = Math.max(other, party) + sheet.leading * 1.2;
  const moneyLook = layout(country.moneyLooks);
  const gst: Gst = { paper, sheet, goods, draw, look: moneyLook, sameState };
  drawGoods(gst);
  drawSums(gst);
  drawIndianFoot(sheet, seller, draw);
  addMarks(paper, draw);
  paper.imply('currency', 'INR');
  paper.missing(['due_date', 'order_number']);
  return paper;
}
