import { drawPdf, usLetter } from '../drawing/draw-pdf.js';
import type { Sheet } from '../drawing/sheet.js';
import { drawTable } from '../drawing/table.js';
import type { SampleDocument } from '../sample-document.js';
import { american, plain, share, sum } from './amounts.js';

const lines = [
  { sku: 'HB-2210', what: 'Hardwood planter box, 24 in', quantity: 12, price: 6_850 },
  { sku: 'HB-2236', what: 'Hardwood planter box, 36 in', quantity: 8, price: 9_400 },
  { sku: 'ST-0104', what: 'Galvanized corner brackets (pack of 50)', quantity: 5, price: 3_125 },
  { sku: 'FN-7781', what: 'Exterior oil finish, 1 gal', quantity: 6, price: 4_290 },
  { sku: 'SV-0001', what: 'Liftgate delivery', quantity: 1, price: 14_500 },
].map((line) => ({ ...line, amount: line.quantity * line.price }));
const net = sum(lines.map(({ amount }) => amount));
const tax = share(net, 825);
const total = net + tax;
const accent = '#7a2e1d';

const block = (sheet: Sheet, title: string, text: string[], x: number): void => {
  sheet.fill(x, 142, 250, 17, accent);
  sheet.text(title, x + 7, 154, { size: 9, bold: true, colour: '#ffffff' });
  for (const [index, line] of text.entries()) sheet.text(line, x + 7, 175 + 13 * index, { size: 9.5, bold: index === 0 });
};

function drawOrder(sheet: Sheet): void {
  const [left, right] = [40, sheet.width - 40];
  sheet.text('Juniper Lane Garden Supply', left, 58, { size: 16, bold: true });
  for (const [index, line] of ['2150 Alder Creek Road', 'Austin, TX 78704', '(512) 555-0147'].entries())
    sheet.text(line, left, 75 + 13 * index, { size: 9.5 });
  sheet.text('PURCHASE ORDER', right, 60, { size: 20, bold: true, colour: accent, align: 'right' });
  for (const [index, [label, value]] of (
    [
      ['P.O. Number', 'PO-40518'],
      ['Date', '10/05/2026'],
      ['Terms', 'Net 30'],
    ] as const
  ).entries()) {
    sheet.text(`${label}:`, right - 85, 82 + 14 * index, { size: 9.5, align: 'right' });
    sheet.text(value, right, 82 + 14 * index, { size: 9.5, bold: true, align: 'right' });
  }
  block(sheet, 'VENDOR', ['Hollis & Bree Woodworks, Inc.', '884 Mill Street', 'Tyler, TX 75702', 'orders@hollisbree.example'], left);
  block(sheet, 'SHIP TO', ['Juniper Lane Garden Supply', 'Receiving Dock B', '2150 Alder Creek Road', 'Austin, TX 78704'], right - 250);

  const bottom = drawTable(
    sheet,
    [
      { title: 'Item #', width: 70 },
      { title: 'Description', width: 242 },
      { title: 'Qty', width: 50, align: 'right' },
      { title: 'Unit Price', width: 80, align: 'right' },
      { title: 'Total', width: 90, align: 'right' },
    ],
    lines.map(({ sku, what, quantity, price, amount }) => [sku, what, String(quantity), american(price), american(amount)]),
    { x: left, y: 248, rowHeight: 22, headFill: accent, headColour: '#ffffff', lines: 'stripes' },
  );
  sheet.rule(left, bottom, right, bottom, { colour: accent, weight: 1 });
  let y = bottom + 22;
  for (const [label, amount, bold] of [
    ['Subtotal', net, false],
    ['Sales Tax (8.25%)', tax, false],
    ['TOTAL', total, true],
  ] as const) {
    sheet.text(label, right - 110, y, { size: bold ? 11.5 : 9.5, bold, align: 'right' });
    sheet.text(`$${american(amount)}`, right - 5, y, { size: bold ? 11.5 : 9.5, bold, align: 'right' });
    y += 18;
  }
  sheet.text('Comments or special instructions', left, y + 20, { size: 9.5, bold: true });
  sheet.paragraph(
    'Please deliver on or before October 26, 2026. Call the dock 30 minutes ahead. Put the purchase order number on all packing slips and invoices.',
    { x: left, y: y + 36, width: 330, leading: 14 },
    { size: 9.5 },
  );
  sheet.rule(right - 190, y + 120, right, y + 120, { weight: 0.5 });
  sheet.text('Authorized by: Renata Osgood, Purchasing', right, y + 133, { size: 8.5, align: 'right' });
}

/** An order as an American shop sends it to its supplier. */
export async function purchaseOrder(): Promise<SampleDocument> {
  return {
    name: 'purchase-order.pdf',
    mediaType: 'application/pdf',
    bytes: drawPdf({ title: 'Purchase order PO-40518', author: 'Juniper Lane Garden Supply', size: usLetter }, [drawOrder]),
    about: 'A purchase order from Texas with dates month first.',
    expected: {
      type: 'purchase_order',
      fields: {
        vendor: 'Hollis & Bree Woodworks, Inc.',
        buyer: 'Juniper Lane Garden Supply',
        order_number: 'PO-40518',
        date: '2026-10-05',
        currency: 'USD',
        net: plain(net),
        tax: plain(tax),
        total: plain(total),
      },
    },
  };
}
