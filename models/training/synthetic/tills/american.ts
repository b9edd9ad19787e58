import { dateShapes, day, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { bare, money, percent, plain, share } from '../core/money.js';
import { Paper } from '../core/paper.js';
import { countries } from '../facts/country.js';
import { firm } from '../facts/firm.js';
import { sale, type Sale } from '../facts/sale.js';
import { firstName } from '../words/people.js';
import { printItems } from './items.js';
import { printFacts, printHead, ruleOf } from './parts.js';
import { newRoll, rollWidths, type Roll } from './roll.js';

const labels = {
  subtotal: ['Subtotal', 'SUBTOTAL', 'Sub Total', 'SUB-TOTAL', 'Merchandise', 'Net Sales'],
  total: ['TOTAL', 'Total', 'Grand Total', 'TOTAL DUE', 'Balance Due', 'AMOUNT DUE', 'Order Total', 'Sale Total'],
  discount: ['Discount', 'Coupon', 'SAVINGS', 'Promo', 'Member Savings', 'Store Cpn'],
  number: ['Receipt #', 'Trans #', 'TXN', 'Ticket', 'Order #', 'Check #', 'Invoice #', 'Chk'],
  tip: ['Tip', 'Gratuity', 'TIP', 'Added Tip'],
  change: ['Change', 'CHANGE DUE', 'Change Due', 'Cash Back'],
} as const;

const today = (chance: Draw['chance']): Date => later(day(2016, 1, 1), chance.between(0, 3_900));

function printPayment(roll: Roll, total: number, draw: Draw): void {
  const { chance, layout, label } = draw;
  const look = countries.US.moneyLooks[0]!;
  const kind = layout(['card', 'cash', 'card lines', 'none', 'debit', 'approval block'] as const);
  const card = chance.one(['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER']);
  switch (kind) {
    case 'card':
      roll.ends(`${card} ************${chance.digits(4)}`, bare(total, look));
      break;
    case 'cash': {
      const given = Math.ceil(total / 2_000) * 2_000;
      roll.ends('CASH', bare(given, look));
      roll.ends(label(labels.change), bare(given - total, look));
      break;
    }
    case 'card lines':
      roll.line(`Card Type: ${card}`);
      roll.line(`Acct: XXXX XXXX XXXX ${chance.digits(4)}`);
      roll.line(`Auth Code: ${chance.pattern('######')}`);
      break;
    case 'debit':
      roll.ends('DEBIT TEND', money(total, look));
      roll.ends('CHANGE', bare(0, look));
      break;
    case 'approval block':
      roll.centre('APPROVED');
      roll.ends('AUTH', chance.pattern('##A###'));
      roll.ends(`${card} ${chance.digits(4)}`, money(total, look));
      roll.line(`AID A000000${chance.digits(7)}`);
      break;
    case 'none':
      break;
  }
}

function printTotals(paper: Paper, roll: Roll, goods: Sale, tip: number, draw: Draw): number {
  const { chance, label, layout } = draw;
  const look = layout(countries.US.moneyLooks);
  const row = (name: string, amount: number, emphasis = {}): void => roll.ends(name, money(amount, look), emphasis);
  const show = (field: string, amount: number): void => void paper.show(field, plain(amount), bare(amount, look));
  if (goods.discount) row(label(labels.discount), goods.discount);
  const rate = goods.groups[0]!.rate;
  row(label(labels.subtotal), goods.net);
  show('net', goods.net);
  const taxName = label(countries.US.taxNames);
  row(rate && chance.maybe(0.5) ? `${taxName} ${percent(rate)}%` : taxName, goods.tax);
  show('tax', goods.tax);
  if (tip && chance.maybe(0.5)) row(label(['Amount', 'Check Total', 'Bill']), goods.total);
  if (tip) row(label(labels.tip), tip);
  const total = goods.total + tip;
  row(label(labels.total), total, { bold: chance.maybe(0.7), scale: layout([1, 1.3, 1, 1.6]) });
  show('total', total);
  return total;
}

/** A store's or restaurant's till receipt: tax is added, the month stands first. */
export function americanReceipt(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const trade = chance.weighted([
    ['grocery', 4],
    ['restaurant', 5],
    ['hardware', 2],
    ['pharmacy', 1],
    ['office', 1],
    ['textiles', 1],
  ] as const);
  const paper = new Paper('us-receipt', 'receipt', 'en', 'till roll');
  const page = paper.addPage(chance.one(rollWidths), 100);
  const roll = newRoll(draw, page);
  const shop = firm(countries.US, trade, chance, { legalShare: 0.15 });
  const goods = sale(
    countries.US,
    {
      trade,
      lines: chance.between(1, trade === 'restaurant' ? 7 : 14),
      inclusive: false,
      rates: [chance.one(countries.US.rates)],
      quantityMax: 4,
    },
    chance,
  );
  const tip = trade === 'restaurant' && chance.maybe(0.35) ? share(goods.net, chance.one([1_500, 1_800, 2_000, 1_234])) : 0;
  const rule = ruleOf(draw);
  const numberLabel = label(labels.number);
  const facts = (): void =>
    printFacts(
      paper,
      roll,
      {
        date: today(chance),
        shape: label(dateShapes['US']!),
        numberLabel,
        number: chance.pattern(chance.one(['######', '####', '##-####', '#########'])),
        dateLabel: chance.one(['', 'Date', 'DATE']),
        countsAsNumber: /Receipt|Invoice/.test(numberLabel),
        others: chance.some(
          [
            ['Cashier', firstName('US', chance)],
            ['Reg', String(chance.between(1, 12))],
            ['Store', chance.digits(4)],
            ['Server', firstName('US', chance)],
            ['Table', String(chance.between(1, 40))],
            ['Guests', String(chance.between(1, 6))],
          ],
          chance.between(0, 3),
        ),
      },
      draw,
    );

  printHead(paper, roll, shop, draw);
  const factsAtEnd = layout([false, false, true]);
  if (!factsAtEnd) {
    facts();
    roll.rule(rule);
  }
  printItems(
    paper,
    roll,
    goods,
    { look: countries.US.moneyLooks[1]!, mark: layout([() => '', () => ' T', () => ' X']), discountLabel: label(labels.discount) },
    draw,
  );
  roll.rule(rule);
  const total = printTotals(paper, roll, goods, tip, draw);
  if (!tip && trade === 'restaurant' && chance.maybe(0.3)) {
    for (const name of ['TIP', 'TOTAL']) {
      roll.gap(0.6);
      roll.line(`${name}: `);
      page.rule(roll.margin + 40, roll.y - roll.style.size * 1.2, page.width - 30, roll.y - roll.style.size * 1.2);
    }
  }
  roll.gap();
  printPayment(roll, total, draw);
  if (factsAtEnd) {
    roll.rule(rule);
    facts();
  }
  roll.gap();
  if (chance.maybe(0.4)) roll.line(`# ITEMS SOLD ${goods.lines.reduce((sum, { quantity }) => sum + quantity, 0)}`);
  roll.centre(
    label([
      'Thank you!',
      'THANK YOU FOR YOUR BUSINESS',
      'Please come again',
      'HAVE A NICE DAY',
      'Customer Copy',
      'Returns within 30 days with receipt',
      'Tell us how we did',
      'Save paper, ask for an e-receipt',
    ]),
  );
  if (chance.maybe(0.35)) roll.bars(draw);
  page.height += 10;
  paper.imply('currency', 'USD');
  paper.missing(['due_date', 'order_number']);
  return paper;
}
