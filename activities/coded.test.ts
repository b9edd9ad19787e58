import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { codeOf, fail, type FailureCode } from '../workflows/contract/index.js';
import { coded } from './coded.js';

/** Runs an activity that fails with these codes, one a try (null: an error without one); gives how it ended each time. */
async function triesOf(codes: (FailureCode | null)[]): Promise<{ code: FailureCode | null; final: boolean }[]> {
  let at = 0;
  const { work } = coded({
    work: async () => {
      const code = codes[at++];
      if (code === null) throw new Error('by chance');
      if (code) fail(code);
    },
  });
  const ends = [];
  for (const attempt of codes.keys()) {
    const environment = new MockActivityEnvironment({ attempt: attempt + 1 }, { logger: new DefaultLogger('ERROR') });
    const error = (await environment.run(work).catch((thrown: unknown) => thrown)) as { nonRetryable?: boolean };
    ends.push({ code: codeOf(error), final: error.nonRetryable === true });
  }
  return ends;
}
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('an error of an activity', () => {
  test('keeps its code', async () => {
    expect(await triesOf(['document.encrypted', 'objects.unavailable'])).toEqual([
      { code: 'document.encrypted', final: true },
      { code: 'objects.unavailable', final: false },
    ]);
  });

  test('without a code is tried again, and final the fifth time', async () => {
    const ends = await triesOf(times(5, null));
    expect(ends.map(({ final }) => final)).toEqual([false, false, false, false, true]);
    expect(new Set(ends.map(({ code }) => code))).toEqual(new Set(['internal.unexpected']));
  });

  test('of a reading process that keeps dying is the fault of the document, the eighth time', async () => {
    const ends = await triesOf(times(8, 'models.interrupted'));
    expect(ends.map(({ code }) => code)).toEqual([...times(7, 'models.interrupted'), 'document.too_complex']);
    expect(ends.at(-1)!.final).toBe(true);
  });

  test('is not made final by the tries that an outage has cost before', async () => {
    const ends = await triesOf([...times(20, 'database.unavailable' as const), 'models.interrupted', null]);
    expect(ends.filter(({ final }) => final)).toEqual([]);
  });
});
