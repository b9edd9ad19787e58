/**
 * Reads the pages of labelled documents once, for training and measuring what is made of them:
 *
 *   npm run read-pages -- FOLDER PAGES_FOLDER
 *
 * FOLDER holds `truth.jsonl` (id, file, …). Writes the first pages of each to `PAGES_FOLDER/<id>.json`; what is there already is kept.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf } from '../../workflows/contract/index.js';
import { openLocalReader } from './local-reader.js';

/** What is said about a document stands on its first pages. */
const mostPages = 20;
const atOnce = 3;

const [from, to] = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? process.cwd(), path));
if (!from || !to) throw new Error('npm run read-pages -- FOLDER PAGES_FOLDER');

const lines = (await readFile(join(from, 'truth.jsonl'), 'utf8')).split('\n').filter((line) => line.trim());
const documents = lines.map((line) => JSON.parse(line) as { id: string; file: string });
const left = documents.filter(({ id }) => !existsSync(join(to, `${id}.json`)));
await mkdir(to, { recursive: true });

const reader = await openLocalReader();
try {
  await Promise.all(Array.from({ length: atOnce }, readOneByOne));
} finally {
  await reader.close();
}

async function readOneByOne(): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) await readDocument(next);
}

async function readDocument({ id, file }: { id: string; file: string }): Promise<void> {
  const bytes = await readFile(join(from!, file));
  try {
    const { pageCount } = await reader.inspect(bytes);
    const pages = await reader.readPages(bytes, { from: 1, to: Math.min(pageCount, mostPages) });
    const whole = join(to!, `${id}.json`);
    await writeFile(`${whole}.new`, JSON.stringify(pages));
    await rename(`${whole}.new`, whole);
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    console.error(`${id}: ${code}`);
  }
}
