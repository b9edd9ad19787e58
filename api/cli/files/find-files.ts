import type { Dirent, Stats } from 'node:fs';
import { readdir, lstat, stat } from 'node:fs/promises';
import { failureOf, CliFailure, type Failure } from '../failures.js';
import { fileFailure, fingerprintOf, type FoundFile } from './source-file.js';

export type Found = FoundFile | { shown: string; failure: Failure };
const SLASH = Buffer.from('/');

export const below = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, SLASH, name]);
export const nameOf = (path: Buffer): Buffer => path.subarray(path.lastIndexOf('/') + 1);

export const foundFile = (path: Buffer, stats: Stats): FoundFile => ({
  path,
  name: nameOf(path).toString('utf8'),
  shown: path.toString('utf8'),
  sizeBytes: stats.size,
  fingerprint: fingerprintOf(stats),
});

/** The files that the arguments name, those of folders by name, one after the other: a folder of a million is never held whole. */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    try {
      // A link that somebody names is meant; one that merely lies in a folder may lead anywhere.
      const stats = await stat(path);
      if (stats.isDirectory()) yield* filesBelow(Buffer.from(path.replace(/(?<=.)\/+$/, '')));
      else if (stats.isFile()) yield foundFile(Buffer.from(path), stats);
      else throw new CliFailure('file.not_a_file');
    } catch (error) {
      yield { shown: path, failure: failureOf(fileFailure(error)) };
    }
  }
}

interface Walk {
  /** Told of each folder before it is walked; those it declines are passed over. */
  enter?: (folder: Buffer, stats: Stats) => boolean;
}

/** Files of a folder and its folders. Links are not followed, hidden files and folders not looked at. */
export async function* filesBelow(folder: Buffer, walk: Walk = {}): AsyncGenerator<Found> {
  for (const entry of await entriesOf(folder)) {
    const path = below(folder, entry.name);
    try {
      if (entry.name[0] === DOT) continue;
      if (entry.isDirectory()) {
        if (!walk.enter || walk.enter(path, await lstat(path))) yield* filesBelow(path, walk);
      } else if (entry.isFile()) yield foundFile(path, await lstat(path));
    } catch (error) {
      const failure = fileFailure(error);
      // Gone since the folder was listed: not there to be sent.
      if (failure instanceof CliFailure && failure.code === 'file.not_found') continue;
      yield { shown: path.toString('utf8'), failure: failureOf(failure) };
    }
  }
}
const DOT = 0x2e;

/** By name. Node gives names as bytes where it is asked to; its types know that for strings only. */
export async function entriesOf(folder: Buffer): Promise<Dirent<Buffer>[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return entries.sort((a, b) => Buffer.compare(a.name, b.name));
}
