import { attachFile } from '../drawing/attach-file.js';
import { a4, drawPdf } from '../drawing/draw-pdf.js';
import type { Sheet } from '../drawing/sheet.js';
import { drawTable } from '../drawing/table.js';
import type { SampleDocument } from '../sample-document.js';
import { german, plain, share, sum } from './amounts.js';
import { ciiInvoice, facturXMetadata, type CiiInvoice } from './cii.js';
import { germanIban, germanVatId, grouped } from './identifiers.js';

const lines = [
  { name: 'Eichentisch „Lütt“, 220 x 95 cm, geölt', quantity: 1, price: 184_000, unit: 'Stk.', unitCode: 'H87' },
  { name: 'Stuhl „Kaje“, Buche, Sitz gepolstert', quantity: 8, price: 26_950, unit: 'Stk.', unitCode: 'H87' },
  { name: 'Aufmaß und Montage vor Ort', quantity: 6, price: 6_200, unit: 'Std.', unitCode: 'HUR' },
].map((line) => ({ ...line, amount: line.quantity * line.price }));
const net = sum(lines.map(({ amount }) => amount));
const tax = share(net, 1_900);
const total = net + tax;
const accent = '#1f3a5f';
const grey = '#5b6470';

const invoice: CiiInvoice = {
  number: 'RE-2026-1187',
  date: '2026-10-21',
  deliveryDate: '2026-10-16',
  dueDate: '2026-11-04',
  orderNumber: 'B-7731',
  currency: 'EUR',
  seller: {
    name: 'Seehafer Möbelwerkstatt GmbH',
    taxId: germanVatId('81240937'),
    street: 'Kanalstraße 48',
    postcode: '23552',
    city: 'Lübeck',
    country: 'DE',
  },
  buyer: { name: 'Kanzlei Brandis & Thoma PartG mbB', street: 'Holstentorplatz 3', postcode: '24103', city: 'Kiel', country: 'DE' },
  iban: germanIban('23050999', '418820175'),
  lines: lines.map(({ name, quantity, unitCode, price, amount }) => ({
    name,
    quantity: String(quantity),
    unitCode,
    price: plain(price),
    amount: plain(amount),
  })),
  vatPercent: '19',
  net: plain(net),
  tax: plain(tax),
  total: plain(total),
  paymentTerms: 'Zahlbar innerhalb von 14 Tagen ohne Abzug.',
};
const { seller, buyer } = invoice;
const germanDate = (date: string): string => date.split('-').reverse().join('.');

function drawInvoice(sheet: Sheet): void {
  const [left, right] = [57, sheet.width - 57];
  sheet.text('SEEHAFER', left, 62, { size: 22, bold: true, colour: accent });
  sheet.text('MÖBELWERKSTATT', left, 78, { size: 10, colour: accent });
  for (const [index, line] of [
    seller.name,
    seller.street,
    `${seller.postcode} ${seller.city}`,
    'Telefon 0451 555 0184',
    'rechnung@seehafer.example',
  ].entries())
    sheet.text(line, right, 54 + 12 * index, { size: 8.5, align: 'right', colour: grey });

  sheet.text(`${seller.name} · ${seller.street} · ${seller.postcode} ${seller.city}`, left, 145, { size: 7, colour: grey });
  for (const [index, line] of [buyer.name, buyer.street, `${buyer.postcode} ${buyer.city}`].entries())
    sheet.text(line, left, 164 + 14 * index, { size: 10.5 });

  const facts: [string, string][] = [
    ['Rechnungsnummer', invoice.number],
    ['Rechnungsdatum', germanDate(invoice.date)],
    ['Lieferdatum', germanDate(invoice.deliveryDate)],
    ['Ihre Bestellung', invoice.orderNumber],
    ['USt-IdNr.', seller.taxId!],
  ];
  for (const [index, [label, value]] of facts.entries()) {
    sheet.text(label, 368, 164 + 14 * index, { size: 9, colour: grey });
    sheet.text(value, right, 164 + 14 * index, { size: 9, align: 'right' });
  }

  sheet.text(`Rechnung ${invoice.number}`, left, 272, { size: 15, bold: true, colour: accent });
  sheet.text('Sehr geehrte Damen und Herren, wir berechnen Ihnen für unsere Lieferung und Leistung:', left, 294, { size: 9.5 });
  const bottom = drawTable(
    sheet,
    [
      { title: 'Pos.', width: 34 },
      { title: 'Bezeichnung', width: 217 },
      { title: 'Menge', width: 60, align: 'right' },
      { title: 'Einzelpreis', width: 80, align: 'right' },
      { title: 'Gesamt (EUR)', width: 90, align: 'right' },
    ],
    lines.map(({ name, quantity, unit, price, amount }, index) => [
      String(index + 1),
      name,
      `${quantity} ${unit}`,
      german(price),
      german(amount),
    ]),
    { x: left, y: 310, rowHeight: 24, headFill: '#e8edf3', headColour: accent },
  );

  let y = bottom + 22;
  for (const [label, amount] of [
    ['Nettobetrag', net],
    ['zzgl. 19 % USt.', tax],
  ] as const) {
    sheet.text(label, 346, y, { size: 9.5 });
    sheet.text(`${german(amount)} EUR`, right - 5, y, { size: 9.5, align: 'right' });
    y += 16;
  }
  sheet.rule(346, y - 9, right, y - 9, { colour: accent, weight: 1 });
  sheet.text('Rechnungsbetrag', 346, y + 6, { size: 11, bold: true });
  sheet.text(`${german(total)} EUR`, right - 5, y + 6, { size: 11, bold: true, align: 'right' });

  sheet.text(`Zahlbar ohne Abzug bis zum ${germanDate(invoice.dueDate)}.`, left, y + 50, { size: 9.5 });
  sheet.text('Vielen Dank für Ihren Auftrag!', left, y + 66, { size: 9.5 });
  sheet.rule(left, 768, right, 768, { colour: '#c3c9d2', weight: 0.5 });
  sheet.text(`Bank am Trave-Ufer   IBAN ${grouped(invoice.iban)}   Amtsgericht Lübeck HRB 90417`, left, 782, { size: 8, colour: grey });
  sheet.text('Geschäftsführerin: Wiebke Seehafer', left, 794, { size: 8, colour: grey });
}

/** Pages for people, data for machines: a Factur-X (ZUGFeRD 2) invoice of profile EN 16931. */
export async function germanInvoice(): Promise<SampleDocument> {
  const title = `Rechnung ${invoice.number}`;
  const pdf = drawPdf({ title, author: seller.name, size: a4, archival: true }, [drawInvoice]);
  const bytes = attachFile(pdf, {
    name: 'factur-x.xml',
    bytes: Buffer.from(ciiInvoice(invoice)),
    mediaType: 'text/xml',
    description: 'Factur-X invoice',
    relationship: 'Alternative',
    metadata: facturXMetadata({ title, producer: 'BlumSmart samples' }),
  });
  return {
    name: 'rechnung-factur-x.pdf',
    mediaType: 'application/pdf',
    bytes,
    about: 'A German e-invoice (Factur-X / ZUGFeRD): its embedded XML is read as the truth and compared with the page.',
    expected: {
      type: 'invoice',
      fields: {
        vendor: seller.name,
        vendor_tax_id: seller.taxId!,
        buyer: buyer.name,
        invoice_number: invoice.number,
        order_number: invoice.orderNumber,
        date: invoice.date,
        due_date: invoice.dueDate,
        currency: 'EUR',
        net: invoice.net,
        tax: invoice.tax,
        total: invoice.total,
        due: invoice.total,
        iban: invoice.iban,
      },
    },
  };
}
