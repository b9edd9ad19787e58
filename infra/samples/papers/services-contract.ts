import { a4, drawPdf } from '../drawing/draw-pdf.js';
import type { Sheet } from '../drawing/sheet.js';
import type { SampleDocument } from '../sample-document.js';

const provider = 'Kestrel Cloud Bookkeeping Ltd';
const client = 'Marlowe & Finch Bakeries Ltd';
const opening =
  `This Services Agreement (the “Agreement”) is made on 1 September 2026 (the “Effective Date”) between ${provider}, a company registered in England, ` +
  `whose office is at 14 Harbour Yard, Bristol BS1 6QH (the “Provider”), and ${client}, whose office is at 3 Castle Mews, Bath BA1 2LN (the “Client”).`;

const clauses: [string, string][] = [
  [
    '1. Services',
    'The Provider shall keep the books of the Client, reconcile its bank accounts every week, prepare its VAT returns and deliver management accounts within ten working days of the end of each month.',
  ],
  [
    '2. Term',
    'This Agreement commences on the Effective Date and continues for an initial term of twenty-four (24) months. It then renews for successive periods of twelve months unless either party gives notice of at least sixty days before the end of a period.',
  ],
  [
    '3. Fees',
    'The Client shall pay £640 a month plus VAT, by direct debit on the fifth day of each month. Work outside the Services is charged at £55 an hour and is agreed in writing first. The Provider may raise the fees once a year by no more than the change in the Consumer Prices Index.',
  ],
  [
    '4. The Client’s duties',
    'The Client shall hand over receipts, invoices and statements within five working days of each month’s end, answer questions of the Provider without undue delay, and name one person who may decide on its behalf.',
  ],
  [
    '5. Confidentiality',
    'Each party shall keep secret what it learns of the other’s business, use it for this Agreement only, and return or destroy it when the Agreement ends. This clause outlives the Agreement by five years.',
  ],
  [
    '6. Data protection',
    'The Provider processes personal data on the Client’s documented instructions only, keeps it within the United Kingdom, and informs the Client of a personal data breach within twenty-four hours of learning of it.',
  ],
  [
    '7. Liability',
    'Neither party limits its liability for fraud, or for death or injury caused by negligence. Otherwise the liability of a party in any twelve months shall not exceed the fees paid in those months.',
  ],
  [
    '8. Termination',
    'Either party may terminate this Agreement with immediate effect if the other commits a material breach and does not remedy it within thirty days of a written notice, or becomes insolvent.',
  ],
  [
    '9. Notices',
    'Notices are given in writing, by post or by e-mail to the address that the other party named last, and take effect on the second working day after they were sent.',
  ],
  [
    '10. Governing law',
    'This Agreement is governed by the laws of England and Wales, and the courts of England and Wales have exclusive jurisdiction over disputes that arise from it.',
  ],
];
const clausesOnFirstPage = 6;

function drawClauses(sheet: Sheet, some: [string, string][], from: number): number {
  let y = from;
  for (const [title, text] of some) {
    sheet.text(title, 72, y, { size: 11, bold: true });
    y = sheet.paragraph(text, { x: 72, y: y + 17, width: sheet.width - 144, leading: 15 }) + 11;
  }
  return y;
}

const pageNumber = (sheet: Sheet, page: number): void =>
  sheet.text(`Page ${page} of 2`, sheet.width / 2, sheet.height - 40, { size: 8.5, align: 'center' });

function drawFirst(sheet: Sheet): void {
  sheet.text('SERVICES AGREEMENT', sheet.width / 2, 92, { size: 17, bold: true, align: 'center' });
  const y = sheet.paragraph(opening, { x: 72, y: 130, width: sheet.width - 144, leading: 15 }) + 14;
  drawClauses(sheet, clauses.slice(0, clausesOnFirstPage), y);
  pageNumber(sheet, 1);
}

function drawSecond(sheet: Sheet): void {
  const y = drawClauses(sheet, clauses.slice(clausesOnFirstPage), 84) + 14;
  sheet.text('IN WITNESS WHEREOF the parties have signed this Agreement on the dates below.', 72, y);
  for (const [x, company, person, date] of [
    [72, provider, 'Odette Farrow, Director', '28 August 2026'],
    [320, client, 'Lewin Marlowe, Managing Director', '31 August 2026'],
  ] as const) {
    sheet.text(`For ${company}`, x, y + 40, { bold: true, size: 10 });
    sheet.text(person.split(',')[0]!, x + 8, y + 80, { italic: true, size: 17, colour: '#1c3f8f' });
    sheet.rule(x, y + 88, x + 195, y + 88, { weight: 0.5 });
    sheet.text(person, x, y + 103, { size: 10 });
    sheet.text(`Date: ${date}`, x, y + 118, { size: 10 });
  }
  pageNumber(sheet, 2);
}

/** Two pages of prose. */
export async function servicesContract(): Promise<SampleDocument> {
  return {
    name: 'services-agreement.pdf',
    mediaType: 'application/pdf',
    bytes: drawPdf({ title: 'Services Agreement', author: provider, size: a4, look: { family: 'serif', size: 11 } }, [
      drawFirst,
      drawSecond,
    ]),
    about: 'A services agreement of two pages: parties, effective date, term and governing law.',
    expected: {
      type: 'contract',
      fields: { parties: [provider, client], effective_date: '2026-09-01', term: '24 months', jurisdiction: 'England and Wales' },
    },
  };
}
