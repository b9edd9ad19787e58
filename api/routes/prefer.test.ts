import { expect, test } from '@jest/globals';
import { preferredWait } from './prefer.js';

test.each([
  [undefined, null],
  ['respond-async', null],
  ['wait=30', 30],
  ['respond-async, wait=10', 10],
  ['WAIT = "5"', 5],
  ['wait=100000', 60],
  ['wait=0', 0],
  ['wait=soon', null],
  ['waiting=5', null],
])('Prefer: %s waits %s seconds', (header, seconds) => expect(preferredWait(header, 60)).toBe(seconds));
