import { describe, expect, test } from '@jest/globals';
import { nextScale, pictureSide, scaleOf, sheetOf, toPage, type Rotation } from './geometry.js';

const a4 = 210 / 297;

describe('the size of a page', () => {
  test('to the width of its room', () => {
    expect(sheetOf({ aspect: a4, room: { width: 500, height: 400 }, zoom: { fit: 'width' }, rotation: 0 })).toEqual({
      width: 500,
      height: 707,
    });
  });
  test('whole within its room', () => {
    expect(sheetOf({ aspect: a4, room: { width: 500, height: 400 }, zoom: { fit: 'page' }, rotation: 0 })).toEqual({
      width: 283,
      height: 400,
    });
  });
  test('a page on its side is measured as it is seen', () => {
    expect(sheetOf({ aspect: a4, room: { width: 707, height: 900 }, zoom: { fit: 'width' }, rotation: 90 })).toEqual({
      width: 500,
      height: 707,
    });
  });
  test('100 % is the sheet as large as it is, and no zoom goes beyond its bounds', () => {
    const shown = { aspect: a4, room: { width: 500, height: 400 }, rotation: 0 as const };
    expect(sheetOf({ ...shown, zoom: { scale: 1 } })).toEqual({ width: 794, height: 1123 });
    expect([0, 99].map((scale) => scaleOf({ ...shown, zoom: { scale } }))).toEqual([0.1, 5]);
  });
});

test.each([
  [1, 1, 1.1],
  [1, -1, 0.9],
  [0.93, 1, 1],
  [0.93, -1, 0.9],
  [5, 1, 5],
  [0.1, -1, 0.1],
] as const)('from %d a step by %d leads to %d', (scale, direction, expected) => expect(nextScale(scale, direction)).toBe(expected));

test.each([
  [300, 1, 1000],
  [1100, 1, 1000],
  [1200, 1, 1600],
  [1200, 2, 2400],
  [5000, 2, 2400],
])('a page of %d pixels on a screen of density %d needs a picture of %d', (height, density, side) =>
  expect(pictureSide({ width: 200, height }, density)).toBe(side),
);

/** The page's own point (0.2, 0.1), where it is seen when the page is turned. */
test.each<[Rotation, number, number]>([
  [0, 0.2, 0.1],
  [90, 0.9, 0.2],
  [180, 0.8, 0.9],
  [270, 0.1, 0.8],
])('turned by %d, a point of the screen is found on the page', (rotation, across, down) => {
  const seen = { left: 10, top: 20, width: 100, height: 200 };
  const { x, y } = toPage({ x: 10 + across * 100, y: 20 + down * 200 }, seen, rotation);
  expect([x, y]).toEqual([expect.closeTo(0.2), expect.closeTo(0.1)]);
});
