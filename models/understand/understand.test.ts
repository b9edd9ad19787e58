import { describe, expect, it } from '@jest/globals';
import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import type { Fields } from '../../workflows/contract/record.js';
import { compareWithPages, understand } from './index.js';
import { drawPage, type Drawn } from './testing/page.js';

const read = (lines: readonly Drawn[], structured: StructuredInvoice | null = null) => understand({ pages: [drawPage(lines)], structured });
const values = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));

const receipt = [
  '               KEDAI BUNGA MAWAR SDN BHD',
  '                    (123456-X)',
  '            NO 12, JALAN MELATI 3/4',
  '           40000 SHAH ALAM, SELANGOR',
  '              TEL: 03-5511 2233',
  '             GST NO: 000123456789',
  '',
  '                  TAX INVOICE',
  'BILL NO: A-004512            DATE: 14/03/2018 15:22',
  'CASHIER: LINA',
  '',
  'ITEM                 QTY     PRICE     AMOUNT',
  'ROSE RED               2      5.00      10.00',
  'VASE SMALL             1     12.49      12.49',
  '',
  'SUB TOTAL                              22.49',
  'GST 6%                                  1.35',
  'TOTAL                                  23.84',
  'ROUNDING                                0.01',
  'NET TOTAL ROUNDED                RM    23.85',
  'CASH                                   50.00',
  'CHANGE                                 26.15',
  '',
  '          THANK YOU, PLEASE COME AGAIN',
];

describe('a receipt', () => {
  const { type, fields, lineItems } = read(receipt);

  it('is known as one', () => expect(['receipt', 'invoice']).toContain(type));

  it('gives what was paid, not the cash given, the change or the sum before rounding', () => {
    expect(values(fields)).toMatchObject({
      vendor: 'KEDAI BUNGA MAWAR SDN BHD',
      date: '2018-03-14',
      total: '23.85',
      tax: '1.35',
      currency: 'MYR',
      invoice_number: 'A-004512',
    });
    expect(fields.address?.value).toBe('NO 12, JALAN MELATI 3/4 40000 SHAH ALAM, SELANGOR');
  });

  it('gives its lines of goods', () => {
    expect(lineItems.map(({ description, quantity, amount }) => [description, quantity, amount])).toEqual([
      ['ROSE RED', '2', '10.00'],
      ['VASE SMALL', '1', '12.49'],
    ]);
  });

  it('says where each value stands, and how sure it is', () => {
    for (const field of Object.values(fields)) {
      expect(field.boxes.length).toBeGreaterThan(0);
      expect(field.confidence).toBeGreaterThan(0);
      expect(field.confidence).toBeLessThanOrEqual(1);
      expect(field.source).toBe('ocr');
    }
  });
});

const germanReceipt = [
  '         BLUMEN HUBER',
  '       Gartenstraße 5',
  '      80331 München',
  '',
  'Tulpen                     4,50 A',
  'Karte                      2,00 B',
  '-------------------------------',
  'SUMME          EUR         6,50',
  'BAR            EUR        10,00',
  'Rückgeld       EUR        -3,50',
  '',
  'MwSt 7,00 %                0,29',
  '11.05.2021  10:42  Kasse 1  Bon 3321',
  '     Vielen Dank für Ihren Einkauf',
];

it('reads a German till receipt', () => {
  const { type, fields } = read(germanReceipt);
  expect(type).toBe('receipt');
  expect(values(fields)).toMatchObject({ vendor: 'BLUMEN HUBER', date: '2021-05-11', total: '6.50', currency: 'EUR' });
});

const usInvoice = [
  'Brightwater Media LLC                                    INVOICE',
  '42 Harbor Street',
  'Portland, OR 97201',
  '',
  'Bill To:                                      Invoice #: BW-20931',
  'Summit Outdoor Co.                            Invoice Date: 03/04/2021',
  '9 Ridge Road                                  Due Date: 04/03/2021',
  'Denver, CO 80202',
  '',
  'Description                      Qty     Unit Price     Amount',
  'Spot production                   2        $450.00     $900.00',
  'Air time, evening                10         $75.00     $750.00',
  '',
  '                                     Subtotal         $1,650.00',
  '                                     Sales Tax           $99.00',
  '                                     Total            $1,749.00',
  '                                     Amount Due       $1,749.00',
];

it('reads an American invoice, month first', () => {
  const { type, fields, lineItems } = read(usInvoice);
  expect(type).toBe('invoice');
  expect(values(fields)).toMatchObject({
    vendor: 'Brightwater Media LLC',
    buyer: 'Summit Outdoor Co.',
    invoice_number: 'BW-20931',
    date: '2021-03-04',
    due_date: '2021-04-03',
    currency: 'USD',
    net: '1650.00',
    tax: '99.00',
    total: '1749.00',
    due: '1749.00',
  });
  expect(lineItems).toMatchObject([
    { description: 'Spot production', quantity: '2', unit_price: '450.00', amount: '900.00' },
    { description: 'Air time, evening', quantity: '10', unit_price: '75.00', amount: '750.00' },
  ]);
});

const contract = [
  '                        NON-DISCLOSURE AGREEMENT',
  '',
  'This Non-Disclosure Agreement (the "Agreement") is entered into as of January 15, 2020',
  '(the "Effective Date") by and between Aldergate Robotics, Inc., a Delaware corporation,',
  'and Marlow Instruments LLC, a limited liability company (each a "Party").',
  '',
  'WHEREAS, the parties wish to exchange confidential information for a business purpose;',
  'NOW, THEREFORE, the parties agree that each shall keep such information in confidence',
  'and shall not disclose it to any third party without prior written consent of the other.',
  '',
  'This Agreement shall remain in full force and effect for a period of two (2) years from',
  'the Effective Date, unless terminated by thirty (30) days prior written notice.',
  'This Agreement shall be governed by and construed in accordance with the laws of the',
  'State of New York, without regard to its conflict of laws provisions hereof.',
  '',
  'IN WITNESS WHEREOF the parties have signed.',
  'By: ______________________   By: ______________________',
];

it('reads who made a contract, from when, for how long and under which law', () => {
  const { type, fields } = read(contract);
  expect(type).toBe('contract');
  expect(values(fields)).toMatchObject({
    parties: ['Aldergate Robotics, Inc.', 'Marlow Instruments LLC'],
    effective_date: '2020-01-15',
    term: '2 years',
    jurisdiction: 'New York',
  });
});

it.each([
  [
    'letter',
    [
      'Dear Ms. Weaver,',
      '',
      'Thank you for your letter of last week about the garden at the old station, which we',
      'read with great interest and have passed on to the members of our small committee.',
      'We would be glad to meet you in spring, when the first of the new trees are planted.',
      '',
      'Yours sincerely,',
      'Oliver Finch',
    ],
  ],
  [
    'form',
    [
      'APPLICATION FORM',
      'Please print clearly',
      'Last name: ______________   First name: ______________',
      'Date of birth: ____________',
      'Check one:  [ ] Yes   [ ] No',
      'Signature of applicant: ______________________',
      'FOR OFFICE USE ONLY',
    ],
  ],
  [
    'id_document',
    [
      'DRIVER LICENSE',
      'CALIFORNIA',
      'DL I1234562',
      'EXP 08/31/2014',
      'LN CARDHOLDER',
      'FN IMA',
      'DOB 08/31/1977',
      'SEX F  HGT 5-05  EYES BRN',
      'CLASS C',
    ],
  ],
  [
    'bank_statement',
    [
      'First Meadow Bank',
      'STATEMENT OF ACCOUNT',
      'Statement period 01/01/2021 - 01/31/2021',
      'Opening balance                           1,200.00',
      'Date        Transaction            Debits   Credits    Balance',
      '01/04/2021  ATM withdrawal          80.00             1,120.00',
      '01/15/2021  Salary deposit                 2,000.00   3,120.00',
      'Closing balance                           3,120.00',
    ],
  ],
  [
    'purchase_order',
    [
      'PURCHASE ORDER',
      'PO Number: PO-7781',
      'Vendor: Copper & Sons Ltd',
      'Ship To: Warehouse 4',
      'Qty   Description        Unit Price   Amount',
      '10    Pipe 22 mm              4.00     40.00',
      'Total                                  40.00',
      'Delivery date: 01/02/2022',
      'Authorized by: J. Hill',
    ],
  ],
])('knows a %s', (type, lines) => {
  expect(read(lines).type).toBe(type);
});

it('calls a page without words unknown, and finds nothing on it', () => {
  expect(read([])).toMatchObject({ type: 'unknown', fields: {}, lineItems: [], taxLines: [] });
});

describe('a file that carries its own data', () => {
  const given = (value: string) => ({ value, confidence: 1, boxes: [], source: 'xml' as const, model: 'test' });
  const structured: StructuredInvoice = {
    standard: 'cii',
    type: 'invoice',
    fields: { total: given('1749.00'), invoice_number: given('BW-1') },
    lineItems: [],
    taxLines: [],
  };

  it('is believed before the page, and located on it', () => {
    const { fields, type } = read(usInvoice, structured);
    expect(type).toBe('invoice');
    expect(fields.invoice_number).toMatchObject({ value: 'BW-1', source: 'xml', boxes: [] });
    expect(fields.total?.boxes).toHaveLength(1);
    expect(fields.vendor).toMatchObject({ value: 'Brightwater Media LLC', source: 'ocr' });
  });

  it('is contradicted where the page prints something else', () => {
    expect(compareWithPages(structured, [drawPage(usInvoice)])).toMatchObject([
      { field: 'invoice_number', structured: 'BW-1', printed: 'BW-20931' },
    ]);
  });

  it('is contradicted by a thousandth of a currency that has thousandths', () => {
    const dinars = usInvoice.map((line) => line.replaceAll('$', '').replaceAll(/(\.\d\d)$/g, '$14'));
    const fields = { currency: given('KWD'), total: given('1749.001') };
    expect(compareWithPages({ ...structured, fields }, [drawPage(dinars)])).toEqual([
      expect.objectContaining({ field: 'total', printed: '1749.004' }),
    ]);
    expect(compareWithPages({ ...structured, fields: { ...fields, total: given('-1749.004') } }, [drawPage(dinars)])).toEqual([]);
  });
});

it('reads pages of nothing but figures without naming any of them the total for sure', () => {
  const row = Array.from({ length: 12 }, (_, index) => `${index + 1}.${String(index).padStart(2, '0')}`).join('  ');
  const pages = Array.from({ length: 40 }, (_, index) =>
    drawPage(
      Array.from({ length: 120 }, () => row),
      { page: index + 1 },
    ),
  );
  expect(understand({ pages, structured: null }).fields.total?.confidence ?? 0).toBeLessThan(0.9);
});

it.each([
  ['dashes', '- '.repeat(190)],
  ['unbroken digits', `${'1'.repeat(400)} `.repeat(100)],
  ['separators', `${'0,'.repeat(60)} `.repeat(100)],
  ['openings of a contract', 'between and '.repeat(90)],
])('reads pages of nothing but %s without going astray', (_name, line) => {
  const pages = [1, 2, 3].map((page) =>
    drawPage(
      Array.from({ length: 80 }, () => line),
      { page },
    ),
  );
  expect(understand({ pages, structured: null }).fields.vendor).toBeUndefined();
});
