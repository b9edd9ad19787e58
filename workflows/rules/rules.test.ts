import { gstinCheckCharacter, type FieldName, type Fields, type LineItem } from '../contract/index.js';
import { applyCorrections } from './apply-corrections.js';
import { checkRecord } from './check-record.js';
import type { CheckInput } from './check.js';
import { isReadInOneGo, rangesOf } from './plan-reading.js';
import { reasonsToReview } from './review-reasons.js';

const field = (value: string, confidence = 1) => ({ value, confidence, boxes: [], source: 'ocr' as const, model: 'test' });
const fieldsOf = (values: Partial<Record<FieldName, string>>, confidence = 1): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, field(value, confidence)]));
const item = (amount: string | null): LineItem => ({
  description: 'x',
  quantity: null,
  unit_price: null,
  amount,
  confidence: 1,
  boxes: [],
});
const input = (over: Partial<CheckInput>): CheckInput => ({
  type: 'invoice',
  fields: {},
  lineItems: [],
  taxLines: [],
  today: '2026-06-15',
  alike: [],
  earlierIbans: [],
  contradicted: [],
  codes: [],
  ...over,
});
const verdicts = (over: Partial<CheckInput>) => Object.fromEntries(checkRecord(input(over)).map((check) => [check.code, check.passed]));

describe('checks of a record', () => {
  test.each([
    ['exact', { net: '100.00', tax: '19.00', total: '119.00', currency: 'EUR' }, true],
    ['a cent of rounding', { net: '10.00', tax: '1.91', total: '11.90', currency: 'EUR' }, true],
    ['ten cents off', { net: '10.00', tax: '1.90', total: '12.00', currency: 'EUR' }, false],
    ['yen have no minor unit', { net: '1000', tax: '100', total: '1100', currency: 'JPY' }, true],
    ['rupees rounded to the whole', { net: '8450.50', tax: '1521.09', total: '9972.00', currency: 'INR' }, true],
    ['less than a hundred rupees, rounded', { net: '85.71', tax: '4.28', total: '90.00', currency: 'INR' }, true],
    ['more than half a rupee off', { net: '8450.50', tax: '1521.09', total: '9973.00', currency: 'INR' }, false],
    ['half a rupee off a total that is not whole', { net: '8450.50', tax: '1521.09', total: '9972.09', currency: 'INR' }, false],
    ['euros are rounded to nothing', { net: '8450.50', tax: '1521.09', total: '9972.00', currency: 'EUR' }, false],
    ['ringgit rounded to five sen', { net: '22.49', tax: '1.35', total: '23.85', currency: 'MYR' }, true],
    ['a credit note', { net: '-10.00', tax: '-1.90', total: '-11.90', currency: 'EUR' }, true],
  ] as const)('net and tax make the total: %s', (_name, values, passed) => {
    expect(verdicts({ fields: fieldsOf(values) })['sum.net_and_tax']).toBe(passed);
  });

  test('a sum that does not hold is said in words with the figures', () => {
    const [check] = checkRecord(input({ fields: fieldsOf({ net: '10.00', tax: '2.00', total: '11.00', currency: 'EUR' }) }));
    expect(check!.message).toBe('net + tax is 1.00 more than total');
  });

  test.each([
    [['5.00', '6.00'], '11.00', true, 'EUR'],
    [['5.00', '6.00'], '14.00', false, 'EUR'],
    [['499.50'], '500.00', true, 'EUR'],
    [['-499.50'], '-500.00', true, 'EUR'],
    [['-498.50'], '-500.00', false, 'EUR'],
    [['0.10'], '0.20', false, 'EUR'],
    [['14950'], '15000', false, 'JPY'],
    [['14999'], '15000', true, 'JPY'],
    [['120.000'], '120.900', true, 'KWD'],
  ])('line items %j against a total of %s: %s, in %s', (amounts, total, passed, currency) => {
    expect(verdicts({ fields: fieldsOf({ total, currency }), lineItems: amounts.map(item) })['sum.line_items']).toBe(passed);
  });

  test('half a sum says nothing', () => {
    expect(verdicts({ fields: fieldsOf({ total: '11.00' }), lineItems: [item('5.00'), item(null)] })).toEqual({});
  });

  test.each([
    ['2026-06-16', true],
    ['2026-06-20', false],
    ['2015-01-01', false],
    ['2026-01-01', true],
  ])('the date %s is plausible: %s', (date, passed) => {
    expect(verdicts({ fields: fieldsOf({ date }) })['date.plausible']).toBe(passed);
  });

  test('a due date before the date fails', () => {
    expect(verdicts({ fields: fieldsOf({ date: '2026-06-01', due_date: '2026-05-01' }) })['date.order']).toBe(false);
  });

  test.each([
    ['27AAPFU0939F1ZV', true],
    ['27AAPFU0939F1ZW', false],
    ['45AAPFU0939F1ZV', false],
  ])('GSTIN %s: %s', (vendor_tax_id, passed) => {
    expect(verdicts({ fields: fieldsOf({ vendor_tax_id }) })['tax_id.gstin']).toBe(passed);
  });

  test('ids of other countries are not judged as GSTIN', () => {
    expect(verdicts({ fields: fieldsOf({ vendor_tax_id: '12-3456789' }) })).toEqual({});
  });

  test('the check character is the published one', () => {
    expect(gstinCheckCharacter('27AAPFU0939F1Z')).toBe('V');
  });

  test('an invoice seen before fails', () => {
    const fields = fieldsOf({ vendor: 'A', invoice_number: '1' });
    expect(verdicts({ fields, alike: ['doc_x'] })['duplicate.same_invoice']).toBe(false);
    expect(verdicts({ fields })['duplicate.same_invoice']).toBe(true);
  });
});

describe('reasons to review', () => {
  const complete = { vendor: 'A', invoice_number: '1', date: '2026-01-01', total: '1.00', currency: 'EUR' };
  const thresholds = { type: 0.9, vendor: 0.8, invoice_number: 0.9, date: 0.7, total: 0.9, currency: 0.9 };
  const reasons = (over: Partial<Parameters<typeof reasonsToReview>[0]>) =>
    reasonsToReview({ type: 'invoice', typeConfidence: 0.99, fields: fieldsOf(complete, 0.95), checks: [], thresholds, ...over });

  test('a sure and complete record has none', () => expect(reasons({})).toEqual([]));
  test('a missing and an unsure field are named', () => {
    expect(reasons({ fields: { ...fieldsOf({ ...complete, total: '' }, 0.5), total: undefined } })).toEqual(
      expect.arrayContaining(['field.missing:total', 'field.unsure:vendor']),
    );
  });
  test.each([
    ['vendor', 0.79, ['field.unsure:vendor']],
    ['vendor', 0.8, []],
    ['date', 0.75, []],
    ['total', 0.89, ['field.unsure:total']],
  ] as const)('%s at %d is judged by its own threshold', (name, confidence, expected) => {
    const fields = { ...fieldsOf(complete, 0.95), ...fieldsOf({ [name]: 'x' }, confidence) };
    expect(reasons({ fields })).toEqual(expected);
  });
  test('a field without a threshold passes only where a person, XML or a signature gave it', () => {
    const without = { ...thresholds, total: undefined };
    expect(reasons({ thresholds: without })).toEqual(['field.unsure:total']);
    expect(reasons({ thresholds: without, fields: { ...fieldsOf(complete, 0.95), ...fieldsOf({ total: '1.00' }, 1) } })).toEqual([]);
  });
  test('an order’s number by another name is judged as what it was read as', () => {
    const order = { vendor: 'A', invoice_number: '1', date: '2026-01-01', total: '1.00' };
    expect(reasons({ type: 'purchase_order', fields: fieldsOf(order, 0.95) })).toEqual([]);
  });
  test('a type below its threshold is a reason', () => expect(reasons({ typeConfidence: 0.89 })).toEqual(['type.unsure']));
  test('unknown is a reason, and asks for no field', () => expect(reasons({ type: 'unknown', fields: {} })).toEqual(['type.unknown']));
  test('a failed check is a reason', () => {
    expect(reasons({ checks: [{ code: 'sum.net_and_tax', passed: false, fields: [], message: '' }] })).toEqual([
      'check.failed:sum.net_and_tax',
    ]);
  });
});

describe('reading plan', () => {
  test('a short document is read in one go', () => expect([8, 9].map(isReadInOneGo)).toEqual([true, false]));
  test.each([9, 20, 21, 3000])('%d pages are covered once, in order', (pageCount) => {
    const pages = rangesOf(pageCount).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
    expect(pages).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1));
  });
});

describe('corrections', () => {
  const seen = {
    type: 'receipt' as const,
    typeConfidence: 0.6,
    fields: fieldsOf({ vendor: 'Old', total: '1.00' }, 0.4),
    lineItems: [],
    taxLines: [],
  };
  test('what is changed is a person’s, what is left is confirmed, what is cleared is gone', () => {
    const after = applyCorrections(seen, { type: 'invoice', fields: { vendor: 'New', total: null, date: '2026-01-01' } }, 'key_1');
    expect(after.type).toBe('invoice');
    expect(after.fields.vendor).toMatchObject({ value: 'New', source: 'human', confidence: 1 });
    expect(after.fields.total).toBeUndefined();
    expect(after.fields.date).toMatchObject({ value: '2026-01-01', source: 'human' });
  });
  test('the record seen stays as it was', () => {
    applyCorrections(seen, null, 'key_1');
    expect(seen.fields.vendor!.confidence).toBe(0.4);
  });
});
