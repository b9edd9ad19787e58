import { expect, test } from '@jest/globals';
import { everyRow } from './every-row';

/** A list of so many, by pages of three; its cursor is where the next page begins. */
const listOf = (count: number) => {
  const all = Array.from({ length: count }, (_, at) => at);
  const asked: (string | undefined)[] = [];
  const pageAt = (after: string | undefined) => {
    asked.push(after);
    const from = Number(after ?? 0);
    return Promise.resolve({ items: all.slice(from, from + 3), next: from + 3 < count ? String(from + 3) : null });
  };
  return { all, asked, pageAt };
};
const { signal } = new AbortController();

test('every page is read, and how many were found is told on the way', async () => {
  const { all, pageAt } = listOf(7);
  const found: number[] = [];
  expect(await everyRow({ pageAt, max: 100, onFound: (count) => found.push(count), signal })).toEqual({ rows: all, more: false });
  expect(found).toEqual([3, 6, 7]);
});

test.each([
  [6, false],
  [7, true],
])('of %i, six are taken at most, and whether there is more is told', async (count, more) => {
  const { all, asked, pageAt } = listOf(count);
  expect(await everyRow({ pageAt, max: 6, onFound: () => undefined, signal })).toEqual({ rows: all.slice(0, 6), more });
  expect(asked).toEqual([undefined, '3']);
});

test('a bound within a page cuts it', async () => {
  const { pageAt } = listOf(5);
  expect(await everyRow({ pageAt, max: 4, onFound: () => undefined, signal })).toEqual({ rows: [0, 1, 2, 3], more: true });
});

test('no page is read after it was stopped', async () => {
  const { asked, pageAt } = listOf(9);
  const stopping = new AbortController();
  await everyRow({ pageAt, max: 100, onFound: () => stopping.abort(), signal: stopping.signal });
  expect(asked).toHaveLength(1);
});
