import { setTimeout as sleep } from 'node:timers/promises';
import { eachOf } from './turns.js';

async function* some(count: number, thenThrow?: Error): AsyncGenerator<number> {
  for (let one = 1; one <= count; one++) yield one;
  if (thenThrow) throw thenThrow;
}

test('at most so many are worked on together, and all of them in the end', async () => {
  let [running, most] = [0, 0];
  const done: number[] = [];
  await eachOf(some(9), 3, async (one) => {
    most = Math.max(most, ++running);
    await sleep(2);
    running--;
    done.push(one);
  });
  expect(most).toBe(3);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test.each([
  ['what is worked on', some(5), 3],
  ['where it comes from', some(2, new Error('broken')), null],
])('ends with the error of %s, once those under way have ended', async (_where, source, fails) => {
  const ended: number[] = [];
  const work = eachOf(source, 3, async (one) => {
    if (one === fails) throw new Error('broken');
    await sleep(20);
    ended.push(one);
  });
  await expect(work).rejects.toThrow('broken');
  expect(ended.sort()).toEqual([1, 2]);
});
