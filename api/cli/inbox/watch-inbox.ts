import type { Stats } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CliFailure, failureOf } from '../failures.js';
import { filesBelow, type Found } from '../files/find-files.js';
import type { FoundFile } from '../files/source-file.js';
import { createBell } from './bell.js';
import { look, settlesInMs, type Looked, type Settling } from './settle.js';

export interface Inbox {
  folder: Buffer;
  /** Of a folder in it: whether its files are meant, too. */
  isPart: (folder: Stats) => boolean;
  /** Takes what is there at the start, and ends. */
  once: boolean;
  settling: Settling;
  /** Files taken at a time. */
  atOnce: number;
  /** Ends the watch, and what `take` is waiting for. */
  stop: { signal: AbortSignal; abort: (reason: unknown) => void };
  /** Sends a file and moves it away. */
  take: (file: FoundFile) => Promise<void>;
  /** Whether an error of `take` ends the watch; if not, the file stays where it is and is tried again later. */
  endsAll: (error: unknown) => boolean;
  say: (line: string) => void;
}

interface Entry {
  file: FoundFile;
  looked: Looked;
  atWork: boolean;
  /** Taken, or left for good: nothing to be done here any more. */
  over: boolean;
  notBefore: number;
  tries: number;
  changes: number;
}

const LOOK_EVERY_MS = 5_000;
const LOOK_PAUSE_MS = 200;
const TRY_AGAIN_FIRST_MS = 5_000;
const TRY_AGAIN_LAST_MS = 300_000;
/** With `once`, a file that still grows after so many looks is left for the next time. */
const CHANGES_MAX = 5;

/**
 * Looks, takes what has settled, listens, looks again. All that it knows is in memory: begun anew, it finds everything by looking.
 * Gives how many files were tried and left where they are.
 */
export async function watchInbox(inbox: Inbox): Promise<number> {
  const { once, settling, say } = inbox;
  const { signal } = inbox.stop;
  const bell = createBell(signal);
  const underWay = new Set<Promise<void>>();
  let entries = new Map<string, Entry>();
  let complaints = new Map<string, string>();
  let left = 0;
  try {
    for (let first = true; ; first = false) {
      const startedAt = performance.now();
      await lookThrough(first);
      signal.throwIfAborted();
      const nextMs = startSettled();
      if (once && !entries.size) return left;
      const tookMs = performance.now() - startedAt;
      await bell.heard(Math.min(nextMs, LOOK_EVERY_MS));
      // However much happens, a large folder is not looked through without end.
      await sleep(Math.max(LOOK_PAUSE_MS, 3 * tookMs), undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  } finally {
    bell.close();
    await Promise.all(underWay);
  }

  async function lookThrough(first: boolean): Promise<void> {
    const folders = [inbox.folder];
    const seen = new Map<string, Entry>();
    const heard = new Map<string, string>();
    const enter = (folder: Buffer, stats: Stats) => inbox.isPart(stats) && folders.push(folder) > 0;
    for await (const found of foundIn(inbox.folder, enter)) {
      if ('failure' in found) {
        heard.set(found.shown, found.failure.code);
        // Said once, not at every look.
        if (complaints.get(found.shown) !== found.failure.code) say(`${found.shown}: ${found.failure.code}: ${found.failure.meaning}`);
        continue;
      }
      const key = found.path.toString('latin1');
      const known = entries.get(key);
      const before = known?.over ? undefined : known;
      if (isPassed(found) || (once && !first && !before)) continue;
      seen.set(key, entryOf(before, found));
    }
    // What is being taken goes from its place in the middle of it; what was, meanwhile, is over.
    for (const [key, entry] of entries) if (entry.atWork) seen.set(key, entry);
    for (const [key, entry] of seen) if (entry.over) seen.delete(key);
    if (once && first) left += heard.size;
    entries = seen;
    complaints = heard;
    bell.listen(folders);
  }

  function entryOf(before: Entry | undefined, file: FoundFile): Entry {
    if (before?.atWork) return before;
    const looked = look(before?.looked, file, performance.now());
    const changed = before !== undefined && looked.fingerprint !== before.looked.fingerprint;
    if (before && !changed) return Object.assign(before, { file });
    return { file, looked, atWork: false, over: false, notBefore: 0, tries: 0, changes: (before?.changes ?? 0) + (changed ? 1 : 0) };
  }

  /** Begins what can be begun; gives how long until there may be more to begin. */
  function startSettled(): number {
    const now = performance.now();
    let nextMs = Infinity;
    for (const [key, entry] of entries) {
      if (entry.atWork || entry.over) continue;
      if (once && entry.changes >= CHANGES_MAX) {
        say(`${entry.file.shown}: still growing; left for the next time.`);
        entry.over = true;
        entries.delete(key);
        continue;
      }
      const waitMs = Math.max(settlesInMs(entry.looked, settling, now), entry.notBefore - now);
      if (waitMs > 0 || underWay.size >= inbox.atOnce) {
        nextMs = Math.min(nextMs, Math.max(waitMs, LOOK_PAUSE_MS));
        continue;
      }
      const work: Promise<void> = takeOne(entry).finally(() => {
        underWay.delete(work);
        bell.ring();
      });
      underWay.add(work);
    }
    return nextMs;
  }

  async function takeOne(entry: Entry): Promise<void> {
    entry.atWork = true;
    try {
      await inbox.take(entry.file);
      entry.over = true;
    } catch (error) {
      const code = error instanceof CliFailure ? error.code : null;
      if (code === 'file.changed') entry.looked = { ...entry.looked, fingerprint: '' };
      // Whoever put it there has taken it away again.
      else if (code === 'file.not_found') entry.over = true;
      else if (signal.aborted || inbox.endsAll(error)) inbox.stop.abort(error);
      else later(entry, error);
    } finally {
      entry.atWork = false;
    }
  }

  function later(entry: Entry, error: unknown): void {
    const { code, meaning } = failureOf(error);
    const waitMs = Math.min(TRY_AGAIN_FIRST_MS * 2 ** entry.tries++, TRY_AGAIN_LAST_MS);
    entry.notBefore = performance.now() + waitMs;
    say(`${entry.file.shown}: ${code}: ${meaning} ${once ? 'It stays where it is.' : `Tried again in ${waitMs / 1000} s.`}`);
    if (!once) return;
    left++;
    entry.over = true;
  }
}

/** A folder that is away for a while (a share, a stick) is waited for. */
async function* foundIn(folder: Buffer, enter: (folder: Buffer, stats: Stats) => boolean): AsyncGenerator<Found> {
  try {
    yield* filesBelow(folder, { enter });
  } catch (error) {
    yield { shown: folder.toString('utf8'), failure: failureOf(error) };
  }
}

/** What programs call a file that they are still writing. */
const unfinished = /^~\$|\.(part|partial|crdownload|tmp|filepart)$/i;
const isPassed = ({ name }: FoundFile): boolean => unfinished.test(name);
