import { defineCommand, documentIds, wholeNumber, type CommandContext } from '../command.js';
import { eachDocument } from '../each-document.js';
import { CliFailure, exitCodes } from '../failures.js';
import { documentLine } from '../show/documents.js';
import { linkedSignal } from '../time-limit.js';
import { waitUntilRead } from '../wait-until-read.js';

/** A stream each; the product allows an account fifty. */
const AT_ONCE = 16;

interface WaitOptions {
  ids: string[];
  decided: boolean;
  timeoutMs: number | null;
}

export const wait = defineCommand({
  name: 'wait',
  usage: 'ID…',
  summary: 'waits until documents are read',
  help: `Prints each document once the machine has done what it can alone: done, in_review, failed or cancelled. The last two count as failed.

  --decided         wait for the person, too, where one has to look
  --timeout S       give up after so many seconds; reading goes on (default: never)`,
  options: { decided: { type: 'boolean', default: false }, timeout: { type: 'string' } },
  prepare(words, { decided, timeout }) {
    const timeoutMs = timeout === undefined ? null : wholeNumber('--timeout', timeout, { min: 0, max: 86_400 }) * 1000;
    const options = { ids: documentIds(words), decided, timeoutMs };
    return (context) => waitForAll(options, context);
  },
});

async function waitForAll({ ids, decided, timeoutMs }: WaitOptions, context: CommandContext): Promise<number> {
  const { output, json, signal } = context;
  const deadline = linkedSignal(signal);
  const timer = timeoutMs === null ? null : setTimeout(() => deadline.abort(new CliFailure('wait.timeout')), timeoutMs);
  const product = context.product().until(deadline.signal);
  let failed = 0;
  try {
    const exitCode = await eachDocument(context, ids, {
      atOnce: AT_ONCE,
      act: async (id) => {
        const document = await waitUntilRead(product, id, { decided });
        await (json ? output.json(document) : output.line(documentLine(document)));
        if (document.status === 'failed' || document.status === 'cancelled') failed++;
      },
    });
    return failed ? exitCodes.someFailed : exitCode;
  } finally {
    if (timer) clearTimeout(timer);
    deadline.close();
  }
}
