import { percentile } from '../figures.js';
import { watchProcesses } from '../intake/processes.js';
import type { BenchDocument } from './documents.js';
import { startEngine, type Answer, type EngineProcess } from './engine-process.js';
import type { Engine } from './engines.js';
import { countFields, type FieldCount } from './field-score.js';
import { characterErrorRate } from './text-distance.js';

export interface EngineFigures {
  documentsPerSecond: number;
  pagesPerSecond: number;
  /** Of one page: a document's time by its pages. */
  p95Seconds: number;
  /** Peak of the sum of resident memory of its processes and their children. */
  memoryMiB: number;
  /** Mean of the documents' character error rates; null where no text is known. */
  cer: number | null;
  /** Only of engines that name fields. */
  fields: Map<string, FieldCount> | null;
}

/** Documents that are read before the clock starts: nets are opened, allocators grown. */
const warmUp = 2;

/** Starts the engine, warms every process of it, reads all documents, and ends it. */
export async function measureEngine(engine: Engine, documents: readonly BenchDocument[], threads: number): Promise<EngineFigures> {
  const processes = Array.from({ length: engine.processes }, () => startEngine(engine, threads));
  const watch = watchProcesses(() => Object.fromEntries(processes.map(({ pid }, index) => [`${index}`, pid])));
  try {
    for (const each of processes) for (const document of documents.slice(0, warmUp)) await each.read(document);
    const from = performance.now();
    const queue = documents.values();
    const answers = new Map<string, Answer>();
    const pageSeconds: number[] = [];
    const lane = async (process: EngineProcess) => {
      for (const document of queue) {
        const started = performance.now();
        answers.set(document.id, await process.read(document));
        const seconds = (performance.now() - started) / 1000 / document.pictures.length;
        pageSeconds.push(...document.pictures.map(() => seconds));
      }
    };
    await Promise.all(processes.flatMap((each) => Array.from({ length: engine.atATime }, () => lane(each))));
    const seconds = (performance.now() - from) / 1000;
    const memoryMiB = Object.values(watch.stop()).reduce((sum, figures) => sum + figures.memoryMiB, 0);
    return {
      documentsPerSecond: documents.length / seconds,
      pagesPerSecond: pageSeconds.length / seconds,
      p95Seconds: percentile(pageSeconds, 0.95)!,
      memoryMiB,
      cer: meanErrorRate(documents, answers),
      fields: fieldCounts(documents, answers),
    };
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
  }
}

function meanErrorRate(documents: readonly BenchDocument[], answers: Map<string, Answer>): number | null {
  const rates = documents
    .filter(({ truth }) => truth.text?.trim())
    .map(({ id, truth }) => characterErrorRate(truth.text!, answers.get(id)!.text, { spaces: !truth.text_no_spaces }));
  return rates.length ? rates.reduce((sum, rate) => sum + rate, 0) / rates.length : null;
}

function fieldCounts(documents: readonly BenchDocument[], answers: Map<string, Answer>): Map<string, FieldCount> | null {
  const counts = new Map<string, FieldCount>();
  for (const { id, truth } of documents) {
    const { fields } = answers.get(id)!;
    if (fields && truth.fields) countFields(counts, truth.fields, fields);
  }
  return counts.size ? counts : null;
}
