import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { PageCode } from '../../workflows/contract/page-code.js';
import { codeOf } from '../../workflows/contract/fail.js';
import { understandCodes } from './index.js';
import { financialYear, irnOf } from './irn.js';
import { loadSigningKeys } from './signing-keys.js';
import { buyer, einvoiceData, makeKeys, seller, signEinvoice } from './testing/sign-einvoice.js';

const box = { page: 1, x: 0.6, y: 0.1, width: 0.2, height: 0.15 };
const { publicKey, privateKey } = makeKeys();
const stranger = makeKeys();
const read = (text: string, keys = [publicKey]): PageCode[] => understandCodes([{ text, box }], keys);
const valuesOf = (code: PageCode | undefined) =>
  Object.fromEntries(Object.entries(code?.fields ?? {}).map(([name, field]) => [name, field.value]));

describe('the signed code of an e-invoice', () => {
  const values = {
    vendor_tax_id: seller,
    buyer_tax_id: buyer,
    invoice_number: 'MOF/2026-27/0148',
    date: '2026-10-14',
    total: '166899.20',
    currency: 'INR',
  };

  it('is the truth where a published key signed it, whichever of them', () => {
    const [code] = read(signEinvoice(privateKey), [stranger.publicKey, publicKey]);
    expect(code).toMatchObject({ kind: 'gst_einvoice', signature: 'valid', irnFits: true, payment: null });
    expect(valuesOf(code)).toEqual(values);
    expect(code!.fields.total).toEqual({ value: '166899.20', confidence: 1, boxes: [box], source: 'qr', model: 'zxing-wasm@3.1.4' });
  });

  it('is a candidate where no keys are configured, too unsure to be accepted', () => {
    const [code] = read(signEinvoice(privateKey), []);
    expect(code).toMatchObject({ signature: 'unverified', irnFits: true });
    expect(valuesOf(code)).toEqual(values);
    expect(code!.fields.total!.confidence).toBeLessThan(0.9);
  });

  const [header, payload, signature] = signEinvoice(privateKey).split('.') as [string, string, string];
  const payloadOf = (data: unknown): string => Buffer.from(JSON.stringify({ data: JSON.stringify(data) })).toString('base64url');
  const headerOf = (alg: string): string => Buffer.from(JSON.stringify({ alg })).toString('base64url');
  it.each([
    ["somebody else's key", signEinvoice(stranger.privateKey)],
    ['another total under the old signature', [header, payloadOf(einvoiceData({ TotInvVal: 966899.2 })), signature].join('.')],
    ['no algorithm', [headerOf('none'), payload, signature].join('.')],
    ['an algorithm with a shared secret', [headerOf('HS256'), payload, signature].join('.')],
    ['no real signature', [header, payload, 'AAAAAAAAAAAA'].join('.')],
  ])('gives no value with %s', (_, text) => {
    expect(read(text)).toMatchObject([{ kind: 'gst_einvoice', signature: 'invalid', fields: {} }]);
  });

  it('gives no value when it is unsigned by anybody known and its reference number is not that of its data', () => {
    expect(read(signEinvoice(privateKey, einvoiceData({ DocNo: 'MOF/2026-27/0149' })), [])).toMatchObject([{ irnFits: false, fields: {} }]);
  });

  it('of a sale to somebody without GSTIN names no buyer', () => {
    expect(read(signEinvoice(privateKey, einvoiceData({ BuyerGstin: 'URP' })))[0]!.fields.buyer_tax_id).toBeUndefined();
  });

  const hostile: [string, string][] = [
    ['text', 'not a token'],
    ['a web address', 'https://example.com/a.b.c'],
    ['parts that are no JSON', 'AAAAAAAAAAAA.BBBBBBBBBBBB.CCCCCCCCCCCC'],
    ['a payload of another shape', signEinvoice(privateKey, ['SellerGstin'])],
    ['data that are null', signEinvoice(privateKey, null)],
    ['a deep nest', [header, Buffer.from('['.repeat(4000)).toString('base64url'), signature].join('.')],
    ['values of wrong types', signEinvoice(privateKey, einvoiceData({ DocNo: { toString: 'x' } }))],
    ['an endless amount', signEinvoice(privateKey, einvoiceData({ TotInvVal: 1e300 }))],
    ['a negative amount', signEinvoice(privateKey, einvoiceData({ TotInvVal: -1 }))],
    ['a day that is none', signEinvoice(privateKey, einvoiceData({ DocDt: '31/02/2026' }))],
    ['an unknown type', signEinvoice(privateKey, einvoiceData({ DocTyp: 'constructor' }))],
    ['a huge token', `${header}.${'A'.repeat(1_000_000)}.${signature}`],
  ];
  it.each(hostile)('is not seen in %s', (_, text) => expect(read(text)).toEqual([]));

  it('takes nothing from the names that objects inherit', () => {
    const inside = JSON.stringify(einvoiceData()).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const polluted = Buffer.from(JSON.stringify({ data: inside })).toString('base64url');
    expect(valuesOf(read([header, polluted, signature].join('.'), [])[0])).toEqual(values);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('the invoice reference number', () => {
  it('is the hash that the portal and its users publish as examples', () => {
    const parts = { sellerGstin: '29AAFCC9980M1ZR', documentType: 'INV', documentNumber: '2019-20/KA/1', date: '2019-12-12' };
    expect(irnOf(parts)).toBe('23f498ee41441ecad30f72ba5b9907506c3df70a17b0e0dff46b76a786400662');
  });

  it.each([
    ['2020-01-03', '2019-20'],
    ['2020-03-31', '2019-20'],
    ['2020-04-01', '2020-21'],
    ['2099-12-31', '2099-00'],
  ])('counts %s to the financial year %s', (date, year) => expect(financialYear(date)).toBe(year));

  it('takes numbers in capitals, as portals do since June 2025', () => {
    const Irn = irnOf({ sellerGstin: seller, documentType: 'INV', documentNumber: 'AB/1', date: '2026-10-14' });
    expect(read(signEinvoice(privateKey, einvoiceData({ DocNo: 'ab/1', Irn })))[0]!.irnFits).toBe(true);
  });
});

describe('a payment code', () => {
  const iban = 'DE33100205000001194700';
  const swiss = ['SPC', '0200', '1', 'CH44 3199 9123 0008 8901 2', 'S', 'Max Muster AG', 'Weg', '1', '8000', 'Bern', 'CH'];
  const swissBill = [
    ...swiss,
    ...Array<string>(7).fill(''),
    '1949.75',
    'CHF',
    ...Array<string>(7).fill(''),
    'QRR',
    '210000000003139471430009017',
  ];
  it.each([
    [
      'upi://pay?pa=corner.bakery@okaxis&pn=Corner%20Bakery&am=450.5&cu=INR&tn=Bill%207',
      { kind: 'upi', payment: { amount: '450.50', currency: 'INR', payee: 'corner.bakery@okaxis' } },
      { vendor: 'Corner Bakery', currency: 'INR' },
    ],
    ['UPI://PAY?pa=shop@ybl', { kind: 'upi', payment: { amount: null, currency: 'INR', payee: 'shop@ybl' } }, { currency: 'INR' }],
    [
      `BCD\n002\n1\nSCT\nBFSWDE33BER\nWikimedia Foerdergesellschaft\n${iban}\nEUR123.4\n\n\nSpende\n`,
      { kind: 'epc', payment: { amount: '123.40', currency: 'EUR', payee: iban } },
      { vendor: 'Wikimedia Foerdergesellschaft', iban, currency: 'EUR' },
    ],
    [
      swissBill.join('\r\n'),
      { kind: 'swiss_qr_bill', payment: { amount: '1949.75', currency: 'CHF', payee: 'CH4431999123000889012' } },
      { vendor: 'Max Muster AG', iban: 'CH4431999123000889012', currency: 'CHF' },
    ],
  ])('%j says whom to pay, and how much', (text, expected, values) => {
    const [code] = read(text);
    expect(code).toMatchObject({ ...expected, signature: 'none', irnFits: null });
    expect(valuesOf(code)).toEqual(values);
  });

  it.each([
    'upi://pay?pn=nobody&am=1',
    'upi://pay?pa=a@b%0d%0aX&am=1',
    'upi://pay?pa=shop@ybl&cu=USD',
    'upi://pay?' + 'a=1&'.repeat(1_500),
    `BCD\n002\n1\nSCT\n\nName\nDE00100205000001194700\nEUR1.00`,
    `BCD\n009\n1\nSCT\n\nName\n${iban}\nEUR1.00`,
    'BCD',
    'SPC\n0200',
    swissBill.join('\n').replace('CHF', 'XXX'),
  ])('is not seen in %j', (text) => expect(read(text)).toEqual([]));

  it.each(['-5', '1e9', '0', '0.00', '12.345', '9'.repeat(40), 'NaN', ''])('without an amount that can be paid has none: %j', (amount) => {
    expect(read(`upi://pay?pa=shop@ybl&am=${amount}`)[0]!.payment!.amount).toBeNull();
  });

  it('has a name on one line, of a bounded length, without signs that turn text around', () => {
    const [code] = read(`upi://pay?pa=shop@ybl&pn=${encodeURIComponent(`Caf\u202Ee\n\u0000${'x'.repeat(5_000)}`)}`);
    expect(code!.fields.vendor!.value).toMatch(/^Caf e x{134}$/);
  });
});

describe('published keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blumsmart-keys-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const pem = (key = publicKey): string => key.export({ type: 'spki', format: 'pem' }).toString();
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read from a file with several, and from the PEM files of a folder', () => {
    file('notes.txt', 'not a key');
    const both = file('nic.pem', pem() + pem(stranger.publicKey));
    expect(loadSigningKeys(both)).toHaveLength(2);
    expect(loadSigningKeys(folder).map((key) => key.equals(publicKey))).toEqual([true, false]);
  });

  it.each([
    ['a path that does not exist', () => join(folder, 'none')],
    ['a file without a key', () => file('notes.txt', 'not a key')],
    ['a private key alone', () => file('private.txt', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())],
    ['broken PEM', () => file('broken.txt', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')],
    ['a key too short to trust', () => file('small.txt', pem(small))],
    ['a key of another kind', () => file('elliptic.txt', pem(elliptic))],
  ])('are refused at the start: %s', (_, path) => {
    let code: string | null = null;
    try {
      loadSigningKeys(path());
    } catch (error) {
      code = codeOf(error);
    }
    expect(code).toBe('config.invalid');
  });
});
