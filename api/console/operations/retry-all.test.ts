import { expect, test } from '@jest/globals';
import { retryAll } from './retry-all';

const run = async (answers: [retried: number, left: number][], count: number, abortAfter = Infinity) => {
  const controller = new AbortController();
  const seen: number[] = [];
  let calls = 0;
  const done = await retryAll({
    count,
    call: async () => {
      const [retried, left] = answers[calls++]!;
      if (calls >= abortAfter) controller.abort();
      return { retried: Array.from({ length: retried }, (_, n) => `doc_${n}`), left };
    },
    onProgress: (now) => seen.push(now),
    signal: controller.signal,
  });
  return { done, seen, calls };
};

test('goes on call by call until none is left', async () => {
  expect(await run([[100, 120], [100, 20], [20, 0]], 220)).toEqual({ done: 220, seen: [100, 200, 220], calls: 3 }); // prettier-ignore
});
test('tries none for ever that fails again at once', async () => {
  expect(await run([[2, 2], [2, 2], [2, 2]], 4)).toMatchObject({ done: 4, calls: 2 }); // prettier-ignore
});
test('ends when others hold what is left, and when the page is left', async () => {
  expect(await run([[0, 5]], 5)).toMatchObject({ done: 0, calls: 1 });
  expect(await run([[1, 4], [1, 3], [1, 2]], 5, 2)).toMatchObject({ done: 2, calls: 2 }); // prettier-ignore
});
