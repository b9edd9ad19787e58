import { describe, expect, test } from '@jest/globals';
import { cellOf, emptyLine, moved, pasted, sheetOf } from './grid.js';

const tea = { description: 'Tea', quantity: '1', unit_price: '2.00', amount: '2.00' };

describe('what comes from a spreadsheet', () => {
  test('is rows of cells', () =>
    expect(sheetOf('Tea\t2\r\nMilk\t1\r\n')).toEqual([
      ['Tea', '2'],
      ['Milk', '1'],
    ]));
  test('is text where it is one cell', () => expect(sheetOf('two words\n')).toBeNull());
  test('is laid over the lines from where the cursor is, and adds what is missing', () =>
    expect(pasted([tea, tea], { row: 1, column: 1 }, sheetOf('3\t1.234,50\n4\t5')!)).toEqual([
      tea,
      { ...tea, quantity: '3', unit_price: '1234.50' },
      { ...emptyLine, quantity: '4', unit_price: '5' },
    ]));
  test('beyond the last column is left out, and what is no amount leaves its cell', () =>
    expect(pasted([tea], { row: 0, column: 2 }, [['n/a', '9', 'more']])).toEqual([{ ...tea, amount: '9' }]));
  test('never makes more lines than the API takes', () =>
    expect(
      pasted(
        [],
        { row: 0, column: 0 },
        Array.from({ length: 3_000 }, () => ['x']),
      ),
    ).toHaveLength(2_000));
});

test.each([
  ['amount', '1.234', undefined, '1.234'],
  ['amount', '1,234', 'EUR', '1234'],
  ['amount', 'x', undefined, undefined],
  ['amount', ' ', undefined, null],
  ['description', ' Black  tea ', undefined, 'Black tea'],
] as const)('%s %j in %s is %j', (column, text, currency, expected) => expect(cellOf(column, text, currency)).toBe(expected));

const inside = { rows: 3, atStart: false, atEnd: false };
test.each([
  ['ArrowUp', { row: 1, column: 2 }, inside, { row: 0, column: 2 }],
  ['ArrowUp', { row: 0, column: 2 }, inside, null],
  ['ArrowDown', { row: 2, column: 2 }, inside, null],
  ['Enter', { row: 2, column: 2 }, inside, { row: 3, column: 2 }],
  ['ArrowLeft', { row: 1, column: 1 }, inside, null],
  ['ArrowLeft', { row: 1, column: 1 }, { ...inside, atStart: true }, { row: 1, column: 0 }],
  ['ArrowRight', { row: 1, column: 3 }, { ...inside, atEnd: true }, null],
  ['a', { row: 1, column: 1 }, inside, null],
] as const)('%s from %j', (key, from, where, to) => expect(moved(key, from, where)).toEqual(to));
