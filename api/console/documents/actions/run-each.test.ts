import { describe, expect, it } from '@jest/globals';
import { runEach } from './run-each';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the same act on many', () => {
  it('runs a few at a time, and one that fails stops no other', async () => {
    let [running, most] = [0, 0];
    const seen: number[] = [];
    const end = await runEach(
      [1, 2, 3, 4, 5, 6],
      async (item) => {
        most = Math.max(most, ++running);
        await settled();
        running--;
        if (item === 2) throw new Error('no');
      },
      { atOnce: 2, onProgress: ({ done }) => void seen.push(done), signal: new AbortController().signal },
    );
    expect(most).toBe(2);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(end).toMatchObject({ done: 6, all: 6, failed: [{ item: 2 }] });
  });

  it('ends early when it is stopped', async () => {
    const control = new AbortController();
    const end = await runEach([1, 2, 3], () => Promise.resolve(control.abort()), {
      atOnce: 1,
      onProgress: () => {},
      signal: control.signal,
    });
    expect(end.done).toBe(1);
  });
});
