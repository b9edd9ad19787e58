import { describe, expect, test } from '@jest/globals';
import { parseAmount, usualAmount } from './amount.js';

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
    ['1.234.567', '1234567'],
    ['1,23,456.70', '123456.70'],
    ['007', '7'],
    ['1234.', '1234'],
    ['.50', '0.50'],
  ])('%j is %s', (text, expected) => expect(parseAmount(text)).toEqual({ value: expected }));
  test('of three figures behind one mark is asked about, unless the currency has no third decimal', () => {
    expect(parseAmount('1,234')).toEqual({ choices: ['1234', '1.234'] });
    expect(parseAmount('1.234', 'EUR')).toEqual({ value: '1234' });
    expect(parseAmount('1.234', 'KWD')).toEqual({ choices: ['1234', '1.234'] });
  });
  test.each(['', 'twelve', '1.2.3', '1.2.3,4,5', '12.34,50', '31.03.2026', '12 x 4', '1234567890123456', '1.2345678'])(
    '%j is none',
    (text) => expect(parseAmount(text)).toHaveProperty('problem'),
  );
});

describe('an amount that nobody can be asked about', () => {
  test.each([
    ['1.250', undefined, '1250'],
    ['1,250', 'KWD', '1250'],
    ['1.250,50', undefined, '1250.50'],
    ['12,5', 'EUR', '12.5'],
    ['abc', undefined, null],
  ])('%j in %s is %s', (text, currency, expected) => expect(usualAmount(text, currency)).toBe(expected));
});
