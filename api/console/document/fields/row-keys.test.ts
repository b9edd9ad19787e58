import { describe, expect, test } from '@jest/globals';
import { inPlaceOf, keyOf } from './row-keys.js';

describe('the key of a row', () => {
  test('is its own, whatever it says', () => {
    const [one, other] = [{ amount: '1' }, { amount: '1' }];
    expect(keyOf(one)).not.toBe(keyOf(other));
    expect(keyOf(one)).toBe(keyOf(one));
  });
  test('stays with it when it is changed, and when the change is undone', () => {
    const before = { amount: '1' };
    const now = inPlaceOf(before, { amount: '2' });
    expect(keyOf(now)).toBe(keyOf(before));
  });
  test('is a new one for a row that was not there', () => {
    const added = inPlaceOf(undefined, { amount: '1' });
    expect(keyOf(added)).not.toBe(keyOf({ amount: '1' }));
  });
});
