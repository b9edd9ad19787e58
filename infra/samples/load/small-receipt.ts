import { createRandom, type Random } from '../drawing/random.js';
import { plain, sum } from '../papers/amounts.js';
import { drawReceipt, type ReceiptItem } from '../papers/receipt-paper.js';
import type { SampleDocument } from '../sample-document.js';

const first = [
  'Amber',
  'Banyan',
  'Cobalt',
  'Delta',
  'Ember',
  'Fennel',
  'Granite',
  'Harbor',
  'Indigo',
  'Jasmine',
  'Kiln',
  'Lantern',
  'Maple',
  'Nimbus',
  'Orchid',
  'Pepper',
];
const second = ['Corner', 'Garden', 'Junction', 'Market', 'Station', 'Square', 'Village', 'Bridge'];
const third = ['Bakery', 'Books', 'Cafe', 'Grocers', 'Hardware', 'Pharmacy', 'Stores', 'Supplies'];
const goods = [
  'Bread',
  'Butter',
  'Candles',
  'Coffee',
  'Envelopes',
  'Flour',
  'Honey',
  'Lamp Oil',
  'Notebook',
  'Olives',
  'Pencils',
  'Rice',
  'Soap',
  'Sugar',
  'Tape',
  'Tea',
];
const towns = ['Ashford', 'Brookside', 'Clearwater', 'Dunmore', 'Eastbury', 'Fairview', 'Glenhaven', 'Hillcrest'];

export interface SmallReceiptOptions {
  /** Printed at the foot: a mark to search raw stores for. At most 40 characters fit the paper. */
  canary?: string;
}

/**
 * The n-th of as many small receipts as a test needs (about 30 KB of PNG, drawn in some 15 ms): each has its own vendor, number, date
 * and total, and the same n is always the same bytes.
 */
export async function smallReceipt(n: number, { canary }: SmallReceiptOptions = {}): Promise<SampleDocument> {
  const random = createRandom(n);
  const vendor = `${random.one(first)} ${random.one(second)} ${random.one(third)}`;
  const number = `R-${String(n).padStart(7, '0')}`;
  const date = new Date(Date.UTC(2026, 0, 1 + random.between(0, 299))).toISOString().slice(0, 10);
  const items = Array.from({ length: random.between(2, 4) }, () => itemOf(random));
  const total = sum(items.map(({ quantity, price }) => quantity * price));
  const canvas = drawReceipt(
    {
      vendor,
      head: [`${random.between(1, 240)} High Street, ${random.one(towns)}`],
      heading: 'RECEIPT',
      facts: [
        ['Receipt No', number],
        ['Date', date.split('-').reverse().join('/')],
      ],
      items,
      totals: [{ label: 'TOTAL USD', amount: total, strong: true }],
      foot: [canary ?? 'Thank you'],
    },
    { money: plain, family: 'sans', width: 400, textSize: 15, paper: '#ffffff', inkColour: '#000000' },
  );
  return {
    name: `receipt-${n}.png`,
    mediaType: 'image/png',
    bytes: await canvas.encode('png'),
    about: 'A small receipt for load tests.',
    expected: { type: 'receipt', fields: { vendor, invoice_number: number, date, currency: 'USD', total: plain(total) } },
  };
}

const itemOf = (random: Random): ReceiptItem => ({
  name: random.one(goods),
  quantity: random.between(1, 9),
  price: random.between(50, 9_999),
});
