import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest, type ReaderOptions } from '../../models/index.js';
import { readerOptionsOf } from '../../infra/run/reader-options.js';
import { limitSettings, readerSettings, readSettings } from '../../infra/config/index.js';
import { fetchModelWeights, modelsFolder } from '../../infra/local/model-weights.js';
import { openFolder, type BenchDocument, type BenchFolder } from './documents.js';
import { labels, prepareEngine, type EngineName } from './engines.js';
import { runEngine, type RunningEngine } from './measure.js';
import { parseReadingOptions, type ReadingOptions } from './options.js';
import { asText, type FolderReport } from './report.js';
import { timeStages } from './stages.js';
import { writeDocs } from './write-docs.js';

const warmUpDocuments = 2;
/** Long enough that lanes which run dry at the end of a turn weigh little: with 8, an engine of several lanes idled for a tenth of its time. */
const turnDocuments = 25;

const say = (line: string): void => console.error(line);

/** Reads the same documents with our reader and with its peers, one engine after another, turn by turn. */
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
  const stages = await timeStages(documents.slice(0, profile), reader);
  const engines = await measureEngines(names, documents, { threads, modelsDir: reader.modelsDir });
  return {
    folder,
    documents: documents.length,
    pages: documents.reduce((sum, { pictures }) => sum + pictures.length, 0),
    engines,
    stages,
  };
}

/** Engines take turns of a few documents each, so that what else the machine does falls on all of them alike. */
async function measureEngines(
  names: readonly EngineName[],
  documents: readonly BenchDocument[],
  { threads, modelsDir }: { threads: number; modelsDir: string },
): Promise<FolderReport['engines']> {
  const engines: { name: EngineName; label: string; running: RunningEngine | null }[] = [];
  try {
    for (const name of names) {
      const engine = await prepareEngine(name, { threads, modelsDir, say });
      say(engine ? `starting ${engine.label}` : `${labels[name]} is not installed`);
      const running = engine && (await runEngine(engine, { threads, warmUp: documents.slice(0, warmUpDocuments) }));
      engines.push({ name, label: engine?.label ?? labels[name], running });
    }
    for (let at = 0; at < documents.length; at += turnDocuments) {
      for (const { running } of engines) await running?.turn(documents.slice(at, at + turnDocuments));
      say(`${Math.min(documents.length, at + turnDocuments)} of ${documents.length} documents`);
    }
    return engines.map(({ name, label, running }) => ({ name, label, figures: running?.figures() ?? null }));
  } finally {
    for (const { running } of engines) await running?.stop();
  }
}
