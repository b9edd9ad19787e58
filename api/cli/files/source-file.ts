import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { CliFailure } from '../failures.js';

/** A file as bytes name it: names need not be UTF-8 on Linux. */
export interface FoundFile {
  path: Buffer;
  /** The name as it may be shown and sent. */
  name: string;
  /** The path as it may be shown. */
  shown: string;
  sizeBytes: number;
  fingerprint: Fingerprint;
}

/** What tells whether a file is still the one that was looked at. */
export type Fingerprint = string;
export const fingerprintOf = ({ dev, ino, size, mtimeMs }: Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs'>): Fingerprint =>
  [dev, ino, size, mtimeMs].join(' ');

export interface OpenFile {
  handle: FileHandle;
  sizeBytes: number;
  fingerprint: Fingerprint;
}

/** Opens a plain file for reading. Whatever was put in its place meanwhile: a pipe is not waited for, and with `noLinks` no link followed. */
export async function openFile(path: Buffer, { noLinks }: { noLinks: boolean }): Promise<OpenFile> {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (noLinks ? constants.O_NOFOLLOW : 0);
  const handle = await open(path, flags).catch((error: unknown) => {
    throw fileFailure(error);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new CliFailure('file.not_a_file');
    return { handle, sizeBytes: stats.size, fingerprint: fingerprintOf(stats) };
  } catch (error) {
    await handle.close();
    throw fileFailure(error);
  }
}

/** What the system says of a file, as a failure of this program. */
export function fileFailure(error: unknown): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string };
  if (!syscall || !code) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CliFailure('file.not_found', undefined, error);
  if (code === 'ELOOP' || code === 'ENXIO') return new CliFailure('file.not_a_file', undefined, error);
  return new CliFailure('file.unreadable', `The file cannot be read (${code}).`, error);
}
