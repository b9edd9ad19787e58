import { describe, expect, test } from '@jest/globals';
import type { DetectorInput } from './detector-input.js';
import { quadHeight, type Point, type Quad } from './geometry.js';
import { isBelievedAlone, loneLetters } from './lone-letters.js';

type Rect = readonly [left: number, top: number, right: number, bottom: number];
const [width, height] = [400, 200];
const image = { width: 800, height: 400 };

/** A white page as the detector sees it, with dark rectangles on it. */
function pageWith(...dark: Rect[]): DetectorInput {
  const data = new Float32Array(3 * width * height).fill(1);
  for (const [left, top, right, bottom] of dark)
    for (let plane = 0; plane < 3; plane++)
      for (let y = top; y < bottom; y++)
        data.fill(-0.8, plane * width * height + y * width + left, plane * width * height + y * width + right);
  return { data, width, height };
}
/** In pixels of the image, which is twice as large. */
const quad = ([left, top, right, bottom]: Rect): Quad => [
  [2 * left, 2 * top],
  [2 * right, 2 * top],
  [2 * right, 2 * bottom],
  [2 * left, 2 * bottom],
];
const middleOf = (found: Quad): Point => [found.reduce((sum, [x]) => sum + x, 0) / 4, found.reduce((sum, [, y]) => sum + y, 0) / 4];
const letter: Rect = [250, 44, 254, 55];
const line: Rect = [20, 40, 200, 60];
const inLine: Rect = [30, 44, 190, 55];

describe('letters that stand alone', () => {
  test('are found in the row of a line, as high as it is, white around them', () => {
    const [found, ...more] = loneLetters(pageWith(inLine, letter), image, [quad(line)]);
    expect(more).toEqual([]);
    const [x, y] = middleOf(found!);
    expect([x, y]).toEqual([expect.closeTo(504, 0), expect.closeTo(100, 0)]);
    expect(quadHeight(found!)).toBeCloseTo(40);
  });

  test('are one where they stand together, as the dots of a colon do, and two in two rows', () => {
    const colon: Rect[] = [
      [250, 46, 253, 48],
      [250, 52, 253, 54],
    ];
    expect(loneLetters(pageWith(inLine, ...colon), image, [quad(line)])).toHaveLength(1);
    const below: Rect = [250, 66, 254, 77];
    const rows = [quad(line), quad([20, 62, 200, 82])];
    expect(loneLetters(pageWith(inLine, letter, below), image, rows)).toHaveLength(2);
  });

  test.each<[string, Rect]>([
    ['a rule', [220, 49, 390, 51]],
    ['a part of the line itself', [195, 44, 210, 55]],
    ['between the rows', [250, 62, 254, 73]],
    ['a speck', [250, 50, 251, 51]],
    ['a logo', [250, 20, 300, 80]],
  ])('are not %s', (_, rect) => {
    expect(loneLetters(pageWith(inLine, rect), image, [quad(line)])).toEqual([]);
  });

  test('are found on a page that lies on its side', () => {
    const [left, top, right, bottom] = line;
    const upwards: Quad = [
      [2 * top, 2 * right],
      [2 * top, 2 * left],
      [2 * bottom, 2 * left],
      [2 * bottom, 2 * right],
    ];
    const [found] = loneLetters(pageWith([40, 100, 60, 110], [44, 12, 55, 16]), image, [upwards]);
    expect(middleOf(found!)).toEqual([expect.closeTo(100, 0), expect.closeTo(28, 0)]);
  });

  test('are not looked for where there are no lines, nor in noise', () => {
    expect(loneLetters(pageWith(letter), image, [])).toEqual([]);
    const noise = Array.from({ length: 700 }, (_, i): Rect => {
      const [x, y] = [205 + (i % 35) * 3, 42 + Math.floor(i / 35) * 3];
      return [x, y, x + 2, y + 2];
    });
    expect(loneLetters(pageWith(inLine, ...noise), image, [quad(line), quad([20, 80, 330, 100])])).toEqual([]);
  });
});

test('a few characters are believed where they are sure', () => {
  const characters = (text: string, confidence: number) => [...text].map((each) => ({ text: each, at: 0.5, confidence }));
  expect([
    isBelievedAlone(characters('12', 0.9)),
    isBelievedAlone(characters('1', 0.5)),
    isBelievedAlone(characters('12345', 0.9)),
  ]).toEqual([true, false, false]);
  expect(isBelievedAlone([])).toBe(false);
});
