import { expect, test } from '@jest/globals';
import { idPattern } from './ids.js';
import { idFrom, newId } from './new-id.js';

test('an id made from bits has the shape of one made anew, and is the same each time', () => {
  const bits = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
  const id = idFrom('review', bits);
  for (const made of [id, newId('review')]) expect(made).toMatch(idPattern('review'));
  expect(idFrom('review', bits)).toBe(id);
  expect(
    idFrom(
      'review',
      bits.map((bit) => bit ^ 1),
    ),
  ).not.toBe(id);
});
