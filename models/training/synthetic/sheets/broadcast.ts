import { dateShapes, day, formatDate, iso, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { money, plain, share } from '../core/money.js';
import { Paper } from '../core/paper.js';
import { countries } from '../facts/country.js';
import { firm } from '../facts/firm.js';
import { inventedName } from '../words/firms.js';
import { personName } from '../words/people.js';
import { drawFacts, factLayout, type Fact } from './blocks.js';
import { Sheet, sheetLook } from './sheet.js';

const labels = {
  number: ['Invoice #', 'Invoice Number', 'Invoice No', 'Invoice Num', 'Inv #', 'Invoice ID'],
  date: ['Invoice Date', 'Date', 'Inv Date', 'Billing Date'],
  month: ['Invoice Month', 'Broadcast Month', 'Billing Period', 'Invoice Period'],
  order: ['Order #', 'Contract #', 'Order Number', 'Contract / Revision', 'Deal No', 'IO #'],
  flight: ['Flight Dates', 'Order Flight', 'Flight', 'Contract Dates'],
  gross: ['Gross Total', 'Gross Billing', 'Total Gross', 'Actual Gross Billing', 'Gross Amount', 'Total Aired Gross'],
  commission: ['Agency Commission (15%)', 'Less Agency Commission', 'Agency Comm', 'Commission 15%'],
  net: ['Net Due', 'Net Amount Due', 'Total Net', 'Amount Due', 'Invoice Net Due', 'Pay This Amount'],
  payable: ['Remit To', 'Make checks payable to', 'Send Payment To', 'Please remit to'],
  advertiser: ['Advertiser', 'Advertiser Name', 'Client', 'On behalf of'],
  due: ['Due Date', 'Payment Due', 'Terms: due by', 'Pay by'],
} as const;
const programs = [
  'News at 6',
  'Early Morning News',
  'Evening Report',
  'Late Show',
  'Saturday Sports',
  'Prime Drama',
  'Game Hour',
  'Midday Live',
  'Sunday Magazine',
  'Weekend Movie',
  'Wheel of Words',
  'ROS 6a-7p',
];

interface Spot {
  day: Date;
  time: string;
  length: string;
  program: string;
  rate: number;
}

function spots(from: Date, { chance }: Draw): Spot[] {
  const rates = Array.from({ length: chance.between(1, 4) }, () => chance.between(2, 90) * 2_500);
  return Array.from({ length: chance.between(4, 40) }, () => ({
    day: later(from, chance.between(0, 27)),
    time: `${chance.between(1, 12)}:${String(chance.between(0, 59)).padStart(2, '0')}${chance.one([' AM', ' PM', 'A', 'P'])}`,
    length: chance.one([':30', ':30', ':15', ':60', '00:30']),
    program: chance.one(programs),
    rate: chance.one(rates),
  })).sort((a, b) => a.day.getTime() - b.day.getTime());
}

type Key = 'line' | 'day' | 'date' | 'time' | 'length' | 'program' | 'rate';
const columnSets: readonly (readonly Key[])[] = [
  ['line', 'date', 'day', 'time', 'length', 'program', 'rate'],
  ['date', 'time', 'program', 'length', 'rate'],
  ['line', 'program', 'day', 'date', 'time', 'length', 'rate'],
  ['day', 'date', 'length', 'time', 'program', 'rate'],
  ['line', 'time', 'program', 'date', 'length', 'rate'],
];
const widths: Readonly<Record<Key, number>> = { line: 0.08, day: 0.09, date: 0.15, time: 0.13, length: 0.11, program: 0.28, rate: 0.14 };
const titles: Readonly<Record<Key, readonly string[]>> = {
  line: ['Line', 'Ln', '#', 'Line #'],
  day: ['Day', 'Days', 'Dy', 'M T W T F S S'],
  date: ['Air Date', 'Date', 'Date Aired', 'Run Date'],
  time: ['Air Time', 'Time', 'Time Aired', 'Actual Time'],
  length: ['Length', 'Len', 'Dur', 'Spot Len'],
  program: ['Program', 'Description', 'Daypart', 'Program / Ad-ID'],
  rate: ['Rate', 'Amount', 'Spot Rate', 'Gross'],
};

function drawSpots(sheet: Sheet, list: readonly Spot[], shape: string, draw: Draw): void {
  const { chance, layout, label } = draw;
  const keys = layout(columnSets);
  const look = layout(countries.US.moneyLooks);
  const total = keys.reduce((sum, key) => sum + widths[key], 0);
  const names = keys.map((key) => label(titles[key]));
  const at = (index: number): number =>
    sheet.left + (keys.slice(0, index).reduce((sum, key) => sum + widths[key], 0) / total) * sheet.width;
  const row = (cells: readonly string[], style = sheet.style({ scale: 0.9 })): void => {
    for (const [index, cell] of cells.entries()) {
      const right = keys[index] === 'rate';
      sheet.page.text(cell, right ? sheet.right - 4 : at(index), sheet.y, { ...style, align: right ? 'right' : 'left' });
    }
    sheet.y += sheet.leading * 0.98;
  };
  const head = (): void => {
    sheet.page.block();
    sheet.page.rule(sheet.left, sheet.y - sheet.leading, sheet.right, sheet.y - sheet.leading);
    row(names, sheet.style({ bold: true, scale: 0.9 }));
    sheet.page.rule(sheet.left, sheet.y - sheet.leading * 0.7, sheet.right, sheet.y - sheet.leading * 0.7);
    sheet.y += sheet.leading * 0.3;
  };
  head();
  for (const [index, spot] of list.entries()) {
    if (sheet.need(sheet.leading * 3)) head();
    const cells: Record<Key, string> = {
      line: String((index % 7) + 1),
      day: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'][spot.day.getUTCDay()]!,
      date: formatDate(spot.day, shape),
      time: spot.time,
      length: spot.length,
      program: spot.program,
      rate: money(spot.rate, look),
    };
    row(keys.map((key) => cells[key]));
  }
  sheet.y += sheet.leading * 0.5;
  if (chance.maybe(0.4)) sheet.y = sheet.lines([`Total Spots: ${list.length}`], sheet.left, sheet.y) + 4;
}

/** What a broadcasting station bills an agency for an advertiser's spots. */
export function broadcastInvoice(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const paper = new Paper('us-broadcast', 'invoice', 'en', 'sheet');
  const sheet = new Sheet(paper, sheetLook(draw), { width: 612, height: 792 }, (next) => {
    next.page.text('Invoice (continued)', next.left, next.y, next.style({ bold: true }));
    next.y += next.leading * 2;
  });
  const station = `${chance.one(['W', 'K'])}${chance.pattern('AAA')}${chance.one(['-TV', '-FM', '', '-AM', '-DT'])}`;
  const owner = firm(countries.US, 'services', chance);
  const owning = `${inventedName('US', chance)} ${chance.one(['Broadcasting', 'Media Group', 'Television', 'Communications', 'Radio Partners'])}${chance.one([', Inc.', ' LLC', ''])}`;
  const agency = `${inventedName('US', chance)} ${chance.one(['Media', 'Media Buying', 'Strategies', 'Communications', 'Advertising'])}${chance.one(['', ' Inc.', ' LLC'])}`;
  const agencyPlace = firm(countries.US, 'services', chance).address;
  const advertiser = chance.one([
    `${personName('US', chance)} for ${chance.one(['Senate', 'Congress', 'Governor', 'Mayor'])}`,
    `Citizens for ${inventedName('US', chance)}`,
    `${inventedName('US', chance)} ${chance.one(['Motors', 'Furniture', 'Dental', 'Law Group'])}`,
  ]);
  const from = later(day(2014, 1, 6), chance.between(0, 560) * 7);
  const date = later(from, chance.between(27, 34));
  const list = spots(from, draw);
  const gross = list.reduce((sum, { rate }) => sum + rate, 0);
  const commission = chance.maybe(0.85) ? share(gross, 1_500) : 0;
  const shape = label(dateShapes['US']!);
  const dated = (when: Date): string => formatDate(when, shape);
  const number = chance.pattern(layout(['######-#', '#######', '####-####', 'IN-1#########', '######']));
  const order = chance.pattern(chance.one(['######', '#######', 'WOC########']));

  const headStyle = layout(['station first', 'owner first', 'station beside'] as const);
  const name = headStyle === 'owner first' ? owning : station;
  const big = sheet.style({ bold: true, scale: 1.8, colour: sheet.look.accent });
  sheet.page.text(name, sheet.left, sheet.y + 6, big);
  sheet.page.text('INVOICE', sheet.right, sheet.y + 6, { ...big, align: 'right' });
  paper.show('vendor', name === owning ? [owning, station] : [station, owning], name);
  sheet.y = sheet.lines([name === owning ? station : owning, ...owner.address.lines, `Main: ${owner.phone}`], sheet.left, sheet.y + 22) + 8;
  const due = chance.maybe(0.4) ? later(date, 30) : null;
  const facts: Fact[] = [
    { label: label(labels.number), value: number, answer: ['invoice_number', number] },
    { label: label(labels.date), value: dated(date), answer: ['date', iso(date)] },
    { label: label(labels.month), value: formatDate(from, 'MMMM YYYY') },
    { label: label(labels.order), value: order, answer: ['order_number', order] },
    { label: label(labels.flight), value: `${dated(from)} - ${dated(later(from, 27))}` },
    ...(due ? [{ label: label(labels.due), value: dated(due), answer: ['due_date', iso(due)] as const }] : []),
    ...chance.some(
      [
        { label: 'Account Executive', value: personName('US', chance) },
        { label: 'Market', value: chance.one(['Tampa', 'Boise', 'Raleigh']) },
        { label: 'Estimate', value: chance.digits(4) },
      ],
      chance.between(0, 2),
    ),
  ];
  const style = factLayout(draw);
  const whole = style === 'head over value' || style === 'grid row';
  const top = sheet.y + 6;
  paper.show('buyer', [agency, advertiser], agency);
  const left = sheet.lines(
    [
      layout(['Bill To:', 'Agency:', 'Billing Address:']),
      agency,
      ...agencyPlace.lines,
      `${label(labels.advertiser)}: ${advertiser}`,
      ...(chance.maybe(0.5) ? [`Product: ${chance.one(['Political', 'Fall Campaign', 'Spring Sale', 'Issue'])}`] : []),
    ],
    sheet.left,
    top,
  );
  // Six or more facts do not fit into one row: two rows of half as many.
  if (whole)
    sheet.y = drawFacts(
      sheet,
      facts.slice(4),
      {
        x: sheet.left,
        y: drawFacts(sheet, facts.slice(0, 4), { x: sheet.left, y: left + 14, width: sheet.width }, style) + 10,
        width: sheet.width,
      },
      style,
    );
  else sheet.y = Math.max(left, drawFacts(sheet, facts, { x: sheet.left + sheet.width * 0.54, y: top, width: sheet.width * 0.46 }, style));
  sheet.y += sheet.leading * 1.6;
  drawSpots(sheet, list, shape, draw);

  sheet.need(sheet.leading * 10);
  const look = countries.US.moneyLooks[0]!;
  const sums: [string, number, 'total'?][] = [
    [label(labels.gross), gross],
    ...(commission ? [[label(labels.commission), -commission] as [string, number]] : []),
    [label(labels.net), gross - commission, 'total'],
  ];
  sheet.page.block();
  for (const [text, amount, field] of sums) {
    const row = sheet.style({ bold: field === 'total' });
    sheet.page.text(text, sheet.left + sheet.width * 0.5, sheet.y, row);
    sheet.page.text(money(amount, look), sheet.right - 4, sheet.y, { ...row, align: 'right' });
    sheet.y += sheet.leading * 1.2;
    if (field !== 'total') continue;
    // Before or after the commission: both are called the total of such a bill.
    paper.show('total', commission ? [plain(amount), plain(gross)] : plain(amount), money(amount, look));
    paper.show('due', plain(amount), money(amount, look));
  }
  if (chance.maybe(0.6))
    sheet.y = sheet.lines([`${label(labels.payable)}:`, owning, ...owner.address.lines], sheet.left, sheet.y + sheet.leading);
  sheet.lines(
    ['We warrant that the actual broadcast information shown on this invoice was taken from the program log.'],
    sheet.left,
    sheet.y + sheet.leading,
    { scale: 0.78 },
  );
  for (const [at, page] of paper.pages.entries()) {
    page.block();
    page.text(`Page ${at + 1} of ${paper.pages.length}`, sheet.right, 772, sheet.style({ size: 7.5, align: 'right' }));
  }
  paper.imply('currency', 'USD');
  paper.missing(['due_date', 'tax', 'vendor_tax_id']);
  return paper;
}
