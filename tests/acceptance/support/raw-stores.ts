import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pg from 'pg';
import { runFile } from './run-file.js';

/** Where one of the words was found, as `store/path (how it was written)`. */
export type Sighting = string;
interface Pattern {
  how: string;
  bytes: Buffer;
}

/** As programs write a word: UTF-8 and UTF-16, in either case, and in base64, where it looks different at each of three places. */
function patternsOf(word: string): Pattern[] {
  const cases = [...new Set([word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])];
  return [
    ...cases.map((text) => ({ how: `${text} in UTF-8`, bytes: Buffer.from(text) })),
    ...cases.map((text) => ({ how: `${text} in UTF-16`, bytes: Buffer.from(text, 'utf16le') })),
    ...[0, 1, 2].map((shift) => ({ how: `${word} in base64 at ${shift}`, bytes: base64At(word, shift) })),
    { how: `${word} in hexadecimal`, bytes: Buffer.from(Buffer.from(word).toString('hex')) },
  ];
}

/** The characters that depend on the word alone: those at both ends also hold bits of its neighbours. */
function base64At(word: string, shift: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
  const whole = Math.floor(bytes.length / 3) * 4;
  return Buffer.from(bytes.toString('base64').slice(shift ? 4 : 0, whole));
}

/** Everything that is written to disk is searched, the write-ahead log included; so what still waits in memory is written first. */
export async function searchStores(words: readonly string[]): Promise<Sighting[]> {
  const { databaseOwner, folders } = runFile();
  const client = new pg.Client({ connectionString: databaseOwner });
  await client.connect();
  await client.query('checkpoint').finally(() => client.end());
  const patterns = words.flatMap(patternsOf);
  const sightings: Sighting[] = [];
  for (const store of ['postgres', 's3', 'temporal', 'logs', 'keys'] as const)
    for await (const file of filesBelow(folders[store]))
      for (const how of await searchFile(file, patterns)) sightings.push(`${store}/${relative(folders[store], file)}: ${how}`);
  return sightings;
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  // A file may go while the folder is walked; a store may keep its files elsewhere, behind a link.
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(ifGone([]))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

async function searchFile(file: string, patterns: readonly Pattern[]): Promise<string[]> {
  const overlap = Math.max(...patterns.map(({ bytes }) => bytes.length)) - 1;
  const found = new Set<string>();
  let tail: Buffer = Buffer.alloc(0);
  const read = async (): Promise<string[]> => {
    for await (const part of createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })) {
      const bytes = Buffer.concat([tail, part as Buffer]);
      for (const { how, bytes: wanted } of patterns) if (bytes.includes(wanted)) found.add(how);
      tail = bytes.subarray(Math.max(0, bytes.length - overlap));
    }
    return [...found];
  };
  return read().catch(ifGone([]));
}

const ifGone =
  <T>(instead: T) =>
  (error: unknown): T => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead;
    throw error;
  };
