import { describe, expect, it } from '@jest/globals';
import type { PageCode } from '../../workflows/contract/page-code.js';
import type { FieldName, Fields } from '../../workflows/contract/record.js';
import { understand } from './index.js';
import { drawPage } from './testing/page.js';

const box = { page: 1, x: 0.7, y: 0.05, width: 0.2, height: 0.15 };
const fieldsOf = (values: Partial<Record<FieldName, string>>, confidence: number): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, confidence, boxes: [box], source: 'qr' as const, model: 'test' }]),
  );
const lines = [
  'Meghdoot Office Furnishings LLP                                  TAX INVOICE',
  'No. 112, 4th Cross, Peenya Industrial Area',
  'Bengaluru 560058, Karnataka',
  'GSTIN: 29ABMFM6174K1ZI',
  '',
  'Invoice No.: MOF/2026-27/0148                     Invoice Date: 14-Oct-2026',
  '',
  'Bill To: Tarang Design Studio Pvt Ltd',
  '',
  'Description                                 HSN     Qty      Rate        Amount',
  'Ergonomic task chair                        9401     2    5000.00      10000.00',
  '',
  'Taxable Value                                                          10000.00',
  'CGST @ 9%                                                                900.00',
  'SGST @ 9%                                                                900.00',
  'Grand Total                                                            11800.00',
];
const printed = {
  vendor_tax_id: '29ABMFM6174K1ZI',
  invoice_number: 'MOF/2026-27/0148',
  date: '2026-10-14',
  total: '11800.00',
  currency: 'INR',
};
const einvoice = (over: Partial<PageCode> & { values?: Partial<Record<FieldName, string>> } = {}): PageCode => {
  const { values, ...rest } = over;
  const signature = over.signature ?? 'valid';
  const fields = fieldsOf({ ...printed, ...values }, signature === 'valid' ? 1 : 0.6);
  return { kind: 'gst_einvoice', box, signature, irnFits: true, payment: null, fields, ...rest };
};
const readWith = (codes: PageCode[], page = lines) => understand({ pages: [{ ...drawPage(page), codes }], structured: null });

describe('a code with a valid signature', () => {
  it('is believed: its values are certain, and boxed where the page prints them', () => {
    const { type, typeConfidence, fields, codes } = readWith([einvoice({ values: { buyer_tax_id: '29AAHCT2960D1Z9' } })]);
    expect({ type, typeConfidence }).toEqual({ type: 'invoice', typeConfidence: 1 });
    expect(fields.total).toMatchObject({ value: '11800.00', confidence: 1, source: 'qr' });
    expect(fields.total!.boxes[0]!.y).toBeGreaterThan(0.2);
    expect(fields.buyer_tax_id).toMatchObject({ value: '29AAHCT2960D1Z9', boxes: [box] });
    expect(fields.vendor).toMatchObject({ source: 'ocr' });
    expect(codes).toMatchObject([{ signature: 'valid', disagrees: [] }]);
  });

  it('is told once, however many copies of the invoice repeat it', () => {
    expect(readWith([einvoice(), einvoice({ box: { ...box, x: 0.1 } })]).codes).toHaveLength(1);
  });

  it('tells on a page that prints another total', () => {
    const { fields, codes } = readWith([einvoice({ values: { total: '1180.00' } })]);
    expect(fields.total).toMatchObject({ value: '1180.00', source: 'qr' });
    expect(codes[0]!.disagrees).toContain('total');
  });

  it('of another invoice of the same supplier is a stranger on this page', () => {
    const { codes } = readWith([einvoice({ values: { invoice_number: 'MOF/2026-27/0007', total: '99.00' } })]);
    expect(codes[0]!.disagrees).toEqual(expect.arrayContaining(['invoice_number', 'total']));
  });

  it('says less than the XML of the file', () => {
    const xml = { value: '11801.00', confidence: 1, boxes: [], source: 'xml' as const, model: 'test' };
    const structured = { standard: 'ubl' as const, type: 'invoice' as const, fields: { total: xml }, lineItems: [], taxLines: [] };
    const { fields } = understand({ pages: [{ ...drawPage(lines), codes: [einvoice()] }], structured });
    expect(fields.total).toMatchObject({ value: '11801.00', source: 'xml' });
    expect(fields.invoice_number).toMatchObject({ source: 'qr' });
  });
});

describe('a code that proves nothing', () => {
  it('displaces no print, and is found out', () => {
    const { fields, codes } = readWith([einvoice({ signature: 'unverified', values: { total: '1.00', invoice_number: 'FAKE-1' } })]);
    expect(fields.total).toMatchObject({ value: '11800.00', source: 'ocr' });
    expect(fields.invoice_number).toMatchObject({ value: 'MOF/2026-27/0148', source: 'ocr' });
    expect(codes[0]!.disagrees).toEqual(expect.arrayContaining(['invoice_number', 'total']));
  });

  it('fills what the page does not print, unsurely', () => {
    const { fields } = readWith([einvoice({ signature: 'unverified', values: { buyer_tax_id: '29AAHCT2960D1Z9' } })]);
    expect(fields.buyer_tax_id).toMatchObject({ source: 'qr', confidence: 0.6, boxes: [box] });
  });

  it('gives the total of a paper that prints none', () => {
    const payment = { amount: '450.00', currency: 'INR', payee: 'shop@ybl' };
    const upi = einvoice({ kind: 'upi', signature: 'none', irnFits: null, fields: fieldsOf({ currency: 'INR' }, 0.6), payment });
    const bare = lines.slice(0, 9);
    expect(readWith([upi], bare).fields.total).toMatchObject({ value: '450.00', source: 'qr', confidence: 0.6 });
    expect(readWith([upi]).fields.total).toMatchObject({ value: '11800.00' });
  });

  it('names an account: another one on the page is told', () => {
    const code = (iban: string): PageCode =>
      einvoice({
        kind: 'epc',
        signature: 'none',
        irnFits: null,
        fields: fieldsOf({ iban, currency: 'EUR' }, 0.6),
        payment: { amount: null, currency: 'EUR', payee: iban },
      });
    const page = [
      'Muster GmbH',
      'Rechnung Nr. R-77',
      'Datum 14.10.2026',
      '',
      'Gesamtbetrag  119,00 EUR',
      '',
      'IBAN: DE33 1002 0500 0001 1947 00',
    ];
    expect(readWith([code('DE33100205000001194700')], page).codes[0]!.disagrees).toEqual([]);
    expect(readWith([code('DE89370400440532013000')], page).codes[0]!.disagrees).toEqual(['iban']);
  });
});

it('a page without codes is read as ever', () => {
  expect(readWith([]).codes).toEqual([]);
});
