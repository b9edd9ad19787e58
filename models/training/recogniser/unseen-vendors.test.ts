import { expect, test } from '@jest/globals';
import { isUnseen } from './unseen-vendors.js';

test.each([
  // As labels.py says of the same names.
  ['Papeterie Hélène', true],
  ['Boulangerie du Port', true],
  ['City Parking', true],
  ['Corner Bakery', false],
  ['Blue Door Café', false],
  ['R.K. Traders', false],
  [null, false],
])('%s: kept for judging is %s', (vendor, unseen) => {
  expect(isUnseen(vendor)).toBe(unseen);
});
