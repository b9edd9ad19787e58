import { expect, test } from '@jest/globals';
import { hasBrokenDate } from './broken-date.js';

test.each([
  ['Date: 20/0472018', true],
  ['2070472018', false],
  ['02705/2018 11:20', true],
  ['20/04/2018', false],
  ['Tel. 04/1712004', true],
  ['04/171200', false],
  ['1/12 2018', false],
])('%s: a second look is %s', (text, broken) => {
  expect(hasBrokenDate(text)).toBe(broken);
});
