import { defineCommand, usage, wholeNumber, type CommandContext } from '../command.js';
import { exitCodes, failureOf, isOfOneDocument, type Failure } from '../failures.js';
import { findFiles, type Found } from '../files/find-files.js';
import { sendFile } from '../send-file.js';
import { openProgress, type Progress } from '../show/progress.js';
import { submittedJson, submittedLine } from '../show/documents.js';
import { linkedSignal } from '../time-limit.js';
import { createTurns, eachOf } from '../turns.js';
import { waitUntilRead } from '../wait-until-read.js';

interface SubmitOptions {
  paths: string[];
  wait: boolean;
  concurrency: number;
}

export const submit = defineCommand({
  name: 'submit',
  usage: 'FILE… [FOLDER…]',
  summary: 'sends files, and those of folders, to be read',
  help: `Prints a line for each file. A folder is walked; hidden files and links in it are passed over. The same bytes give the same document, so
that sending again is harmless: what broke off, or was interrupted, is finished by the same command.

  --wait            wait until each is read; a failed document counts as failed
  --concurrency N   files at a time (default 4, at most 32)`,
  options: { wait: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '4' } },
  prepare(paths, { wait, concurrency }) {
    if (!paths.length) throw usage('Name at least one file or folder.');
    const options = { paths, wait, concurrency: wholeNumber('--concurrency', concurrency, { min: 1, max: 32 }) };
    return (context) => submitFiles(options, context);
  },
});

const count = { found: 0, sent: 0, known: 0, failed: 0 };
type Count = typeof count;

async function submitFiles({ paths, wait, concurrency }: SubmitOptions, context: CommandContext): Promise<number> {
  const { output } = context;
  // What ends one ends all.
  const linked = linkedSignal(context.signal);
  const product = context.product().until(linked.signal);
  const counted = { ...count };
  const progress = openProgress(context);
  const expected = expectAll(paths, progress);
  const uploads = createTurns(concurrency);
  try {
    // Who waits for the reading keeps no upload waiting; a stream each is as many as the product likes to see.
    await eachOf(findFiles(paths), wait ? concurrency + READING_AT_ONCE : concurrency, async (found) => {
      counted.found++;
      await submitOne(found).catch((error: unknown) => {
        linked.abort(error);
        throw error;
      });
    });
  } catch (error) {
    output.say(interruption(counted));
    throw error;
  } finally {
    linked.close();
    progress.close();
    await expected;
  }
  if (counted.found !== 1) output.say(summary(counted));
  return counted.failed ? exitCodes.someFailed : exitCodes.well;

  async function submitOne(found: Found): Promise<void> {
    if ('failure' in found) return failed(found.shown, found.failure);
    try {
      const { document, known } = await uploads(async () => {
        const task = progress.begin(found.name, found.sizeBytes);
        return sendFile(product, found, { noLinks: false, sent: task.sent }).finally(task.end);
      });
      counted.sent++;
      if (known) counted.known++;
      const shown = wait ? await waitUntilRead(product, document.id) : document;
      const row = { file: found.shown, known, document: shown };
      await (context.json ? output.json(submittedJson(row)) : output.line(submittedLine(row)));
      if (shown.status === 'failed' || shown.status === 'cancelled') counted.failed++;
    } catch (error) {
      if (!isOfOneDocument(error)) throw error;
      await failed(found.shown, failureOf(error));
    }
  }

  async function failed(file: string, failure: Failure): Promise<void> {
    counted.failed++;
    output.say(`${file}: ${failure.code}: ${failure.meaning}`);
    if (context.json) await output.json(submittedJson({ file, failure }));
  }
}
const READING_AT_ONCE = 16;

/** Walks ahead, so that the bar knows its end; holds nothing. */
async function expectAll(paths: string[], progress: Progress): Promise<void> {
  for await (const found of findFiles(paths)) {
    if (!progress.open()) return;
    if ('path' in found) progress.expect(1, found.sizeBytes);
  }
}

const files = (number: number): string => `${number} ${number === 1 ? 'file' : 'files'}`;
const summary = ({ found, sent, known, failed }: Count): string =>
  found === 0
    ? 'There are no files.'
    : `${files(sent)} sent${known ? `, ${known} of them known before` : ''}${failed ? `; ${failed} failed` : ''}.`;
const interruption = ({ sent }: Count): string =>
  `Stopped: ${files(sent)} sent. What was under way may have arrived or not; the same command sends the rest, and nothing twice.`;
