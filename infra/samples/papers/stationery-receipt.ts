import type { SampleDocument } from '../sample-document.js';
import { indian, plain, share, sum } from './amounts.js';
import { gstin } from './identifiers.js';
import { drawReceipt, type ReceiptItem } from './receipt-paper.js';

const items: ReceiptItem[] = [
  { name: 'A4 Copier Paper 500 sheets', quantity: 4, price: 32_500 },
  { name: 'Gel Pen Blue, box of 10', quantity: 2, price: 15_000 },
  { name: 'Box File', quantity: 6, price: 11_000 },
  { name: 'Stapler HD-45', quantity: 1, price: 24_000 },
];
const net = sum(items.map(({ quantity, price }) => quantity * price));
const halfTax = share(net, 900);
const total = net + 2 * halfTax;
const taxId = gstin('33AAGFP7305R1Z');

/** A clean scan in proportional type: another layout than the tills of cafés. */
export async function stationeryReceipt(): Promise<SampleDocument> {
  const paper = drawReceipt(
    {
      vendor: 'Poombukar Stationers',
      head: ['27 Big Bazaar Street, Town Hall', 'Coimbatore 641001, Tamil Nadu', `GSTIN ${taxId}`],
      heading: 'RECEIPT',
      facts: [
        ['Receipt No', 'PS/26/3391'],
        ['Date', '05-Nov-2026'],
        ['Received from', 'Kaveri Textiles'],
      ],
      items,
      totals: [
        { label: 'Taxable value', amount: net },
        { label: 'CGST 9%', amount: halfTax },
        { label: 'SGST 9%', amount: halfTax },
        { label: 'Total ₹', amount: total, strong: true },
      ],
      foot: ['Paid in cash. Exchange within 7 days with this receipt.'],
    },
    { money: indian, family: 'sans', width: 760, paper: '#ffffff', columns: ['Particulars', 'Qty', 'Price', 'Amount'] },
  );
  return {
    name: 'stationery-receipt.png',
    mediaType: 'image/png',
    bytes: await paper.encode('png'),
    about: 'A clean scan of a stationer’s receipt from Coimbatore: read by OCR.',
    expected: {
      type: 'receipt',
      fields: {
        vendor: 'Poombukar Stationers',
        vendor_tax_id: taxId,
        invoice_number: 'PS/26/3391',
        date: '2026-11-05',
        currency: 'INR',
        net: plain(net),
        tax: plain(2 * halfTax),
        total: plain(total),
      },
    },
  };
}
