import { describe, expect, test } from '@jest/globals';
import { parseValue, parseWord } from './parse-value.js';

const value = (text: string | string[] | null) => ({ value: text });

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
    ['amount', ' 1.234,50\n€ ', value('1234.50')],
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
