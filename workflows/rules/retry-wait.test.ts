import { expect, it } from '@jest/globals';
import { waitBeforeNextTry } from './retry-wait.js';

it.each([
  [[5_000, 300_000], 1, 0, 5_000],
  [[5_000, 300_000], 1, 0.5, 5_250],
  [[5_000, 300_000], 2, 1, 330_000],
  [[5_000, 300_000], 3, 0.5, null],
  [[], 1, 0.5, null],
])('of the waits %j, after %i tries and with chance %d, comes %j', (waitsMs, tries, random, expected) => {
  expect(waitBeforeNextTry(waitsMs, tries, random)).toBe(expected);
});
