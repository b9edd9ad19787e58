import { expect, test } from '@jest/globals';
import { barsOf, HEIGHT } from './bars';

const hour = (received: number, finished: number, failed: number, at = 0) => ({
  hour: `2026-01-01T0${at}:00:00Z`,
  received,
  finished,
  failed,
});

test('bars reach from the ground, failed upon finished, the highest to the top', () => {
  const { bars, top } = barsOf([hour(10, 0, 0), hour(2, 6, 2, 1)]);
  expect(top).toBe(10);
  expect(bars.map(({ kind, y, height }) => [kind, y, y + height])).toEqual([
    ['received', 0, HEIGHT],
    ['received', 80, HEIGHT],
    ['finished', 40, HEIGHT],
    ['failed', 20, 40],
  ]);
  expect(new Set(bars.map(({ x }) => x)).size).toBe(3);
});

test('a day on which nothing happened has no bars, and divides by nothing', () => {
  expect(barsOf([hour(0, 0, 0)])).toEqual({ bars: [], top: 1 });
});
