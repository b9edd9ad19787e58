import { expect, test } from '@jest/globals';
import { characterErrorRate, editDistance } from './text-distance.js';

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['₹1', '₹1', 0],
])('from %j to %j it is %i', (from, to, distance) => expect(editDistance(from, to)).toBe(distance));

test('case, line ends and full-width forms are no errors', () => {
  expect(characterErrorRate('TOTAL : 9.00\nCASH', 'Total ： 9.00  cash')).toBe(0);
});

test('a text typed without spaces is compared without them', () => {
  expect(characterErrorRate('TOTAL9.00', 'Total 9.00', { spaces: false })).toBe(0);
  expect(characterErrorRate('TOTAL9.00', 'Total 9.00')).toBeCloseTo(1 / 9);
});
