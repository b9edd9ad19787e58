/**
 * The process that reads the scan: what an OCR worker does with a long document, without Temporal and the stores. Each range is an activity,
 * which holds the document's bytes while it runs; as many run as a worker takes by default. A line is printed for each page read.
 */
import { readFile } from 'node:fs/promises';
import { limitSettings, readerSettings, readSettings, workerSettings } from '../../../infra/config/index.js';
import { readerOptionsOf } from '../../../infra/run/reader-options.js';
import { createReader } from '../../../models/index.js';
import { rangesOf } from '../../../workflows/rules/index.js';

const [file] = process.argv.slice(2);
const settings = readSettings({ ...readerSettings, ...limitSettings, ...workerSettings }, process.env);
const reader = createReader(readerOptionsOf(settings));
const open = { cacheKey: 'scan', onPage: () => void process.stdout.write('page\n') };

const { pageCount } = await reader.inspect(await readFile(file!), open);
const ranges = rangesOf(pageCount).values();
const activities = async (): Promise<void> => {
  for (const range of ranges) await reader.readPages(await readFile(file!), range, open);
};
await Promise.all(Array.from({ length: settings.ocrConcurrency }, activities));
await reader.close();
