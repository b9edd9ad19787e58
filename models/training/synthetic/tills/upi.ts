import { day, formatDate, iso, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { bare, plain } from '../core/money.js';
import { Paper } from '../core/paper.js';
import { countries } from '../facts/country.js';
import { firmName } from '../words/firms.js';
import { personName } from '../words/people.js';
import { clock } from './parts.js';

const labels = {
  done: ['Payment Successful', 'Paid successfully', 'Transaction Successful', 'Money sent'],
  to: ['Paid to', 'To', 'Sent to', 'Beneficiary'],
  id: ['UPI transaction ID', 'UPI Ref No', 'Transaction ID', 'UTR'],
  from: ['From', 'Debited from', 'Paid from', 'Payer'],
} as const;

/** What a telephone shows after a payment by UPI. */
export function upiReceipt(draw: Draw): Paper {
  const { chance, label, layout, fonts } = draw;
  const paper = new Paper('upi-receipt', 'receipt', 'en', 'screen');
  const page = paper.addPage(360, chance.between(560, 720));
  const family = layout(fonts.sans);
  const accent = chance.one(['#1a73e8', '#5f259f', '#00796b', '#2f6f3e', '#20242c']);
  const style = layout(['card', 'centred', 'list'] as const);
  const look = countries.IN.moneyLooks[3]!;
  const amount = chance.maybe(0.6) ? chance.between(1, 400) * 1_000 : chance.between(1_000, 900_000);
  const whole = amount % 100 === 0 && chance.maybe(0.5);
  const printed = `₹${chance.maybe(0.4) ? ' ' : ''}${whole ? bare(amount, look).slice(0, -3) : bare(amount, look)}`;
  const shop = chance.maybe(0.75)
    ? firmName('IN', chance.one(['grocery', 'restaurant', 'pharmacy', 'fuel', 'textiles']), chance, 0.1)
    : personName('IN', chance);
  const date = later(day(2019, 1, 1), chance.between(0, 2_600));
  const when = formatDate(date, label(['D MMM YYYY', 'DD MMM YYYY', 'D MMMM YYYY', 'MMM D, YYYY']));
  const moment = chance.maybe(0.5) ? `${when}, ${clock(chance)}` : `${clock(chance)} on ${when}`;
  const payer = personName('IN', chance);
  const handle = (name: string): string =>
    `${name
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .slice(0, 14)}@${chance.one(['okbank', 'upi', 'ybl', 'axl'])}`;
  const centre = style !== 'list';
  const x = centre ? 180 : 24;
  const align = centre ? ('center' as const) : ('left' as const);
  let y = 50;
  const put = (text: string, size: number, more: { bold?: boolean; colour?: string } = {}): void => {
    y += size * 1.05;
    page.text(text, x, y, { family, size, align, ...more });
    y += size * 0.5;
  };
  if (style === 'card') page.fill(0, 0, 360, 190, accent);
  const over = style === 'card' ? '#ffffff' : '#202124';
  put(label(labels.done), 15, { colour: over });
  paper.show('total', plain(amount), printed);
  put(printed, 34, { bold: true, colour: over });
  put(moment, 12, { colour: style === 'card' ? '#ffffff' : '#5f6368' });
  paper.show('date', iso(date), when);
  y = Math.max(y, 220);
  page.rule(20, y - 14, 340, y - 14, { colour: '#dddddd' });
  y += 8;
  const rows = chance.shuffled<readonly [string, string, string]>([
    [label(labels.to), paper.show('vendor', shop, shop), handle(shop)],
    [label(labels.from), payer, `${chance.one(['Nilgiri', 'Sahyadri', 'Deccan'])} Bank XX${chance.digits(4)}`],
    [label(labels.id), chance.digits(12), ''],
  ]);
  for (const [name, value, more] of rows) {
    page.block();
    page.text(name, 24, y, { family, size: 11.5, colour: '#5f6368' });
    page.text(value, 24, y + 18, { family, size: 14, bold: chance.maybe(0.3) });
    if (more) page.text(more, 24, y + 35, { family, size: 11.5, colour: '#5f6368' });
    y += more ? 62 : 46;
  }
  page.block();
  page.text(chance.one(['Share receipt', 'Done', 'View history', 'Powered by UPI']), 180, page.height - 30, {
    family,
    size: 13,
    align: 'center',
    colour: accent,
  });
  paper.imply('currency', 'INR');
  return paper;
}
