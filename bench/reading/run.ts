import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest, type ReaderOptions } from '../../models/index.js';
import { readerOptionsOf } from '../../infra/run/reader-options.js';
import { limitSettings, readerSettings, readSettings } from '../../infra/config/index.js';
import { fetchModelWeights, modelsFolder } from '../../infra/local/model-weights.js';
import { openFolder, type BenchFolder } from './documents.js';
import { labels, prepareEngine } from './engines.js';
import { measureEngine } from './measure.js';
import { parseReadingOptions, type ReadingOptions } from './options.js';
import { asText, type FolderReport } from './report.js';
import { timeStages } from './stages.js';
import { writeDocs } from './write-docs.js';

const say = (line: string): void => console.error(line);

/** Reads the same documents with our reader and with its peers, one engine after another. */
export async function runReading(args: string[]): Promise<void> {
  const options = parseReadingOptions(args);
  const modelsDir = modelsFolder();
  await fetchModelWeights(readManifest(), { folder: modelsDir, progress: say });
  const reader = readerOptionsOf(readSettings({ ...readerSettings, ...limitSettings }, { ...process.env, MODELS_DIR: modelsDir }));
  const scratch = await mkdtemp(join(tmpdir(), 'blumsmart-bench-'));
  const reports: FolderReport[] = [];
  try {
    for (const path of options.folders) {
      const folder = await openFolder(path, { documents: options.documents, scratch: join(scratch, `${reports.length}`), reader });
      const report = await measureFolder(folder, { ...options, reader });
      console.log(`\n${asText(report)}\n`);
      reports.push(report);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  if (options.write) for (const path of await writeDocs(reports, options)) say(`wrote ${path}`);
}

async function measureFolder(
  { name: folder, documents }: BenchFolder,
  { engines: names, threads, profile, reader }: ReadingOptions & { reader: ReaderOptions },
): Promise<FolderReport> {
  const engines: FolderReport['engines'] = [];
  for (const name of names) {
    const engine = await prepareEngine(name, { threads, modelsDir: reader.modelsDir, say });
    say(`${folder}: ${engine ? engine.label : `${labels[name]} is not installed`}`);
    engines.push({ name, label: engine?.label ?? labels[name], figures: engine && (await measureEngine(engine, documents, threads)) });
  }
  return {
    folder,
    documents: documents.length,
    pages: documents.reduce((sum, { pictures }) => sum + pictures.length, 0),
    engines,
    stages: await timeStages(documents.slice(0, profile), reader),
  };
}
