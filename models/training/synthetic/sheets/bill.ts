import type { Draw } from '../core/draw.js';
import { dateShapes, day, later } from '../core/dates.js';
import type { MoneyLook } from '../core/money.js';
import { countries, type Country, type CountryCode, type Trade } from '../facts/country.js';
import { firm, type Firm } from '../facts/firm.js';
import { sale, type Sale } from '../facts/sale.js';
import { sheetLabels, type SheetLabels } from './labels.js';

/** What an invoice, a credit note or an order says, before anyone sets it. */
export interface Bill {
  nature: 'invoice' | 'credit note' | 'order';
  country: Country;
  /** Who sends the paper: the seller, and of an order the buyer. */
  sender: Firm;
  receiver: Firm;
  sale: Sale;
  number: string;
  order: string | null;
  customer: string | null;
  date: Date;
  due: Date | null;
  delivery: Date | null;
  deposit: number;
  labels: SheetLabels;
  dateShape: string;
  money: MoneyLook;
}

const numberShapes = [
  'INV-#####',
  '20##-####',
  '######',
  'RE-20##-###',
  'A#####',
  'INV/2#/####',
  'AA####-##',
  '##/####',
  'SI-######',
  '20####',
] as const;
const orderShapes = ['PO-#####', '45########', 'PO#####', '####-##', 'B-#####', 'ORD/####/##'] as const;

export function bill(code: CountryCode, nature: Bill['nature'], draw: Draw, wish: { lines?: number } = {}): Bill {
  const { chance, layout, label } = draw;
  const country = countries[code];
  const trade = chance.weighted<Trade>([
    ['services', 4],
    ['technology', 3],
    ['office', 3],
    ['hardware', 3],
    ['grocery', 1],
    ['textiles', 1],
  ]);
  const rates = chance.maybe(0.3) ? chance.some(country.rates, 2) : [chance.one(country.rates)];
  const date = later(day(2015, 1, 1), chance.between(0, 4_200));
  const manyLines = chance.maybe(0.12) ? chance.between(22, 44) : chance.between(1, 9);
  return {
    nature,
    country,
    sender: firm(country, trade, chance),
    receiver: firm(country, chance.one(['services', 'technology', 'hardware', 'restaurant']), chance),
    sale: sale(
      country,
      {
        trade,
        lines: wish.lines ?? manyLines,
        inclusive: false,
        rates: code === 'US' && chance.maybe(0.3) ? [0] : rates,
        quantityMax: 20,
        discountShare: 0.12,
        shippingShare: 0.15,
      },
      chance,
    ),
    number: chance.pattern(layout(numberShapes)),
    order: chance.maybe(0.4) ? chance.pattern(layout(orderShapes)) : null,
    customer: chance.maybe(0.5) ? chance.pattern(chance.one(['#####', 'K-####', 'C######'])) : null,
    date,
    due: nature === 'invoice' && chance.maybe(0.65) ? later(date, chance.one([7, 14, 15, 30, 30, 45, 60])) : null,
    delivery: chance.maybe(0.3) ? later(date, -chance.between(1, 20)) : null,
    deposit: 0,
    labels: sheetLabels[country.language],
    dateShape: label(dateShapes[code]!),
    money: layout(country.moneyLooks),
  };
}
