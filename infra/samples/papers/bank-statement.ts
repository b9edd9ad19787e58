import { a4, drawPdf } from '../drawing/draw-pdf.js';
import type { Sheet } from '../drawing/sheet.js';
import { drawTable } from '../drawing/table.js';
import type { SampleDocument } from '../sample-document.js';
import { indian } from './amounts.js';

const accent = '#5b2a86';
const opening = 18_442_075;
/** Day of October 2026, narration, reference, minor units: negative leaves the account. */
const movements: [number, string, string, number][] = [
  [1, 'UPI/Chai Nukkad Cafe/office tea', '627410339812', -88_200],
  [3, 'NEFT CR Lotus Print House/INV 0917', 'N276218840', 4_720_000],
  [5, 'ACH DR Deccan Power Supply Co', 'A278004417', -1_263_450],
  [7, 'Salary transfer, 4 staff', 'B280116590', -14_860_000],
  [9, 'IMPS CR Ananta Events LLP', '628216073351', 12_500_000],
  [12, 'GST payment, September', 'T285550018', -2_304_600],
  [14, 'Cheque deposit 004127', 'C287004127', 3_150_000],
  [17, 'Rent, Koramangala office', 'S290000311', -6_500_000],
  [20, 'NEFT CR Vanya Organics Pvt Ltd', 'N293771206', 8_845_000],
  [23, 'UPI/Sahaj Couriers/dispatch', '629671180045', -214_900],
  [27, 'Debit card, Girnar Hardware Mart', 'D300418822', -96_300],
  [30, 'Bank charges incl. GST', 'F303000007', -17_700],
];

function drawStatement(sheet: Sheet): void {
  const [left, right] = [40, sheet.width - 40];
  sheet.fill(0, 0, sheet.width, 64, accent);
  sheet.text('Sahyadri Cooperative Bank', left, 34, { size: 18, bold: true, colour: '#ffffff' });
  sheet.text('Koramangala branch, Bengaluru 560095   IFSC SHYD0000582', left, 51, { size: 9, colour: '#e6d9f2' });
  sheet.text('ACCOUNT STATEMENT', right, 34, { size: 13, bold: true, colour: '#ffffff', align: 'right' });

  for (const [index, line] of [
    'Tarang Design Studio Pvt Ltd',
    '3rd Floor, Lotus Chambers, 80 Feet Road',
    'Koramangala, Bengaluru 560095',
  ].entries())
    sheet.text(line, left, 92 + 14 * index, { size: 10, bold: index === 0 });
  const facts: [string, string][] = [
    ['Account Number', 'XXXXXXXX4093'],
    ['Account Type', 'Current Account'],
    ['Statement Period', '01-Oct-2026 to 31-Oct-2026'],
    ['Currency', 'INR'],
  ];
  for (const [index, [label, value]] of facts.entries()) {
    sheet.text(label, 330, 92 + 14 * index, { size: 9, colour: '#5b6470' });
    sheet.text(value, right, 92 + 14 * index, { size: 9, bold: true, align: 'right' });
  }

  let balance = opening;
  const rows = movements.map(([day, narration, reference, amount]) => {
    balance += amount;
    return [
      `${String(day).padStart(2, '0')}-Oct-2026`,
      narration,
      reference,
      amount < 0 ? indian(-amount) : '',
      amount > 0 ? indian(amount) : '',
      indian(balance),
    ];
  });
  const bottom = drawTable(
    sheet,
    [
      { title: 'Date', width: 65 },
      { title: 'Narration', width: 168 },
      { title: 'Ref. No.', width: 77 },
      { title: 'Withdrawal', width: 65, align: 'right' },
      { title: 'Deposit', width: 65, align: 'right' },
      { title: 'Balance', width: 75, align: 'right' },
    ],
    [
      ['01-Oct-2026', 'Opening Balance', '', '', '', indian(opening)],
      ...rows,
      ['31-Oct-2026', 'Closing Balance', '', '', '', indian(balance)],
    ],
    { x: left, y: 166, rowHeight: 21, size: 8.5, headFill: '#efe7f6', headColour: accent, lines: 'rows' },
  );
  const out = movements.reduce((total, [, , , amount]) => total + Math.max(0, -amount), 0);
  const into = movements.reduce((total, [, , , amount]) => total + Math.max(0, amount), 0);
  sheet.text(
    `Total withdrawals ${indian(out)}    Total deposits ${indian(into)}    Closing balance ${indian(balance)}`,
    right - 5,
    bottom + 24,
    { size: 9, bold: true, align: 'right' },
  );
  sheet.text('Please report any discrepancy within 14 days. This statement needs no signature.', sheet.width / 2, sheet.height - 36, {
    size: 8,
    align: 'center',
    colour: '#5b6470',
  });
}

/** A month of a current account. */
export async function bankStatement(): Promise<SampleDocument> {
  return {
    name: 'bank-statement.pdf',
    mediaType: 'application/pdf',
    bytes: drawPdf({ title: 'Account statement October 2026', author: 'Sahyadri Cooperative Bank', size: a4 }, [drawStatement]),
    about: 'A month’s statement of a current account: recognised by its kind.',
    expected: { type: 'bank_statement', fields: { currency: 'INR' } },
  };
}
