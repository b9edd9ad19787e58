import { expect, test } from '@jest/globals';
import { since, span } from './span';

test.each([
  [0, '0 s'],
  [59.9, '59 s'],
  [95, '1 min'],
  [7_300, '2 h'],
  [200_000, '2 d'],
])('%d seconds are %s', (seconds, words) => expect(span(seconds)).toBe(words));

test('a clock that goes before the server’s makes no negative age', () => {
  expect(since('2026-01-01T00:00:10Z', Date.parse('2026-01-01T00:00:00Z'))).toBe('0 s');
  expect(since(null)).toBeNull();
});
