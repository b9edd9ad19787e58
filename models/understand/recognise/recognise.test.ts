import { describe, expect, it } from '@jest/globals';
import { decimalSignOf, findAmounts } from './amounts.js';
import { findDates, isoDate, settle } from './dates.js';
import { ibanHolds } from '../../../workflows/contract/iban.js';
import { findIbans } from './iban.js';
import { findIdentifiers } from './identifiers.js';
import { findTaxIds, isGstin, repairGstin } from './tax-ids.js';

describe('dates', () => {
  it.each([
    ['Date: 25/12/2018', ['2018-12-25']],
    ['12-01-19', ['2019-01-12']],
    ['31.12.2022', ['2022-12-31']],
    ['2024-02-29', ['2024-02-29']],
    ['2023-02-29', []],
    ['20180428/191204', ['2018-04-28']],
    ['03 / 02 / 2018', ['2018-02-03']],
    ['12/28/2017 10:17:32 PM', ['2017-12-28']],
    ['14/MAY/2017 02:56:39', ['2017-05-14']],
    ['27Mar21', ['2021-03-27']],
    ['1er août 2023', ['2023-08-01']],
    ['5. März 2018', ['2018-03-05']],
    ['Dec 25, 2019', ['2019-12-25']],
    ['September 15th, 2021', ['2021-09-15']],
    ['3 décembre 2021', ['2021-12-03']],
    ['this 14th day of October, 1997', ['1997-10-14']],
    ['03/02/201815:28', ['2018-02-03']],
    ['Jan 25, 20215:50 PM', ['2021-01-25']],
    ['02/03/1805:16 PM', ['2018-03-02']],
    ['O3/O2/2O18', ['2018-02-03']],
    ['01.09.2013 - 30.09.2013', ['2013-09-01', '2013-09-30']],
    ['99/99/2018', []],
    ['Tel 03-7845 8155', []],
    ['1.234,50', []],
    ['10.10.10.10', []],
  ])('%s gives %j', (text, expected) => {
    expect(findDates(text).map(({ value }) => isoDate(value))).toEqual(expected);
  });

  it('marks a date that can be read in both orders, and settles it', () => {
    const [match] = findDates('03/04/2021');
    expect(match?.value.ambiguous).toBe(true);
    expect(isoDate(settle(match!.value, true))).toBe('2021-03-04');
    expect(findDates('04/04/2021')[0]?.value.ambiguous).toBe(false);
  });
});

describe('amounts', () => {
  it.each([
    ['RM 33.90', ['33.90']],
    ['RM33.90', ['33.90']],
    ['1,234.50', ['1234.50']],
    ['1.234,50 €', ['1234.50']],
    ['1 234,50', ['1234.50']],
    ["1'234.50", ['1234.50']],
    ['₹1,23,456.00', ['123456.00']],
    ['$1,234', ['1234']],
    ['(12.00)', ['-12.00']],
    ['-12.00', ['-12.00']],
    ['12.00-', ['-12.00']],
    ['-0.00', ['0.00']],
    ['10.02 SR', ['10.02']],
    ['33.9O', ['33.90']],
    ['l2.50', ['12.50']],
    ['M3.00', ['3.00']],
    ['12 x 5.00', ['12', '5.00']],
    ['3,33', ['3.33']],
    ['.50', ['.50'.replace('.', '0.')]],
  ])('%s gives %j', (text, expected) => {
    expect(findAmounts(text, decimalSignOf(text)).map(({ value }) => value.decimal)).toEqual(expected);
  });

  it('reads 1.234 by the sign that the document uses for decimals', () => {
    expect(findAmounts('1.234', ',')[0]?.value.decimal).toBe('1234');
    expect(findAmounts('1.234', '.')[0]?.value.decimal).toBe('1.234');
  });

  it('tells rates from amounts', () => {
    expect(findAmounts('19 %')[0]?.value.percent).toBe(true);
    expect(findAmounts('6.00%')[0]?.value.percent).toBe(true);
  });

  it('notes the currency that stands with the figure', () => {
    expect(findAmounts('USD 5.00')[0]?.value.currency).toBe('USD');
    expect(findAmounts('5,00 €')[0]?.value.currency).toBe('€');
  });
});

describe('tax numbers', () => {
  it.each([
    ['27AAPFUO939F1ZV', '27AAPFU0939F1ZV'],
    ['27AAPFU0939F12V', '27AAPFU0939F1ZV'],
    ['27AAPFU0939F1ZX', null],
    ['AAAAAAAAAAAAAAA', null],
  ])('takes %s for the GSTIN whose check digit holds', (read, right) => expect(repairGstin(read)).toBe(right));

  it('takes a German id that lacks a digit as printed, unchecked', () => {
    expect(findTaxIds('USt-IdNr. DE12345678')[0]?.value).toEqual({ value: 'DE12345678', kind: 'vat', checked: false });
  });

  it('reads a GST registration of Singapore where GST is spoken of', () => {
    expect(findTaxIds('GST Reg No: M9-0012345-X')[0]?.value).toEqual({ value: 'M9-0012345-X', kind: 'gst_registration', checked: false });
    expect(findTaxIds('Order M9-0012345-X')).toEqual([]);
  });

  it('checks a GSTIN by its last character', () => {
    expect(isGstin('27AAPFU0939F1ZV')).toBe(true);
    expect(isGstin('27AAPFU0939F1ZX')).toBe(false);
  });

  it('finds numbers among words', () => {
    expect(findTaxIds('USt.-Id.-Nr. : DE 136 695 976').map(({ value }) => value.value)).toEqual(['DE136695976']);
    expect(findTaxIds('GSTIN: 27AAPFU0939F1ZV State: 27')[0]?.value).toEqual({ value: '27AAPFU0939F1ZV', kind: 'gstin', checked: true });
    expect(findTaxIds('(GST REG. NO : 001685499904)').map(({ value }) => value.value)).toEqual(['001685499904']);
    expect(findTaxIds('Tax ID 12-3456789')[0]?.value.kind).toBe('ein');
    expect(findTaxIds('order 12-3456789')).toEqual([]);
  });
});

describe('IBANs', () => {
  it.each([
    ['DE89370400440532013000', true],
    ['GB82WEST12345698765432', true],
    ['DE89370400440532013001', false],
    ['XX89370400440532013000', false],
  ])('%s is one: %s', (text, expected) => {
    expect(ibanHolds(text)).toBe(expected);
  });

  it('finds one printed in groups', () => {
    expect(findIbans('IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX').map(({ value }) => value)).toEqual([
      { value: 'DE89370400440532013000', checked: true },
    ]);
  });
});

describe('identifiers', () => {
  it.each([
    ['Invoice No: INV/2023/03/0008', ['INV/2023/03/0008']],
    ['RE-20140703/502', ['RE-20140703/502']],
    ['RECEIPT #: CS00091284', ['CS00091284']],
    ['info2@example.com', []],
    ['call 555-123-4567', []],
  ])('%s gives %j', (text, expected) => {
    expect(findIdentifiers(text).map(({ value }) => value)).toEqual(expected);
  });
});
