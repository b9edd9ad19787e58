import { photograph } from '../drawing/photo.js';
import type { SampleDocument } from '../sample-document.js';
import { indian, plain, share, sum } from './amounts.js';
import { gstin } from './identifiers.js';
import { drawReceipt, type ReceiptItem } from './receipt-paper.js';

const items: ReceiptItem[] = [
  { name: 'Masala Chai', quantity: 4, price: 4_500 },
  { name: 'Bun Maska', quantity: 2, price: 6_000 },
  { name: 'Veg Puff', quantity: 3, price: 5_000 },
  { name: 'Paneer Roll', quantity: 2, price: 17_500 },
  { name: 'Filter Coffee', quantity: 1, price: 4_000 },
];
const net = sum(items.map(({ quantity, price }) => quantity * price));
const halfTax = share(net, 250);
const total = net + 2 * halfTax;
const taxId = gstin('27AAKFC4821M1Z');

/** A café's till, photographed on its table. */
export async function cafeReceipt(): Promise<SampleDocument> {
  const paper = drawReceipt(
    {
      vendor: 'CHAI NUKKAD CAFE',
      head: ['Shop 4, Laxmi Arcade, FC Road', 'Shivajinagar, Pune 411005', 'Ph: 020 5550 1846', `GSTIN: ${taxId}`],
      heading: 'CASH BILL',
      facts: [
        ['Bill No', 'CN-20714'],
        ['Date', '17/10/2026  18:42'],
        ['Table', '6   Cashier: Anvi'],
      ],
      items,
      totals: [
        { label: 'Sub Total', amount: net },
        { label: 'CGST @ 2.5%', amount: halfTax },
        { label: 'SGST @ 2.5%', amount: halfTax },
        { label: 'TOTAL Rs.', amount: total, strong: true },
        { label: 'Paid by UPI', amount: total },
      ],
      foot: ['Thank you, visit again!'],
    },
    { money: indian },
  );
  return {
    name: 'cafe-receipt.jpg',
    mediaType: 'image/jpeg',
    bytes: await photograph(paper, { seed: 4_821, turn: 1.6, grain: 5 }),
    about: 'A photographed café receipt from Pune with CGST and SGST: read by OCR.',
    expected: {
      type: 'receipt',
      fields: {
        vendor: 'Chai Nukkad Cafe',
        vendor_tax_id: taxId,
        invoice_number: 'CN-20714',
        date: '2026-10-17',
        currency: 'INR',
        net: plain(net),
        tax: plain(2 * halfTax),
        total: plain(total),
      },
    },
  };
}
