import { describe, expect, test } from '@jest/globals';
import { chosenWords, cursorBox, firstWord, moveCursor } from './word-cursor';

const word = (text: string, line: number, x: number) => ({ text, line, box: { x, y: line / 10, width: 0.1, height: 0.05 } });
const words = [word('Total', 0, 0.1), word('USD', 0, 0.3), word('12.50', 0, 0.6), word('Thank', 1, 0.1), word('you', 1, 0.65)];
const at = (to: number, from = to) => ({ page: 1, from, to });
const texts = (cursor: ReturnType<typeof at>) => chosenWords(words, cursor).map(({ text }) => text);

describe('the cursor over the words of a page', () => {
  test('goes from word to word, and to the nearest word of the line below', () => {
    expect(moveCursor(words, at(0), 'ArrowRight', false)).toEqual(at(1));
    expect(moveCursor(words, at(2), 'ArrowDown', false)).toEqual(at(4));
    expect(moveCursor(words, at(3), 'ArrowUp', false)).toEqual(at(0));
  });
  test('stays at the ends', () => {
    expect(moveCursor(words, at(0), 'ArrowLeft', false)).toEqual(at(0));
    expect(moveCursor(words, at(4), 'ArrowRight', false)).toEqual(at(4));
    expect(moveCursor(words, at(4), 'ArrowDown', false)).toEqual(at(4));
    expect(moveCursor([], at(0), 'ArrowDown', false)).toEqual(at(0));
  });
  test('grows with Shift, to both sides', () => {
    expect(texts(moveCursor(words, at(1), 'ArrowRight', true))).toEqual(['USD', '12.50']);
    expect(texts(moveCursor(words, at(1), 'ArrowLeft', true))).toEqual(['Total', 'USD']);
  });
  test('begins where the field stands, and draws a box around what is chosen', () => {
    expect(firstWord(words, { x: 0.6, y: 0.01 })).toBe(2);
    expect(firstWord(words, undefined)).toBe(0);
    expect(cursorBox(words, at(2, 1))).toMatchObject({ page: 1, x: 0.3, label: 'USD 12.50' });
    expect(cursorBox([], at(0))).toBeNull();
  });
});
