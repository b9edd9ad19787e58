import { describe, expect, test } from '@jest/globals';
import { cropLine, cropWidth, uprightQuad } from './crop-line.js';
import { decodeCtc, scoreOf } from './decode-ctc.js';
import { detectorSize } from './detector-input.js';
import { readableClasses } from './dictionary.js';
import { sliceQuad, smallestRect, turnQuad, type Quad } from './geometry.js';
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

  test('of a line on its side are turned', () => {
    expect(uprightQuad(box(0, 0, 10, 100))).toEqual(turnQuad(box(0, 0, 10, 100), 3));
    expect(uprightQuad(box(0, 0, 100, 10))).toEqual(box(0, 0, 100, 10));
  });

  test('are taken of a picture that the detector sees within its area', () => {
    expect(detectorSize({ width: 100, height: 50 })).toEqual({ width: 96, height: 64 });
    const { width, height } = detectorSize({ width: 3000, height: 9000 });
    expect(width * height).toBeLessThan(760_000);
    const { width: wide, height: high } = detectorSize({ width: 3000, height: 9000 }, 'accurate');
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
