import { describe, expect, test } from '@jest/globals';
import { parseValue, parseWord } from './parse-value.js';

const value = (text: string | string[] | null) => ({ value: text });

describe('an amount', () => {
  test.each([
    ['1234.50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ["CHF 1'234.50", '1234.50'],
    ['1 234,50 €', '1234.50'],
    ['₹ 1,00,000.00', '100000.00'],
    ['1,00,000', '100000'],
    ['Rs. 450', '450'],
    ['12,5', '12.5'],
    ['0.125', '0.125'],
    ['(12.00)', '-12.00'],
    ['12.00-', '-12.00'],
    ['−3,50', '-3.50'],
    ['007', '7'],
    ['1234.', '1234'],
    ['.50', '0.50'],
  ])('%j is %s', (text, expected) => expect(parseValue('amount', text)).toEqual(value(expected)));
  test('of three figures behind one mark is asked about, unless the currency has no third decimal', () => {
    expect(parseValue('amount', '1,234')).toEqual({ choices: ['1234', '1.234'] });
    expect(parseValue('amount', '1.234', { currency: 'EUR' })).toEqual(value('1234'));
    expect(parseValue('amount', '1.234', { currency: 'KWD' })).toEqual({ choices: ['1234', '1.234'] });
  });
  test.each(['twelve', '1.2.3,4,5', '12 x 4', '1234567890123456', '1.2345678'])('%j is none', (text) =>
    expect(parseValue('amount', text)).toHaveProperty('problem'),
  );
});

describe('a date', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/1', '2026-03-01'],
    ['31.03.2026', '2026-03-31'],
    ['3.4.26', '2026-04-03'],
    ['31/03/2026', '2026-03-31'],
    ['03/31/2026', '2026-03-31'],
    ['4/4/2026', '2026-04-04'],
    ['31 Mar 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ['31. März 2026', '2026-03-31'],
    ['1er août 2026', '2026-08-01'],
    ['5-Jun-26', '2026-06-05'],
  ])('%j is %s', (text, expected) => expect(parseValue('date', text)).toEqual(value(expected)));
  test('whose day and month may change places is asked about', () =>
    expect(parseValue('date', '3/4/2026')).toEqual({ choices: ['2026-04-03', '2026-03-04'] }));
  test.each(['soon', '31.02.2026', '2026-13-01', 'Ju 2026', '31.13.2026'])('%j is none', (text) =>
    expect(parseValue('date', text)).toHaveProperty('problem'),
  );
});

describe('other fields', () => {
  test.each([
    ['currency', 'eur', value('EUR')],
    ['currency', '₹', value('INR')],
    ['currency', '$', { choices: ['USD', 'AUD', 'CAD', 'SGD', 'NZD'] }],
    ['text', '  Blue\nHill \t Ltd ', value('Blue Hill Ltd')],
    ['address', '1 High  St \n\n Oxford', value('1 High St\nOxford')],
    ['list', 'A Ltd\nB Ltd', value(['A Ltd', 'B Ltd'])],
    ['text', '   ', value(null)],
  ] as const)('%s: %j', (kind, text, expected) => expect(parseValue(kind, text)).toEqual(expected));
  test('no currency of two letters', () => expect(parseValue('currency', 'EU')).toHaveProperty('problem'));
});

test('words of a page keep their lines in a field that has some, and take the currency of the paper', () => {
  const word = { text: 'Gate 4 Delhi', lines: ['Gate 4', 'Delhi'] };
  expect(parseWord('address', word, null)).toEqual(value('Gate 4\nDelhi'));
  expect(parseWord('parties', word, null)).toEqual(value(['Gate 4', 'Delhi']));
  expect(parseWord('vendor', word, null)).toEqual(value('Gate 4 Delhi'));
  expect(parseWord('total', { text: '1,234', lines: ['1,234'] }, 'INR')).toEqual(value('1234'));
});
