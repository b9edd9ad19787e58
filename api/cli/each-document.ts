import type { CommandContext } from './command.js';
import { exitCodes, failureOf, isOfOneDocument } from './failures.js';
import { missingJson } from './show/documents.js';
import { eachOf } from './turns.js';

interface EachDocument {
  atOnce?: number;
  act: (id: string) => Promise<void>;
}

/** One after the other, or some at a time; what fails for one document is told and counted, what fails for all ends it. */
export async function eachDocument(
  context: CommandContext,
  ids: Iterable<string> | AsyncIterable<string>,
  { atOnce = 1, act }: EachDocument,
): Promise<number> {
  let failed = 0;
  async function* all() {
    yield* ids;
  }
  await eachOf(all(), atOnce, async (id) => {
    try {
      await act(id);
    } catch (error) {
      if (!isOfOneDocument(error)) throw error;
      failed++;
      const failure = failureOf(error);
      context.output.say(`${id}: ${failure.code}: ${failure.meaning}`);
      if (context.json) await context.output.json(missingJson(id, failure));
    }
  });
  return failed ? exitCodes.someFailed : exitCodes.well;
}
