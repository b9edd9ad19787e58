import { a4, drawPdf } from '../drawing/draw-pdf.js';
import type { Sheet } from '../drawing/sheet.js';
import { drawTable } from '../drawing/table.js';
import type { SampleDocument } from '../sample-document.js';
import { indian, plain, share, sum } from './amounts.js';
import { gstin } from './identifiers.js';

const accent = '#14532d';
const lines = [
  { what: 'Ergonomic task chair, mesh back', hsn: '9401', quantity: 6, price: 645_000 },
  { what: 'Height-adjustable desk 1400 x 700', hsn: '9403', quantity: 4, price: 1_825_000 },
  { what: 'Pedestal drawer unit, 3 drawers', hsn: '9403', quantity: 4, price: 520_000 },
  { what: 'LED desk lamp, dimmable', hsn: '9405', quantity: 6, price: 149_000 },
].map((line) => ({ ...line, amount: line.quantity * line.price }));
const net = sum(lines.map(({ amount }) => amount));
const halfTax = share(net, 900);
const total = net + 2 * halfTax;

const seller = {
  name: 'Meghdoot Office Furnishings LLP',
  taxId: gstin('29ABMFM6174K1Z'),
  address: ['No. 112, 4th Cross, Peenya Industrial Area', 'Bengaluru 560058, Karnataka'],
};
const buyer = {
  name: 'Tarang Design Studio Pvt Ltd',
  taxId: gstin('29AAHCT2960D1Z'),
  address: ['3rd Floor, Lotus Chambers, 80 Feet Road', 'Koramangala, Bengaluru 560095, Karnataka'],
};
const facts: [string, string][] = [
  ['Invoice No.', 'MOF/2026-27/0148'],
  ['Invoice Date', '14-Oct-2026'],
  ['Due Date', '13-Nov-2026'],
  ['PO No.', 'TDS-PO-0592'],
  ['Place of Supply', '29 - Karnataka'],
];

function drawInvoice(sheet: Sheet): void {
  const [left, right] = [40, sheet.width - 40];
  sheet.fill(0, 0, sheet.width, 8, accent);
  sheet.text(seller.name, left, 52, { size: 17, bold: true, colour: accent });
  for (const [index, line] of [...seller.address, `GSTIN: ${seller.taxId}`, 'accounts@meghdoot-furnishings.example'].entries())
    sheet.text(line, left, 68 + 13 * index, { size: 9 });
  sheet.text('TAX INVOICE', right, 52, { size: 17, bold: true, align: 'right' });
  sheet.text('Original for Recipient', right, 67, { size: 8.5, italic: true, align: 'right', colour: '#5b6470' });

  sheet.rule(left, 124, right, 124, { colour: accent, weight: 1 });
  sheet.text('Bill To', left, 144, { size: 9, bold: true, colour: accent });
  sheet.text(buyer.name, left, 159, { size: 11, bold: true });
  for (const [index, line] of [...buyer.address, `GSTIN: ${buyer.taxId}`].entries()) sheet.text(line, left, 173 + 13 * index, { size: 9 });
  for (const [index, [label, value]] of facts.entries()) {
    sheet.text(label, 370, 144 + 15 * index, { size: 9, colour: '#5b6470' });
    sheet.text(value, right, 144 + 15 * index, { size: 9, bold: true, align: 'right' });
  }

  const bottom = drawTable(
    sheet,
    [
      { title: 'S.No', width: 32, align: 'center' },
      { title: 'Description of Goods', width: 208 },
      { title: 'HSN', width: 50, align: 'center' },
      { title: 'Qty', width: 40, align: 'right' },
      { title: 'Rate (₹)', width: 85, align: 'right' },
      { title: 'Amount (₹)', width: 100, align: 'right' },
    ],
    lines.map(({ what, hsn, quantity, price, amount }, index) => [
      String(index + 1),
      what,
      hsn,
      String(quantity),
      indian(price),
      indian(amount),
    ]),
    { x: left, y: 232, rowHeight: 24, headFill: accent, headColour: '#ffffff', lines: 'grid' },
  );

  let y = bottom + 22;
  for (const [label, amount] of [
    ['Taxable Value', net],
    ['CGST @ 9%', halfTax],
    ['SGST @ 9%', halfTax],
  ] as const) {
    sheet.text(label, 370, y, { size: 9.5 });
    sheet.text(indian(amount), right - 5, y, { size: 9.5, align: 'right' });
    y += 17;
  }
  sheet.fill(360, y - 11, right - 360, 24, '#e7f2ea');
  sheet.text('Grand Total', 370, y + 5, { size: 11, bold: true });
  sheet.text(`₹ ${indian(total)}`, right - 5, y + 5, { size: 11, bold: true, align: 'right' });

  sheet.text('Amount in words', left, bottom + 22, { size: 8.5, colour: '#5b6470' });
  sheet.paragraph(
    'Rupees One Lakh Sixty-Six Thousand Eight Hundred Ninety-Nine and Twenty Paise Only',
    { x: left, y: bottom + 36, width: 270, leading: 13 },
    { size: 9, italic: true },
  );
  drawFoot(sheet, y + 60);
}

function drawFoot(sheet: Sheet, y: number): void {
  const [left, right] = [40, sheet.width - 40];
  sheet.text('Bank details', left, y, { size: 9, bold: true, colour: accent });
  for (const [index, line] of [
    'Account name: Meghdoot Office Furnishings LLP',
    'Sahyadri Cooperative Bank, Peenya branch',
    'A/c No. 00417720093158   IFSC SHYD0000417',
  ].entries())
    sheet.text(line, left, y + 15 + 13 * index, { size: 9 });
  sheet.text('Terms', left, y + 74, { size: 9, bold: true, colour: accent });
  sheet.paragraph(
    'Payment within 30 days. Interest at 18% a year on overdue amounts. Warranty of 24 months against manufacturing defects. Subject to Bengaluru jurisdiction.',
    { x: left, y: y + 89, width: 300, leading: 12 },
    { size: 8.5 },
  );
  sheet.text(`For ${seller.name}`, right, y + 74, { size: 9, align: 'right' });
  sheet.rule(right - 150, y + 126, right, y + 126, { weight: 0.5 });
  sheet.text('Authorised Signatory', right, y + 138, { size: 8.5, align: 'right', colour: '#5b6470' });
  sheet.text('This is a computer generated invoice.', sheet.width / 2, sheet.height - 30, { size: 8, align: 'center', colour: '#5b6470' });
}

/** A born-digital tax invoice within one state of India. */
export async function gstInvoice(): Promise<SampleDocument> {
  return {
    name: 'gst-tax-invoice.pdf',
    mediaType: 'application/pdf',
    bytes: drawPdf({ title: 'Tax invoice MOF/2026-27/0148', author: seller.name, size: a4 }, [drawInvoice]),
    about: 'A GST tax invoice from Bengaluru with CGST and SGST: read from its text layer.',
    expected: {
      type: 'invoice',
      fields: {
        vendor: seller.name,
        vendor_tax_id: seller.taxId,
        buyer: buyer.name,
        buyer_tax_id: buyer.taxId,
        invoice_number: 'MOF/2026-27/0148',
        order_number: 'TDS-PO-0592',
        date: '2026-10-14',
        due_date: '2026-11-13',
        currency: 'INR',
        net: plain(net),
        tax: plain(2 * halfTax),
        total: plain(total),
      },
    },
  };
}
