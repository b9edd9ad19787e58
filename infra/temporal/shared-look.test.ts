import { expect, it } from '@jest/globals';
import { sharedLook } from './shared-look.js';

it('asks once for all who come together, and again later', async () => {
  let at = 0;
  let asked = 0;
  const look = sharedLook(async () => ++asked, { withinMs: 100, onMiss: () => undefined, now: () => at });
  expect(await Promise.all([look(), look()])).toEqual([[1], [1]]);
  at = 10_000;
  expect(await look()).toEqual([2]);
});

it('gives nothing, and says so, where there is no answer or none in time', async () => {
  const missed: string[] = [];
  const onMiss = (error: unknown) => void missed.push((error as Error).message);
  expect(await sharedLook(() => Promise.reject(new Error('away')), { withinMs: 100, onMiss })()).toEqual([]);
  expect(await sharedLook(() => new Promise(() => undefined), { withinMs: 5, onMiss })()).toEqual([]);
  expect(missed).toEqual(['away', 'no answer within 5 ms']);
});
