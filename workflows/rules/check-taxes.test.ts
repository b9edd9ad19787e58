import { gstinCheckCharacter, type FieldName, type Fields, type TaxKind, type TaxLine } from '../contract/index.js';
import { checkRecord } from './check-record.js';

const field = (value: string) => ({ value, confidence: 1, boxes: [], source: 'ocr' as const, model: 'test' });
const fieldsOf = (values: Partial<Record<FieldName, string>>): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, field(value)]));
type Part = [kind: TaxKind, rate: string | null, base: string | null, amount: string];
const lines = (parts: readonly Part[]): TaxLine[] =>
  parts.map(([kind, rate, base, amount]) => ({ kind, rate, base, amount, confidence: 1, boxes: [] }));
const checksOf = (values: Partial<Record<FieldName, string>>, parts: readonly Part[] = [], earlierIbans: string[] = []) =>
  checkRecord({
    type: 'invoice',
    fields: fieldsOf(values),
    lineItems: [],
    taxLines: lines(parts),
    today: '2026-06-15',
    alike: [],
    earlierIbans,
    contradicted: [],
    codes: [],
  });
const verdicts = (...input: Parameters<typeof checksOf>) =>
  Object.fromEntries(checksOf(...input).map(({ code, passed }) => [code, passed]));
const failed = (...input: Parameters<typeof checksOf>) =>
  checksOf(...input)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

const gstin = (state: string): string => `${state}AAPFU0939F1Z${gstinCheckCharacter(`${state}AAPFU0939F1Z`)}`;

describe('parts of the tax', () => {
  test.each<[string, Part[], string, string[]]>([
    [
      'two rates',
      [
        ['vat', '19', '100.00', '19.00'],
        ['vat', '7', '50.00', '3.50'],
      ],
      '22.50',
      [],
    ],
    ['a rate with decimals', [['vat', '8.875', '24.00', '2.13']], '2.13', []],
    ['a cent of rounding', [['vat', '19', '99.99', '19.01']], '19.01', []],
    ['a wrong rate', [['vat', '19', '100.00', '16.00']], '16.00', ['tax.rate']],
    ['parts that do not make the tax', [['vat', '19', '100.00', '19.00']], '22.50', ['sum.tax_lines']],
    ['a credit', [['vat', '19', '-100.00', '-19.00']], '-19.00', []],
    ['no rate printed', [['sales_tax', null, null, '4.10']], '4.10', []],
    [
      'unequal halves',
      [
        ['cgst', '9', '100.00', '9.00'],
        ['sgst', '6', '100.00', '6.00'],
      ],
      '15.00',
      ['tax.gst_halves'],
    ],
    ['half of it missing', [['cgst', '9', '100.00', '9.00']], '9.00', ['tax.gst_halves']],
  ])('%s', (_name, parts, tax, expected) => {
    expect(failed({ tax, currency: 'EUR' }, parts)).toEqual(expected);
  });

  test('in yen a part has no decimals', () => {
    expect(failed({ tax: '1000', currency: 'JPY' }, [['vat', '10', '10000', '1000']])).toEqual([]);
  });

  test('what is wrong is said with the figures', () => {
    const [check] = checksOf({ tax: '16.00' }, [['vat', '19', '100.00', '16.00']]).filter(({ passed }) => !passed);
    expect(check!.message).toBe('19 % of 100.00 is not 16.00 (VAT)');
  });
});

describe('the place of supply', () => {
  const halves: Part[] = [
    ['cgst', '9', '100.00', '9.00'],
    ['sgst', '9', '100.00', '9.00'],
  ];
  const whole: Part[] = [['igst', '18', '100.00', '18.00']];
  const territory: Part[] = [halves[0]!, ['utgst', '9', '100.00', '9.00']];
  test.each<[string, Partial<Record<FieldName, string>>, Part[], boolean]>([
    ['within a state, halves', { place_of_supply: '27-Maharashtra' }, halves, true],
    ['within a state, whole', { place_of_supply: '27-Maharashtra' }, whole, false],
    ['across states, whole', { place_of_supply: 'Karnataka (29)' }, whole, true],
    ['across states, halves', { place_of_supply: 'Karnataka (29)' }, halves, false],
    ['within a union territory', { vendor_tax_id: gstin('04'), place_of_supply: 'Chandigarh' }, territory, true],
    ['within a state whose code has changed', { vendor_tax_id: gstin('28'), place_of_supply: 'Andhra Pradesh' }, halves, true],
    ['abroad', { place_of_supply: '96-Foreign Country' }, whole, true],
    ["by the buyer's number, across", { buyer_tax_id: gstin('33') }, halves, false],
    ["by the buyer's number, within", { buyer_tax_id: gstin('27') }, halves, true],
    ["what is printed wins over the buyer's number", { place_of_supply: '27', buyer_tax_id: gstin('33') }, halves, true],
    ['a part of nothing does not count', { place_of_supply: '27' }, [...halves, ['igst', '0', '100.00', '0.00']], true],
  ])('%s', (_name, values, parts, passed) => {
    expect(verdicts({ vendor_tax_id: gstin('27'), tax: '18.00', ...values }, parts)['tax.place_of_supply']).toBe(passed);
  });

  test('without a place or a GSTIN nothing is said', () => {
    expect(verdicts({ vendor_tax_id: gstin('27') }, halves)).not.toHaveProperty(['tax.place_of_supply']);
    expect(verdicts({ place_of_supply: '27' }, halves)).not.toHaveProperty(['tax.place_of_supply']);
    expect(verdicts({ vendor_tax_id: gstin('27'), place_of_supply: '27' })).not.toHaveProperty(['tax.place_of_supply']);
  });
});

describe('numbers with check digits', () => {
  test.each([
    ['DE136695976', { 'tax_id.vat': true }],
    ['DE 136 695 977', { 'tax_id.vat': false }],
    [gstin('27'), { 'tax_id.gstin': true }],
    ['27AAPFU0939F1ZX', { 'tax_id.gstin': false }],
    ['12-3456789', {}],
    ['HRB 12345', {}],
  ])('tax id %s: %j', (vendor_tax_id, expected) => {
    expect(verdicts({ vendor_tax_id })).toEqual(expected);
  });

  test.each([
    ['DE89370400440532013000', true],
    ['DE89 3704 0044 0532 0130 00', true],
    ['DE88370400440532013000', false],
    ['DE8937040044053201300', false],
  ])('IBAN %s: %s', (iban, passed) => {
    expect(verdicts({ iban })).toEqual({ 'bank.iban': passed });
  });
});

describe('the bank account of a vendor', () => {
  const iban = 'DE89 3704 0044 0532 0130 00';
  test('is not judged at the first document', () => {
    expect(verdicts({ vendor: 'Rope & Co', iban })).toEqual({ 'bank.iban': true });
  });
  test('may be any that was named before', () => {
    expect(failed({ vendor: 'Rope & Co', iban }, [], ['GB82WEST12345698765432', 'DE89370400440532013000'])).toEqual([]);
  });
  test('is for a person where it is another', () => {
    const [check] = checksOf({ vendor: 'Rope & Co', iban }, [], ['GB82WEST12345698765432']).filter(({ passed }) => !passed);
    expect(check).toMatchObject({ code: 'bank.changed', message: expect.stringContaining('GB82WEST12345698765432') as string });
  });
});
