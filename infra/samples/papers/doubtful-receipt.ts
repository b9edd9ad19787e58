import { photograph } from '../drawing/photo.js';
import type { SampleDocument } from '../sample-document.js';
import { indian, plain, sum } from './amounts.js';
import { drawReceipt, type ReceiptItem } from './receipt-paper.js';

const items: ReceiptItem[] = [
  { name: 'Binding Wire 1kg', quantity: 3, price: 9_500 },
  { name: 'Wall Putty 5kg', quantity: 2, price: 24_800 },
  { name: 'Sandpaper 120', quantity: 10, price: 1_800 },
];
const total = sum(items.map(({ quantity, price }) => quantity * price));

/** Faded thermal paper, out of focus and in poor light: a person has to look at it. */
export async function doubtfulReceipt(): Promise<SampleDocument> {
  const paper = drawReceipt(
    {
      vendor: 'Girnar Hardware Mart',
      head: ['18 Station Road, Junagadh'],
      heading: 'CASH MEMO',
      facts: [
        ['No', '5583'],
        ['Date', '08/09/26'],
      ],
      items,
      totals: [{ label: 'Total', amount: total, strong: true }],
      foot: ['Goods once sold will not be taken back'],
    },
    { money: indian, width: 480, textSize: 16, inkColour: '#646268', paper: '#efece2' },
  );
  return {
    name: 'hardware-receipt-blurred.jpg',
    mediaType: 'image/jpeg',
    bytes: await photograph(paper, {
      seed: 5_583,
      turn: -4.2,
      blur: 1.2,
      grain: 9,
      shade: 0.5,
      fade: 0.3,
      quality: 58,
      table: ['#8b8f94', '#5d6166'],
    }),
    about: 'A faded, blurred cash memo: the machine is unsure of it and asks a person.',
    expected: {
      type: 'receipt',
      fields: { vendor: 'Girnar Hardware Mart', invoice_number: '5583', date: '2026-09-08', currency: 'INR', total: plain(total) },
    },
  };
}
