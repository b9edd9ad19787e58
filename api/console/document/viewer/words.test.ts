import { describe, expect, test } from '@jest/globals';
import { joined, wordAt, wordsBetween, wordsOf } from './words.js';

const word = (text: string, x: number, y: number) => ({ text, box: { x, y, width: 0.1, height: 0.02 } });
const line = (...words: ReturnType<typeof word>[]) => ({ text: words.map(({ text }) => text).join(' '), words });
const words = wordsOf({
  page: 1,
  text: '',
  lines: [
    line(word('Blue', 0.1, 0.1), word('Hill', 0.22, 0.1)),
    line(word('12', 0.1, 0.13), word('Lane', 0.22, 0.13)),
    line(word('Invoice', 0.7, 0.1)),
  ],
});

describe('a point of a page', () => {
  test.each([
    ['on a word', { x: 0.15, y: 0.11 }, 'Blue'],
    ['a little beside one', { x: 0.202, y: 0.11 }, 'Blue'],
    ['where nothing stands', { x: 0.5, y: 0.5 }, undefined],
  ])('%s', (_where, point, text) => expect(wordAt(words, point)?.text).toBe(text));
});

describe('a drag', () => {
  test('over several lines takes their words in reading order, whichever way it goes, and none of the next column', () => {
    const [from, to] = [
      { x: 0.15, y: 0.11 },
      { x: 0.25, y: 0.14 },
    ];
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      expect(joined(1, wordsBetween(words, a, b)).lines).toEqual(['Blue Hill', '12 Lane']);
    }
  });
  test('has one text, and the place around all of it', () => {
    const taken = joined(3, wordsBetween(words, { x: 0.1, y: 0.1 }, { x: 0.3, y: 0.12 }));
    expect(taken).toEqual({
      page: 3,
      text: 'Blue Hill',
      lines: ['Blue Hill'],
      x: 0.1,
      y: 0.1,
      width: expect.closeTo(0.22),
      height: expect.closeTo(0.02),
    });
  });
  test('over nothing takes nothing', () => expect(wordsBetween(words, { x: 0.5, y: 0.5 }, { x: 0.6, y: 0.6 })).toEqual([]));
});
