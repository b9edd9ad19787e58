import { expect, test } from '@jest/globals';
import { isUnseen } from './unseen-vendors.js';

test.each([
  // As labels.py says of the same names.
  ['Corner Bakery', false],
  ['Blue Door Café', false],
  ['Müller & Söhne', false],
  ['R.K. Traders', false],
  ['North Star Pharmacy', false],
  ['Harbour Grill', false],
  [null, false],
])('%s: kept for judging is %s', (vendor, unseen) => {
  expect(isUnseen(vendor)).toBe(unseen);
});
