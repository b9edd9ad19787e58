import type { CodeFinding, FieldName, Fields, ValueSource } from '../contract/index.js';
import { checksOfQrAfter } from './check-qr.js';
import { checkRecord } from './check-record.js';

const fieldsOf = (values: Partial<Record<FieldName, string>>, source: ValueSource = 'ocr'): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, confidence: 1, boxes: [], source, model: 'test' }]));
const einvoice: CodeFinding = { kind: 'gst_einvoice', signature: 'valid', irnFits: true, payment: null, disagrees: [] };
const payment = (amount: string | null, over: Partial<CodeFinding> = {}, currency = 'INR', payee = 'shop@ybl'): CodeFinding => ({
  kind: 'upi',
  signature: 'none',
  irnFits: null,
  payment: { amount, currency, payee },
  disagrees: [],
  ...over,
});
const checksOf = (codes: CodeFinding[], fields: Fields = {}) =>
  checkRecord({
    type: 'invoice',
    fields,
    lineItems: [],
    taxLines: [],
    today: '2026-06-15',
    alike: [],
    earlierIbans: [],
    contradicted: [],
    codes,
  });
const verdicts = (codes: CodeFinding[], fields?: Fields) =>
  Object.fromEntries(checksOf(codes, fields).map(({ code, passed }) => [code, passed]));

test.each<[string, Partial<CodeFinding>, Record<string, boolean>]>([
  ['proven', {}, { 'qr.signature': true, 'qr.irn': true, 'qr.page_mismatch': true }],
  ['forged', { signature: 'invalid' }, { 'qr.signature': false, 'qr.irn': true }],
  ['without keys to prove it by', { signature: 'unverified' }, { 'qr.irn': true, 'qr.page_mismatch': true }],
  ['altered', { signature: 'unverified', irnFits: false }, { 'qr.irn': false, 'qr.page_mismatch': true }],
  ['of another paper', { disagrees: ['total'] }, { 'qr.signature': true, 'qr.irn': true, 'qr.page_mismatch': false }],
])('a signed code that is %s', (_, over, expected) => {
  expect(verdicts([{ ...einvoice, ...over }])).toEqual(expected);
});

test.each<[string, CodeFinding, Fields, boolean | undefined]>([
  ['the total', payment('450.00'), fieldsOf({ total: '450.00', currency: 'INR' }), true],
  ['what is left to pay', payment('400.00'), fieldsOf({ total: '450.00', due: '400.00', currency: 'INR' }), true],
  ['another sum', payment('4500.00'), fieldsOf({ total: '450.00', currency: 'INR' }), false],
  ['the number in another currency', payment('450.00'), fieldsOf({ total: '450.00', currency: 'EUR' }), false],
  ['the total of a paper that names no currency', payment('450.00'), fieldsOf({ total: '450.00' }), true],
  ['nothing in particular', payment(null), fieldsOf({ total: '450.00' }), undefined],
  ['a sum on paper without one', payment('450.00'), {}, undefined],
  ['the account of the page', payment(null, {}, 'EUR', 'DE1'), fieldsOf({ iban: 'DE1' }), true],
  ['another account', payment(null, { disagrees: ['iban'] }, 'EUR', 'DE1'), fieldsOf({ iban: 'DE2' }), false],
  ['the total, to another account', payment('9.00', { disagrees: ['iban'] }, 'EUR'), fieldsOf({ total: '9.00', currency: 'EUR' }), false],
])('a payment code that asks for %s', (_, code, fields, passed) => {
  expect(verdicts([code], fields)['qr.payment_mismatch']).toBe(passed);
});

test('a failed check says what does not fit, in words and by its fields', () => {
  const check = checksOf(
    [payment('9.99', { disagrees: ['iban'] }, 'EUR', 'DE1')],
    fieldsOf({ total: '8.00', currency: 'EUR', iban: 'DE2' }),
  ).find(({ code }) => code === 'qr.payment_mismatch');
  expect(check).toMatchObject({ code: 'qr.payment_mismatch', fields: ['total', 'due', 'iban'] });
  expect(check!.message).toBe(
    'the payment code asks for EUR 9.99, which is neither the total nor the amount due; the payment code names the account DE1, the page another',
  );
});

test('after a review, what a person has changed is no longer held against the code; the rest is', () => {
  const checks = checksOf([{ ...einvoice, signature: 'invalid' }, payment('9.00')], fieldsOf({ total: '8.00', currency: 'INR' }));
  const codesAfter = (fields: Fields) => checksOfQrAfter(checks, fields).map(({ code }) => code);
  expect(codesAfter(fieldsOf({ total: '8.00' }))).toEqual(['qr.signature', 'qr.irn', 'qr.payment_mismatch']);
  expect(codesAfter(fieldsOf({ total: '9.00' }, 'human'))).toEqual(['qr.signature', 'qr.irn']);
});
