import { describe, expect, test } from '@jest/globals';
import { connectedOutlines } from './connected-areas.js';
import { cropLine, cropWidth, uprightQuad, uprightQuads } from './crop-line.js';
import { decodeCtc, scoreOf } from './decode-ctc.js';
import { detectorSize } from './detector-input.js';
import { readableClasses } from './dictionary.js';
import { sliceQuad, smallestRect, turnQuad, type Quad } from './geometry.js';
import { ocrModes } from './modes.js';
import { findPageTurn } from './page-turn.js';
import { lineAngle } from './skew.js';
import { splitWords } from './split-words.js';
import { textBoxes } from './text-boxes.js';

const box = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

describe('text boxes', () => {
  const mapWith = (areas: readonly { left: number; top: number; right: number; bottom: number; value: number }[]) => {
    const map = { data: new Float32Array(100 * 60), width: 100, height: 60 };
    for (const { left, top, right, bottom, value } of areas) {
      for (let y = top; y < bottom; y++) map.data.fill(value, y * 100 + left, y * 100 + right);
    }
    return map;
  };

  test('grow from the shrunken area the net marks, in pixels of the image', () => {
    const [found, ...others] = textBoxes(mapWith([{ left: 20, top: 20, right: 60, bottom: 26, value: 0.9 }]), { width: 200, height: 120 });
    expect(others).toEqual([]);
    expect(found!.score).toBeGreaterThan(0.7);
    const [topLeft, , bottomRight] = found!.quad;
    expect(topLeft[0]).toBeLessThan(40);
    expect(topLeft[1]).toBeLessThan(40);
    expect(bottomRight[0]).toBeGreaterThan(120);
    expect(bottomRight[1]).toBeGreaterThan(52);
  });

  test('leave out what is faint, tiny or below the threshold', () => {
    const faint = { left: 10, top: 10, right: 50, bottom: 18, value: 0.35 };
    const tiny = { left: 70, top: 40, right: 71, bottom: 41, value: 1 };
    expect(textBoxes(mapWith([faint, tiny]), { width: 100, height: 60 })).toEqual([]);
  });

  test('are looked for in areas, which may meet further down or at a corner', () => {
    const picture = ['#..#...', '#..#...', '.##...#', '......#'];
    const mask = Uint8Array.from(picture.join(''), (sign) => (sign === '#' ? 1 : 0));
    const left = [0, 0, 3, 0, 0, 1, 3, 1, 1, 2, 2, 2];
    expect(connectedOutlines(mask, 7).map((outline) => outline.flat())).toEqual([left, [6, 2, 6, 2, 6, 3, 6, 3]]);
  });

  test('stay apart when two areas do not touch', () => {
    const areas = [5, 30].map((top) => ({ left: 10, top, right: 80, bottom: top + 8, value: 1 }));
    expect(textBoxes(mapWith(areas), { width: 100, height: 60 })).toHaveLength(2);
  });
});

describe('geometry', () => {
  test('finds the smallest rectangle around a tilted square', () => {
    const rect = smallestRect([
      [0, 1],
      [1, 0],
      [2, 1],
      [1, 2],
    ])!;
    expect(rect.width * rect.height).toBeCloseTo(2);
    expect([rect.cx, rect.cy]).toEqual([expect.closeTo(1), expect.closeTo(1)]);
  });

  test('cuts a part of a line by fractions, and turns it by quarters', () => {
    expect(sliceQuad(box(0, 0, 100, 10), 0.25, 0.5)).toEqual(box(25, 0, 50, 10));
    expect(turnQuad(turnQuad(box(0, 0, 4, 2), 1), 3)).toEqual(box(0, 0, 4, 2));
  });

  test('takes the skew from long lines and ignores those on their side', () => {
    const tilted: Quad = [
      [0, 0],
      [100, 10],
      [99, 20],
      [-1, 10],
    ];
    expect(lineAngle([tilted, tilted, box(0, 0, 10, 200)], 0)).toBeCloseTo(0.1, 2);
    expect(lineAngle([turnQuad(tilted, 2)], Math.PI)).toBeCloseTo(Math.PI + 0.1, 2);
  });
});

describe('the turn of a page', () => {
  const provesIndic = async (): Promise<boolean> => false;
  const wide = [box(0, 0, 100, 10), box(0, 20, 80, 30)];
  const tall = [box(0, 0, 10, 100), box(20, 0, 30, 80)];
  const scoring = (best: number, high: number) => {
    const asked: number[] = [];
    return { asked, score: async (_quad: Quad, turn: number) => (asked.push(turn), turn === best ? high : 0.4) };
  };

  test('is asked once for a page that reads well as it lies', async () => {
    const { asked, score } = scoring(0, 0.95);
    expect(await findPageTurn(wide, { score, provesIndic })).toBe(0);
    expect(asked).toEqual([0, 0]);
  });

  test.each([
    [2, wide],
    [1, tall],
    [3, tall],
  ])('is %i where the letters read best that way', async (turn, quads) => {
    expect(await findPageTurn(quads, { score: scoring(turn, 0.8).score, provesIndic })).toBe(turn);
  });

  test('is the one in which the second engine reads a page that says nothing in Latin', async () => {
    const asked: number[] = [];
    const proves = async (_quad: Quad, turn: number) => (asked.push(turn), turn === 0);
    expect(await findPageTurn(wide, { score: scoring(2, 0.7).score, provesIndic: proves })).toBe(0);
    expect(asked).toEqual([0]);
  });

  test('stays as it is where nothing can be told', async () => {
    expect(await findPageTurn([], { score: scoring(2, 1).score, provesIndic })).toBe(0);
    expect(await findPageTurn(wide, { score: scoring(2, 0.45).score, provesIndic })).toBe(0);
  });
});

describe('crops', () => {
  const raster = { data: new Uint8Array(40 * 20 * 3).fill(255), width: 40, height: 20 };

  test('are 48 high, as wide as the line needs, and padded with 0 to a bucket', () => {
    const quad = box(0, 0, 21, 20);
    expect(cropWidth(quad)).toBe(51);
    const crop = cropLine(raster, quad);
    expect([crop.width, crop.paddedWidth]).toEqual([51, 56]);
    expect(crop.data[0]).toBeCloseTo(1);
    expect(crop.data[55]).toBe(0);
  });

  test.each([
    ['straight', box(4, 2, 36, 18)],
    ['straight, upside down', turnQuad(box(4, 2, 36, 18), 2)],
    ['turned', turnQuad(box(4, 2, 36, 18), 1)],
    [
      'tilted',
      [
        [4, 4],
        [34, 2],
        [35, 15],
        [5, 17],
      ] as Quad,
    ],
  ])('take the colour between the pixels: %s', (_, quad) => {
    const slope = { data: new Uint8Array(40 * 20 * 3), width: 40, height: 20 };
    const colourAt = (x: number, y: number) => [3 * x + 2 * y, 5 * x, 9 * y];
    for (let y = 0; y < 20; y++) for (let x = 0; x < 40; x++) slope.data.set(colourAt(x, y), (y * 40 + x) * 3);
    const { data, width, paddedWidth } = cropLine(slope, quad);
    const [a, b, c, d] = quad;
    for (const [column, row] of [
      [3, 5],
      [width - 4, 40],
    ] as const) {
      const [u, v] = [(column + 0.5) / width, (row + 0.5) / 48];
      const place = (axis: 0 | 1) => (1 - v) * ((1 - u) * a[axis] + u * b[axis]) + v * ((1 - u) * d[axis] + u * c[axis]) - 0.5;
      const seen = [2, 1, 0].map((plane) => (data[(plane * 48 + row) * paddedWidth + column]! + 1) * 127.5);
      expect(seen).toEqual(colourAt(place(0), place(1)).map((value) => expect.closeTo(value, 3)));
    }
  });

  test('of large print are the mean of several samples a pixel', () => {
    const stripes = {
      data: Uint8Array.from({ length: 400 * 200 * 3 }, (_, i) => (Math.floor(i / 3 / 400) % 2 ? 255 : 0)),
      width: 400,
      height: 200,
    };
    const { data } = cropLine(stripes, box(0, 0, 400, 192));
    expect(Math.max(...data.map(Math.abs))).toBeLessThan(0.3);
  });

  test('of a line on its side are turned', () => {
    expect(uprightQuad(box(0, 0, 10, 100))).toEqual(turnQuad(box(0, 0, 10, 100), 3));
    expect(uprightQuad(box(0, 0, 100, 10))).toEqual(box(0, 0, 100, 10));
  });

  test('of what is a little taller than wide are tried both ways: a figure 1 stands', () => {
    const figure = box(0, 0, 10, 20);
    expect(uprightQuads(figure)).toEqual([turnQuad(figure, 3), figure]);
    expect(uprightQuads(box(0, 0, 10, 100))).toHaveLength(1);
    expect(uprightQuads(box(0, 0, 100, 10))).toHaveLength(1);
  });

  test('are taken of a picture that the detector sees within its area', () => {
    const [small, large] = [ocrModes.accurate[0]!, ocrModes.accurate[1]!];
    expect(detectorSize({ width: 100, height: 50 }, large)).toEqual({ width: 96, height: 64 });
    const { width, height } = detectorSize({ width: 3000, height: 9000 }, small);
    expect(width * height).toBeLessThan(760_000);
    const { width: wide, height: high } = detectorSize({ width: 3000, height: 9000 }, large);
    expect([wide > width, wide * high < 1_500_000]).toEqual([true, true]);
    expect([width % 32, height % 32]).toEqual([0, 0]);
  });
});

describe('reading a line', () => {
  const dictionary = ['', 'a', 'b', ' '];
  const [blank, a, b, space] = [0, 1, 2, 3] as const;
  const steps = (...classes: number[]) => ({
    classes: Int32Array.from(classes),
    probabilities: new Float32Array(classes.length).fill(0.8),
  });

  test('merges repeats, drops blanks and keeps a letter printed twice', () => {
    const read = decodeCtc(steps(a, a, blank, a, space, b), dictionary);
    expect(read.map(({ text }) => text).join('')).toBe('aa b');
    expect(read[0]!.at).toBeCloseTo(1 / 6);
    expect(scoreOf(read)).toEqual({ mean: expect.closeTo(0.8), min: expect.closeTo(0.8) });
  });

  test('of no letters has no score', () => {
    expect(scoreOf([])).toEqual({ mean: 0, min: 0 });
  });

  test('knows the scripts it is meant for, and leaves the others out of the net', () => {
    expect(readableClasses('a\r\n漢\r\n₹\r\n')).toEqual({ classes: [0, 1, 3, 4], dictionary: ['', 'a', '₹', ' '] });
  });

  test('splits words at spaces, gives each its extent, and folds full-width forms', () => {
    const characters = [...'Ａb cd'].map((text, i) => ({ text, at: (i + 0.5) / 5, confidence: 0.9 }));
    const [first, second] = splitWords(characters, 1);
    expect(first).toEqual({ text: 'Ab', from: expect.closeTo(0), to: expect.closeTo(0.4), confidence: expect.closeTo(0.9) });
    expect(second).toMatchObject({ text: 'cd', from: expect.closeTo(0.6), to: expect.closeTo(1) });
  });
});
