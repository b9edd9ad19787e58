import { link, lstat, mkdir, readFile, unlink, type FileHandle } from 'node:fs/promises';
import { CliFailure } from '../failures.js';
import { below, nameOf } from '../files/find-files.js';
import { exists, knowsNoLink, takeNameAndReplace, writeAll, writeNamed } from '../files/name-file.js';
import { fingerprintOf, openFile, type Fingerprint } from '../files/source-file.js';

export interface Move {
  from: Buffer;
  /** What is meant: a file that is another by now stays where it is. */
  fingerprint: Fingerprint;
  /** The folder it goes to, made where it is missing. */
  folder: Buffer;
  /** Written beside it, before it comes. */
  reason?: string;
}

const NAMES_TRIED = 10_000;
/** File systems hold 255 bytes; a number and `.txt` come behind. */
const NAME_BYTES_MAX = 240;

/**
 * Moves a file under its own name, or the next free one, over nothing that is there. It is in one place or both at every moment: killed in
 * between, the next move of the same file finds it there and only takes the old name away.
 */
export async function moveFile(move: Move): Promise<Buffer> {
  try {
    await mkdir(move.folder, { recursive: true });
    for (let number = 1; number <= NAMES_TRIED; number++) {
      const to = below(move.folder, numbered(nameOf(move.from), number));
      if (await moveTo(move, to)) return to;
    }
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !(await exists(move.from))) throw new CliFailure('file.not_found', undefined, error);
    throw new CliFailure('file.not_moved', `The file could not be moved to ${move.folder.toString('utf8')} (${code}).`, error);
  }
  throw new CliFailure('file.not_moved', `No name is free in ${move.folder.toString('utf8')}.`);
}

async function moveTo(move: Move, to: Buffer): Promise<boolean> {
  if (await exists(to)) return finishMove(move, to);
  const reasonPath = Buffer.concat([to, Buffer.from('.txt')]);
  const reason = move.reason === undefined ? 'none' : await placeReason(reasonPath, move.reason);
  if (reason === 'taken') return false;
  let moved = false;
  try {
    moved = await claim(move, to);
  } finally {
    if (!moved && reason === 'placed') await unlink(reasonPath);
  }
  return moved;
}

/** Two names of one file are left by a move that was killed in the middle. */
async function finishMove({ from }: Move, to: Buffer): Promise<boolean> {
  const [old, there] = [await lstat(from), await lstat(to)];
  if (old.dev !== there.dev || old.ino !== there.ino) return false;
  await unlink(from);
  return true;
}

/** False where the name is taken. */
async function claim({ from, fingerprint }: Move, to: Buffer): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EXDEV') return copyTo({ from, fingerprint }, to);
    if (!knowsNoLink(error)) throw error;
    if (fingerprintOf(await lstat(from)) !== fingerprint) throw new CliFailure('file.changed');
    return takeNameAndReplace(from, to);
  }
  // Only now is it sure that what goes there is what was meant.
  if (fingerprintOf(await lstat(to)) !== fingerprint) {
    await unlink(to);
    throw new CliFailure('file.changed');
  }
  await unlink(from);
  return true;
}

/** Whole and on disk before it gets its name, and gone from the inbox last. */
async function copyTo({ from, fingerprint }: Pick<Move, 'from' | 'fingerprint'>, to: Buffer): Promise<boolean> {
  const source = await openFile(from, { noLinks: true });
  try {
    const write = async (file: FileHandle) => {
      if (source.fingerprint !== fingerprint) throw new CliFailure('file.changed');
      let at = 0;
      for await (const part of source.handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
        await writeAll(file, part, at);
        at += part.length;
      }
      const stats = await source.handle.stat();
      if (fingerprintOf(stats) !== fingerprint) throw new CliFailure('file.changed');
      await file.utimes(stats.atime, stats.mtime);
    };
    if (!(await writeNamed(to, { write }))) return false;
  } finally {
    await source.handle.close();
  }
  await unlink(from);
  return true;
}

/** `same` is what a move that was killed has written before. */
async function placeReason(path: Buffer, reason: string): Promise<'placed' | 'same' | 'taken'> {
  if (await exists(path)) {
    const stats = await lstat(path);
    const same = stats.isFile() && stats.size === Buffer.byteLength(reason) && (await readFile(path, 'utf8')) === reason;
    return same ? 'same' : 'taken';
  }
  return (await writeNamed(path, { write: (file) => file.writeFile(reason) })) ? 'placed' : 'taken';
}

/** `paper.pdf`, `paper (2).pdf`, … */
export function numbered(name: Buffer, number: number): Buffer {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 16 ? name.subarray(dot) : Buffer.alloc(0);
  let stem = name.subarray(0, name.length - ending.length);
  if (name.length > NAME_BYTES_MAX) {
    let end = NAME_BYTES_MAX - ending.length;
    // Not in the middle of a character of UTF-8.
    while (end > 1 && (stem[end]! & 0xc0) === 0x80) end--;
    stem = stem.subarray(0, end);
  }
  return Buffer.concat([stem, Buffer.from(number === 1 ? '' : ` (${number})`), ending]);
}
