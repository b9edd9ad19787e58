import { day, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { bare, money, percent, plain, type MoneyLook } from '../core/money.js';
import { Paper } from '../core/paper.js';
import { countries } from '../facts/country.js';
import { firm } from '../facts/firm.js';
import { sale, type Sale } from '../facts/sale.js';
import { firstName } from '../words/people.js';
import { printItems } from './items.js';
import { printFacts, printHead, ruleOf } from './parts.js';
import type { Region } from './regions.js';
import { newRoll, rollWidths, type Roll } from './roll.js';

interface Till {
  paper: Paper;
  roll: Roll;
  goods: Sale;
  look: MoneyLook;
  region: Region;
  draw: Draw;
}

const halves = (tax: number): [number, number] => [Math.floor(tax / 2), tax - Math.floor(tax / 2)];

/** Tax rows of a sale; Indian ones go half to the state. */
function printTaxRows({ paper, roll, goods, look, region, draw: { chance, layout, label } }: Till): void {
  const { groups, tax, inclusive } = goods;
  const taxName = label(countries[region.code].taxNames);
  const decimal = look.decimal;
  if (region.code === 'IN') {
    const shape = layout(['@', '%', ' - '] as const);
    for (const group of groups) {
      const rate = percent(group.rate / 2);
      const [central, state] = halves(group.tax);
      roll.ends(`CGST ${shape === '%' ? `${rate}%` : `${shape}${rate}%`}`, bare(central, look));
      roll.ends(`SGST ${shape === '%' ? `${rate}%` : `${shape}${rate}%`}`, bare(state, look));
    }
    paper.imply('tax', plain(tax));
    return;
  }
  const word = inclusive ? layout([`Incl. ${taxName}`, `${taxName} included`, `${taxName} (incl)`]) : taxName;
  for (const group of groups) roll.ends(`${word} ${percent(group.rate, decimal)}%`, bare(group.tax, look));
  if (groups.length === 1) paper.show('tax', plain(tax), bare(tax, look));
  else if (chance.maybe(0.5)) {
    roll.ends(`Total ${taxName}`, bare(tax, look));
    paper.show('tax', plain(tax), bare(tax, look));
  }
}

function printSummary({ roll, goods: { groups }, look, region, draw: { layout } }: Till): void {
  const stops = [0, -0.35, -0.68, -1];
  const french = region.code === 'FR';
  const first = layout(['code', 'rate'] as const);
  roll.gap(0.4);
  roll.line(french ? 'Détail TVA' : `${countries[region.code].taxNames[0]!} Summary`);
  roll.columns(french ? ['Taux', 'HT', 'TVA', 'TTC'] : [first === 'code' ? 'Code' : 'Rate', 'Net', 'Tax', 'Gross'], stops);
  for (const [at, { rate, net, tax }] of groups.entries()) {
    roll.columns(
      [
        first === 'code' && !french ? `${'SZA'[at % 3]!} ${percent(rate)}%` : `${percent(rate, look.decimal)}%`,
        bare(net, look),
        bare(tax, look),
        bare(net + tax, look),
      ],
      stops,
    );
  }
}

/** Sums, tax before or after the total, rounding, and how it was paid. */
function printTotals(till: Till): void {
  const { paper, roll, goods, look, region, draw } = till;
  const { chance, label, layout } = draw;
  const { inclusive, net, tax, total, discount } = goods;
  const row = (name: string, amount: number, emphasis = {}): void =>
    roll.ends(name, chance.maybe(0.3) ? money(amount, look) : bare(amount, look), emphasis);
  if (discount) row(label(region.discount), discount);
  const order = layout(['tax first', 'total first', 'tax last'] as const);
  const taxFirst = !inclusive || (order === 'tax first' && tax > 0);
  if (taxFirst && chance.maybe(0.8)) {
    roll.ends(label(region.subtotal), bare(net, look));
    paper.show('net', plain(net), bare(net, look));
  }
  if (taxFirst && tax) printTaxRows(till);
  const rounded = Math.round(total / region.roundTo) * region.roundTo;
  const showsRounding = region.rounding.length > 0 && (rounded !== total || chance.maybe(0.3));
  const toPay = showsRounding ? rounded : total;
  if (showsRounding) row(label(region.rounding), rounded - total);
  roll.ends(
    label(region.total),
    layout([bare(toPay, look), money(toPay, look), `${countries[region.code].moneyLooks[1]!.sign} ${bare(toPay, look)}`]),
    { bold: chance.maybe(0.7), scale: layout([1, 1.25, 1.5]) },
  );
  paper.show('total', plain(toPay), bare(toPay, look));
  if (chance.maybe(0.55)) {
    const step = region.code === 'IN' ? 50_000 : 1_000;
    const given = Math.ceil(toPay / step) * step;
    row(label(region.cash), given);
    row(label(region.change), given - toPay);
  } else row(label(region.card), toPay);
  if (!taxFirst && tax && chance.maybe(0.7)) printTaxRows(till);
  if (tax && chance.maybe(0.4)) printSummary(till);
}

/** A till receipt where prices mostly include tax: Malaysia, Singapore, India, Britain, France. */
export function regionalReceipt(region: Region, draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const country = countries[region.code];
  const trade = chance.weighted(region.trades);
  const paper = new Paper(region.kind, 'receipt', country.language, 'till roll');
  const page = paper.addPage(chance.one(rollWidths), 100);
  const roll = newRoll(draw, page);
  const shop = firm(country, trade, chance, { legalShare: region.code === 'MY' || region.code === 'SG' ? 0.8 : 0.35 });
  const untaxed = chance.maybe(0.25);
  const rates = untaxed ? [0] : chance.maybe(0.2) ? chance.some(country.rates, 2) : [chance.one(country.rates)];
  const goods = sale(
    country,
    { trade, lines: chance.between(1, 11), inclusive: !chance.maybe(region.addsTax), rates, quantityMax: 4 },
    chance,
  );
  const title = label(region.titles);
  const titleFirst = layout([false, true, false]);
  const idLine = (): string =>
    `${label(region.taxId)}${chance.one([': ', ' ', ' : '])}${paper.show('vendor_tax_id', shop.taxId, shop.taxId)}`;
  const company = region.code === 'MY' && chance.maybe(0.6) ? [`(${shop.otherId})`] : [];

  if (title && titleFirst) roll.centre(title, { bold: true });
  printHead(paper, roll, shop, draw, { after: [...company, ...(!untaxed && chance.maybe(0.8) ? [idLine()] : [])] });
  if (title && !titleFirst) roll.centre(title, { bold: chance.maybe(0.5) });
  if (/invoice/i.test(title)) paper.typeAccept = ['receipt', 'invoice'];
  const numberLabel = label(region.number);
  printFacts(
    paper,
    roll,
    {
      date: later(day(2016, 1, 1), chance.between(0, 3_800)),
      shape: label(region.dateShapes),
      language: country.language,
      numberLabel,
      number: chance.pattern(chance.one(['CS########', '######', 'INV-#####', '##/####', 'A#-#####', 'T##-####'])),
      dateLabel: chance.one(['', 'Date', 'DATE']),
      countsAsNumber: /Inv|INV|Bill|Receipt|Facture|Doc/.test(numberLabel),
      others: chance.some(
        [
          [label(region.cashier), firstName(region.code, chance)],
          ['Table', String(chance.between(1, 40))],
          ['Time', `${chance.between(10, 21)}:${chance.between(10, 59)}`],
          ['POS', chance.pattern('P##')],
        ],
        chance.between(0, 3),
      ),
    },
    draw,
  );
  const rule = ruleOf(draw);
  roll.rule(rule);
  const look = layout(country.moneyLooks);
  const mark = layout([() => '', ({ rate }: { rate: number }) => (rate ? ' S' : ' Z'), () => '']);
  printItems(
    paper,
    roll,
    goods,
    { look: { ...look, place: chance.maybe(0.2) ? look.place : 'none' }, mark, discountLabel: label(region.discount) },
    draw,
  );
  roll.rule(rule);
  printTotals({ paper, roll, goods, look, region, draw });
  roll.gap();
  roll.centre(label(region.farewell));
  if (chance.maybe(0.2)) roll.bars(draw);
  page.height += 8;
  paper.imply('currency', country.currency);
  return paper;
}
