import { expect, test } from '@jest/globals';
import { codeNumbersMin, denseShapes } from './dense-shapes.js';
import type { Bounds, Path } from './page-graphics.js';

const numbersOfRectangle = 13;
const a4: Bounds = [0, 0, 595, 842];
/** Squares of a checkerboard, each a path of its own. */
function squares(left: number, bottom: number, { side, rows }: { side: number; rows: number }): Path[] {
  const unit = side / rows;
  return Array.from({ length: rows * rows }, (_, i) => [left + (i % rows) * unit, bottom + Math.floor(i / rows) * unit] as const)
    .filter((_, i) => (i + Math.floor(i / rows)) % 2 === 0)
    .map(([x, y]) => ({ bounds: [x, y, x + unit, y + unit], numbers: numbersOfRectangle }));
}
const table: Path[] = Array.from({ length: 600 }, (_, i) => {
  const [x, y] = [40 + (i % 10) * 52, 40 + Math.floor(i / 10) * 12];
  return { bounds: [x, y, x + 50, y + 11], numbers: numbersOfRectangle };
});

test('two codes on a page, by squares and by one path, the busier first', () => {
  const one: Path = { bounds: [400, 700, 472, 772], numbers: codeNumbersMin };
  const rule: Path = { bounds: [20, 690, 575, 691], numbers: numbersOfRectangle };
  const frame: Path = { bounds: [10, 10, 585, 832], numbers: numbersOfRectangle };
  const found = denseShapes([rule, frame, one, ...squares(50, 100, { side: 72, rows: 105 })], a4);
  expect(found).toHaveLength(2);
  [50, 100, 122, 172].forEach((edge, i) => expect(found[0]![i]).toBeCloseTo(edge, 0));
  expect(found[1]).toEqual([400, 700, 472, 772]);
});

test('a table is none, however long', () => {
  expect(denseShapes(table, a4)).toEqual([]);
});

test('too few shapes to be a dense code, and none, are no place', () => {
  expect(denseShapes(squares(50, 100, { side: 72, rows: 21 }), a4)).toEqual([]);
  expect(denseShapes([], a4)).toEqual([]);
});

test('what lies off the page, or nowhere, ends nothing and is no place', () => {
  const far: Bounds[] = [
    [1e17, 0, 1e17, 1],
    [-1e9, -1e9, 1e9, 1e9],
    [NaN, NaN, NaN, NaN],
    [Infinity, 0, Infinity, 1],
  ];
  expect(
    denseShapes(
      far.map((bounds) => ({ bounds, numbers: codeNumbersMin })),
      a4,
    ),
  ).toEqual([]);
});
