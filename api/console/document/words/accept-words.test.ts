import { expect, test } from '@jest/globals';
import { acceptWords } from './accept-words.js';

test.each([
  [0, false, 'Accept'],
  [2, false, 'Accept, 2 not checked'],
  [0, true, 'Accept with changes'],
  [1, true, 'Accept with changes, 1 not checked'],
])('with %d doubts open and changes %s the button says "%s"', (open, isChanged, words) =>
  expect(acceptWords({ open, isChanged })).toBe(words),
);
