import { dateShapes, day, iso, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { bare, money, percent, plain } from '../core/money.js';
import { Paper } from '../core/paper.js';
import { countries } from '../facts/country.js';
import { firm } from '../facts/firm.js';
import { sale, type Sale } from '../facts/sale.js';
import { printItems } from './items.js';
import { printFacts, printHead, ruleOf } from './parts.js';
import { newRoll, rollWidths, type Roll } from './roll.js';

const labels = {
  total: ['SUMME EUR', 'Summe', 'Gesamt EUR', 'ZU ZAHLEN', 'Gesamtbetrag', 'Total EUR', 'Endsumme', 'Zu zahlen EUR'],
  given: ['Bar', 'Gegeben', 'BAR EUR', 'Gegeben Bar'],
  change: ['Rückgeld', 'Zurück', 'RÜCKGELD BAR EUR', 'Zurück EUR'],
  card: ['girocard', 'EC-Karte', 'Kartenzahlung', 'Mastercard', 'VISA kontaktlos'],
  number: ['Bon-Nr.', 'Beleg-Nr.', 'Bon', 'Rechnungs-Nr.', 'Quittung Nr.', 'Beleg'],
  discount: ['Rabatt', 'Nachlass', 'Aktion', 'Preisvorteil'],
} as const;
const look = countries.DE.moneyLooks[2]!;
const letterOf = (rate: number): string => (rate === 1_900 ? 'A' : 'B');

/** Rates with their letters; tables differ in what stands in which column. */
function printTaxes(paper: Paper, roll: Roll, { groups, net, tax, total }: Sale, { layout, chance }: Draw): void {
  const style = layout(['table', 'lines', 'netto lines', 'brutto first', 'enthalten', 'letter equals'] as const);
  const stops = [0, -0.42, -0.7, -1];
  const whole = groups.length === 1;
  switch (style) {
    case 'table':
      roll.columns(['MwSt%', 'Netto', 'MwSt', 'Brutto'], stops);
      for (const group of groups)
        roll.columns(
          [
            `${letterOf(group.rate)} ${percent(group.rate, ',')}%`,
            bare(group.net, look),
            bare(group.tax, look),
            bare(group.net + group.tax, look),
          ],
          stops,
        );
      if (!whole) roll.columns(['Gesamt', bare(net, look), bare(tax, look), bare(total, look)], stops);
      break;
    case 'lines':
      for (const group of groups) roll.ends(`inkl. MwSt. ${letterOf(group.rate)} ${percent(group.rate)}%`, bare(group.tax, look));
      break;
    case 'netto lines':
      for (const group of groups) {
        roll.ends(`Netto ${percent(group.rate, ',')}%`, bare(group.net, look));
        roll.ends(`MwSt ${percent(group.rate, ',')}%`, bare(group.tax, look));
      }
      break;
    case 'brutto first':
      roll.columns(['', 'Brutto', 'Netto', 'Steuer'], stops);
      for (const group of groups)
        roll.columns(
          [
            `${letterOf(group.rate)}: ${percent(group.rate)}%`,
            bare(group.net + group.tax, look),
            bare(group.net, look),
            bare(group.tax, look),
          ],
          stops,
        );
      if (!whole) roll.columns(['Summe', bare(total, look), bare(net, look), bare(tax, look)], stops);
      break;
    case 'enthalten':
      for (const group of groups)
        roll.line(`Enthaltene Mehrwertsteuer ${percent(group.rate)} %: ${money(group.tax, countries.DE.moneyLooks[0]!)}`);
      break;
    case 'letter equals':
      for (const group of groups)
        roll.columns(
          [
            `${letterOf(group.rate)}=${percent(group.rate, ',')}%`,
            `${bare(group.net, look)}`,
            `+ ${bare(group.tax, look)}`,
            bare(group.net + group.tax, look),
          ],
          stops,
        );
      break;
  }
  const summed = whole || style === 'table' || style === 'brutto first';
  if (summed) paper.show('tax', plain(tax), bare(tax, look));
  if (summed && style !== 'lines' && style !== 'enthalten') paper.show('net', plain(net), bare(net, look));
  if (chance.maybe(0.1)) roll.line('Alle Preise inkl. gesetzl. MwSt.');
}

/** What the fiscal law wants since 2020. */
function printFiscal(roll: Roll, date: Date, { chance, layout }: Draw): void {
  const code = (length: number): string =>
    Array.from({ length }, () => chance.one([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'])).join('');
  const moment = `${iso(date)}T1${chance.between(0, 9)}:${chance.between(10, 59)}:${chance.between(10, 59)}`;
  const style = layout(['long', 'short', 'long'] as const);
  const small = { scale: 0.85 };
  if (style === 'short') {
    roll.line(`TSE-Transaktion: ${chance.digits(5)}`, small);
    roll.line(`TSE-Signatur: ${code(20)}`, small);
    return;
  }
  roll.line(`TSE-Seriennummer: ${code(24)}`, small);
  roll.line(`TSE-Start: ${moment}`, small);
  roll.line(`Signaturzähler: ${chance.digits(6)}`, small);
  roll.line(`Kassen-Seriennr.: ${code(10)}`, small);
}

/** A German till receipt: prices with tax, letters of rates, fiscal block. */
export function germanReceipt(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const trade = chance.weighted([
    ['grocery', 5],
    ['restaurant', 3],
    ['hardware', 2],
    ['pharmacy', 1],
    ['fuel', 1],
    ['office', 1],
  ] as const);
  const paper = new Paper('de-receipt', 'receipt', 'de', 'till roll');
  const page = paper.addPage(chance.one(rollWidths), 100);
  const roll = newRoll(draw, page);
  const shop = firm(countries.DE, trade, chance, { legalShare: 0.4 });
  const rates = trade === 'grocery' ? [700, 700, 1_900] : trade === 'restaurant' ? chance.one([[1_900], [700, 1_900]]) : [1_900];
  const goods = sale(
    countries.DE,
    { trade, lines: chance.between(1, 12), inclusive: true, rates, quantityMax: 4, discountShare: 0.06 },
    chance,
  );
  const rule = ruleOf(draw);
  const date = later(day(2017, 1, 1), chance.between(0, 3_400));
  const [idLabel, id] = chance.one([
    ['USt-IdNr.: ', shop.taxId],
    ['UID-Nr. ', shop.taxId],
    ['St.-Nr.: ', shop.otherId],
  ] as const);
  const numberLabel = label(labels.number);

  printHead(paper, roll, shop, draw, { after: [`${idLabel}${id}`] });
  if (id === shop.taxId) paper.show('vendor_tax_id', shop.taxId, shop.taxId);
  const facts = (): void =>
    printFacts(
      paper,
      roll,
      {
        date,
        shape: label(dateShapes['DE']!),
        language: 'de',
        numberLabel,
        number: chance.pattern(chance.one(['####', '######', '###/###'])),
        dateLabel: chance.one(['', 'Datum']),
        countsAsNumber: /Rechnung|Quittung/.test(numberLabel),
        others: chance.some(
          [
            ['Kasse', String(chance.between(1, 12))],
            ['Filiale', chance.digits(4)],
            ['Bediener', String(chance.between(1, 40))],
            ['Tisch', String(chance.between(1, 30))],
          ],
          chance.between(0, 3),
        ),
      },
      draw,
    );
  const factsAtEnd = layout([false, true, false]);
  if (!factsAtEnd) facts();
  roll.rule(rule);
  if (chance.maybe(0.5)) roll.ends('', 'EUR');
  printItems(paper, roll, goods, { look, mark: ({ rate }) => ` ${letterOf(rate)}`, discountLabel: label(labels.discount) }, draw);
  if (goods.discount) roll.ends(label(labels.discount), bare(goods.discount, look));
  roll.rule(rule);
  const totalLabel = label(labels.total);
  roll.ends(totalLabel, bare(goods.total, look), { bold: true, scale: layout([1, 1.3, 1.5]) });
  paper.show('total', plain(goods.total), bare(goods.total, look));
  if (chance.maybe(0.5)) {
    const given = Math.ceil(goods.total / 1_000) * 1_000;
    roll.ends(label(labels.given), bare(given, look));
    roll.ends(label(labels.change), bare(given - goods.total, look));
  } else roll.ends(label(labels.card), bare(goods.total, look));
  roll.gap();
  printTaxes(paper, roll, goods, draw);
  if (factsAtEnd) {
    roll.rule(rule);
    facts();
  }
  roll.gap();
  if (date >= day(2020, 1, 1) && chance.maybe(0.6)) printFiscal(roll, date, draw);
  roll.centre(label(['Vielen Dank für Ihren Einkauf!', 'Es bediente Sie Kasse 2', 'Auf Wiedersehen', 'Umtausch nur mit Kassenbon']));
  if (chance.maybe(0.3)) roll.bars(draw);
  paper.imply('currency', 'EUR');
  return paper;
}
