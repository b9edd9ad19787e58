import { mkdir, realpath, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { defineCommand, usage, wholeNumber, type CommandContext } from '../command.js';
import { CliFailure, exitCodeOf, exitCodes, Stopped } from '../failures.js';
import { below } from '../files/find-files.js';
import type { FoundFile } from '../files/source-file.js';
import { moveFile } from '../inbox/move-file.js';
import { reasonText, takeFile, type Outcome } from '../inbox/take-file.js';
import { watchInbox } from '../inbox/watch-inbox.js';
import { plain } from '../show/plain-text.js';
import { submittedJson, submittedLine } from '../show/documents.js';
import { linkedSignal } from '../time-limit.js';
import { createTurns } from '../turns.js';

interface WatchOptions {
  folder: string;
  done: string;
  failed: string;
  once: boolean;
  read: boolean;
  settleMs: number;
  concurrency: number;
}

const EMPTY_SETTLE_MS = 30_000;
/** Files that wait for their reading beside those being sent; a stream each. */
const READING_AT_ONCE = 16;

export const watch = defineCommand({
  name: 'watch',
  usage: 'FOLDER',
  summary: 'makes a folder an inbox: what is put there is sent, then moved',
  help: `A file is taken once it has stopped growing, sent, read, and moved to done/, or to failed/ with a .txt beside it that says why. Folders in
it are watched too, and kept. Passed over are links, hidden files, and what is called .part, .partial, .filepart, .crdownload, .tmp or ~$….
While the product is away everything stays where it is. It may be killed at any moment: begun again, it goes on.

  --done FOLDER     where sent files go (default: done in the folder)
  --failed FOLDER   where refused and unreadable ones go (default: failed in the folder)
  --no-wait         move a file once it is received; what cannot be read is then found in status --state failed
  --once            take what is there, and end
  --settle S        seconds that a file must have been as it is (default 2)
  --concurrency N   files sent at a time (default 4, at most 32)`,
  options: {
    done: { type: 'string' },
    failed: { type: 'string' },
    once: { type: 'boolean', default: false },
    'no-wait': { type: 'boolean', default: false },
    settle: { type: 'string', default: '2' },
    concurrency: { type: 'string', default: '4' },
  },
  prepare([folder, ...more], { done, failed, once, 'no-wait': noWait, settle, concurrency }) {
    if (!folder || more.length) throw usage('Name one folder.');
    const options: WatchOptions = {
      folder,
      done: done ?? join(folder, 'done'),
      failed: failed ?? join(folder, 'failed'),
      once,
      read: !noWait,
      settleMs: wholeNumber('--settle', settle, { min: 0, max: 3_600 }) * 1000,
      concurrency: wholeNumber('--concurrency', concurrency, { min: 1, max: 32 }),
    };
    return (context) => watchFolder(options, context);
  },
});

async function watchFolder(options: WatchOptions, context: CommandContext): Promise<number> {
  const { once, read, settleMs, concurrency } = options;
  const { output } = context;
  const places = await openPlaces(options);
  // What ends the watch ends the waiting for other files.
  const linked = linkedSignal(context.signal);
  const product = context.product(once ? undefined : { forMs: Infinity }).until(linked.signal);
  const uploads = createTurns(concurrency);
  // A file that could not be moved is not sent again for that.
  const outcomes = new Map<string, Outcome>();
  let failed = 0;

  async function take(file: FoundFile): Promise<void> {
    const key = file.path.toString('latin1');
    const known = outcomes.get(key);
    const outcome = known?.fingerprint === file.fingerprint ? known : await takeFile(file, { product, read, uploads });
    outcomes.set(key, outcome);
    const movedTo = await moveFile({
      from: file.path,
      fingerprint: outcome.fingerprint,
      folder: places.target(file, outcome.failure !== null),
      reason: outcome.failure ? reasonText({ ...outcome, failure: outcome.failure }) : undefined,
    }).catch((error: unknown) => {
      if (!(error instanceof CliFailure) || error.code !== 'file.not_moved') outcomes.delete(key);
      throw error;
    });
    outcomes.delete(key);
    if (outcome.failure) failed++;
    await tell(context, outcome, movedTo);
  }

  if (!once) output.say(`Watching ${options.folder}.`);
  const left = await watchInbox({
    folder: places.folder,
    isPart: places.isPart,
    once,
    settling: { settleMs, emptySettleMs: once ? settleMs : EMPTY_SETTLE_MS },
    atOnce: concurrency + (read ? READING_AT_ONCE : 0),
    stop: linked,
    take,
    // A key that is refused is refused for all; anything else may pass, and who watches has time.
    endsAll: (error) => {
      const code = exitCodeOf(error);
      return error instanceof Stopped || code === exitCodes.refused || (once && code === exitCodes.unreachable);
    },
    say: (line) => output.say(line),
  }).finally(linked.close);
  return failed || left ? exitCodes.someFailed : exitCodes.well;
}

async function tell({ json, output }: CommandContext, { row, failure }: Outcome, movedTo: Buffer): Promise<void> {
  const moved = movedTo.toString('utf8');
  if (json) return output.json({ ...submittedJson(row), failure, moved_to: moved });
  if ('document' in row) return output.line(`${submittedLine(row)}  -> ${plain(moved)}`);
  await output.line(
    `${'-'.padEnd(30)}  ${'refused'.padEnd(10)}  ${'-'.padEnd(14)}  ${plain(row.file)}  ${row.failure.code}: ${row.failure.meaning}  -> ${plain(moved)}`,
  );
}

/** Where files come from and go to, as they really lie on disk. */
async function openPlaces({ folder, done, failed }: WatchOptions) {
  const stats = await stat(folder).catch(noFolder(folder));
  if (!stats.isDirectory()) throw usage(`${folder} is no folder.`);
  const numbers: string[] = [];
  for (const target of [done, failed]) {
    const made = await mkdir(target, { recursive: true })
      .then(() => stat(target))
      .catch(noFolder(target));
    if (idOf(made) === idOf(stats)) throw usage(`${target} is the folder itself.`);
    numbers.push(idOf(made));
  }
  const from = Buffer.from(await realpath(folder));
  const [doneFolder, failedFolder] = [Buffer.from(await realpath(done)), Buffer.from(await realpath(failed))];
  return {
    folder: from,
    isPart: (one: Stats): boolean => !numbers.includes(idOf(one)),
    /** The same folder below done or failed as it lay in below the inbox. */
    target(file: FoundFile, isFailed: boolean): Buffer {
      const inner = file.path.subarray(from.length + 1, Math.max(from.length + 1, file.path.lastIndexOf('/')));
      const root = isFailed ? failedFolder : doneFolder;
      return inner.length ? below(root, inner) : root;
    },
  };
}

const idOf = ({ dev, ino }: Stats): string => `${dev} ${ino}`;
const noFolder =
  (path: string) =>
  (error: unknown): never => {
    throw usage(`${path} cannot be used as a folder (${(error as NodeJS.ErrnoException).code}).`);
  };
