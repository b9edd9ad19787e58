import { describe, expect, test } from '@jest/globals';
import { orderLines, type Fragment } from './reading-order.js';

const fragment = (text: string, left: number, centre: number, { width = text.length * 5, height = 10 } = {}): Fragment => ({
  words: text.split(' ').map((word) => ({ text: word, box: { page: 1, x: left, y: centre, width, height }, confidence: 1 })),
  left,
  right: left + width,
  centre,
  height,
});
const texts = (fragments: Fragment[]): string[] => orderLines(fragments).map(({ text }) => text);

describe('reading order', () => {
  test('joins the two ends of a row, from left to right', () => {
    expect(texts([fragment('18.75', 400, 101), fragment('Total', 0, 100), fragment('Thanks', 0, 130)])).toEqual(['Total 18.75', 'Thanks']);
  });

  test('reads columns of prose one after the other', () => {
    const rows = Array.from({ length: 8 }, (_, i) => i);
    const fragments = rows.flatMap((row) => [
      fragment(`left side speaks of ${row}`, 0, row * 12, { width: 200 }),
      fragment(`right side tells of ${row}`, 230, row * 12, { width: 200 }),
    ]);
    expect(texts([fragment('A heading over both of the columns', 0, -20, { width: 430 }), ...fragments])).toEqual([
      'A heading over both of the columns',
      ...rows.map((row) => `left side speaks of ${row}`),
      ...rows.map((row) => `right side tells of ${row}`),
    ]);
  });

  test('keeps the rows of a table whole, however many there are', () => {
    const rows = Array.from({ length: 12 }, (_, i) => i);
    const fragments = rows.flatMap((row) => [fragment(`Item number ${row}`, 0, row * 12), fragment(`${row}.00`, 300, row * 12)]);
    expect(texts(fragments)).toEqual(rows.map((row) => `Item number ${row} ${row}.00`));
  });

  test('weighs a line by its letters and boxes all its words', () => {
    const [line] = orderLines([
      fragment('ab', 10, 5),
      { ...fragment('cdef', 40, 5), words: [{ ...fragment('cdef', 40, 5).words[0]!, confidence: 0.4 }] },
    ]);
    expect(line!.confidence).toBeCloseTo(0.6);
    expect(line!.box).toEqual({ page: 1, x: 10, y: 5, width: 50, height: 10 });
  });
});
