import { expect, test } from '@jest/globals';
import { expiries, expiryOf } from './expiry';

test('a key ends so many days from now, or never', () => {
  const now = Date.parse('2026-01-31T12:00:00Z');
  expect(expiries.map(({ value }) => expiryOf(value, now))).toEqual([
    '2026-03-02T12:00:00.000Z',
    '2026-05-01T12:00:00.000Z',
    '2027-01-31T12:00:00.000Z',
    null,
  ]);
});
