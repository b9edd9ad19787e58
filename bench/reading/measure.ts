import { percentile } from '../figures.js';
import { watchProcesses } from '../intake/processes.js';
import type { BenchDocument } from './documents.js';
import { startEngine, type Answer, type EngineProcess } from './engine-process.js';
import type { Engine } from './engines.js';
import { countFields, type FieldCount } from '../../models/training/scoring/field-score.js';
import { characterErrorRate } from '../../models/training/scoring/text-distance.js';

export interface EngineFigures {
  pagesPerSecond: number;
  /** Processor time of a page, which other work on the machine changes little. */
  cpuSeconds: number;
  /** Of one page: a document's time by its pages. */
  p95Seconds: number;
  /** Peak of the sum of resident memory of its processes and their children. */
  memoryMiB: number;
  /** Mean of the documents' character error rates; null where no text is known. */
  cer: number | null;
  /** Only of engines that name fields. */
  fields: Map<string, FieldCount> | null;
}

export interface RunningEngine {
  /** Reads these documents while nobody else works. */
  turn(documents: readonly BenchDocument[]): Promise<void>;
  /** Of all turns so far. */
  figures(): EngineFigures;
  stop(): Promise<void>;
}

/** Starts an engine and has every process of it read `warmUp`, so that nets are opened and allocators grown before the clock starts. */
export async function runEngine(
  engine: Engine,
  { threads, warmUp }: { threads: number; warmUp: readonly BenchDocument[] },
): Promise<RunningEngine> {
  const processes = Array.from({ length: engine.processes }, () => startEngine(engine, threads));
  const read: { document: BenchDocument; answer: Answer; seconds: number }[] = [];
  let wallSeconds = 0;
  let cpuSeconds = 0;
  let memoryMiB = 0;
  const stop = async () => void (await Promise.all(processes.map((each) => each.stop())));
  try {
    for (const each of processes) for (const document of warmUp) await each.read(document);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    async turn(documents) {
      const watch = watchProcesses(() => Object.fromEntries(processes.map(({ pid }, index) => [`${index}`, pid])));
      const from = performance.now();
      const queue = documents.values();
      const lane = async (process: EngineProcess) => {
        for (const document of queue) {
          const started = performance.now();
          const answer = await process.read(document);
          read.push({ document, answer, seconds: (performance.now() - started) / 1000 });
        }
      };
      await Promise.all(processes.flatMap((each) => Array.from({ length: engine.atATime }, () => lane(each))));
      wallSeconds += (performance.now() - from) / 1000;
      const seen = Object.values(watch.stop());
      cpuSeconds += seen.reduce((sum, figures) => sum + figures.cpuSeconds, 0);
      memoryMiB = Math.max(
        memoryMiB,
        seen.reduce((sum, figures) => sum + figures.memoryMiB, 0),
      );
    },
    figures() {
      const pageSeconds = read.flatMap(({ document, seconds }) => document.pictures.map((_, __, { length }) => seconds / length));
      return {
        pagesPerSecond: pageSeconds.length / wallSeconds,
        cpuSeconds: cpuSeconds / pageSeconds.length,
        p95Seconds: percentile(pageSeconds, 0.95)!,
        memoryMiB,
        cer: meanErrorRate(read),
        fields: fieldCounts(read),
      };
    },
  };
}

type Read = readonly { document: BenchDocument; answer: Answer }[];

function meanErrorRate(read: Read): number | null {
  const rates = read
    .filter(({ document }) => document.truth.text?.trim())
    .map(({ document: { truth }, answer }) => characterErrorRate(truth.text!, answer.text, { spaces: !truth.text_no_spaces }));
  return rates.length ? rates.reduce((sum, rate) => sum + rate, 0) / rates.length : null;
}

function fieldCounts(read: Read): Map<string, FieldCount> | null {
  const counts = new Map<string, FieldCount>();
  for (const { document, answer } of read)
    if (answer.fields && document.truth.fields) countFields(counts, document.truth.fields, answer.fields);
  return counts.size ? counts : null;
}
