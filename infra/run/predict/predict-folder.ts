import { existsSync, readdirSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { codeOf, fail } from '../../../workflows/contract/index.js';
import type { Output } from './output.js';
import { failedPrediction, timedOut, type Prediction } from './prediction.js';
import type { InputFile, Predictor } from './predictor.js';

export interface PredictFolder {
  files: InputFile[];
  output: Output;
  predictor: Predictor;
  concurrency: number;
  timeoutMs: number;
  say: (line: string) => void;
}

/** The files of a folder, or of `files/` in it, by name. */
export function filesOf(folder: string): InputFile[] {
  const inner = join(folder, 'files');
  const from = existsSync(inner) ? inner : folder;
  if (!existsSync(from)) fail('config.invalid', `there is no folder ${from}`);
  const names = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return names.map(({ name }) => ({ id: parse(name).name, file: join(from, name) })).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Predicts what the output does not have yet, some at a time; returns how many got no outcome. */
export async function predictFolder({ files, output, predictor, concurrency, timeoutMs, say }: PredictFolder): Promise<number> {
  const left = files.filter(({ id }) => !output.known.has(id));
  if (left.length < files.length) say(`${files.length - left.length} of ${files.length} are there already`);
  const queue = left.values();
  let done = 0;
  let without = 0;
  const work = async () => {
    for (const input of queue) {
      const started = performance.now();
      const prediction = await withinTime(predictor, input, timeoutMs);
      if (prediction.status === 'timeout' || prediction.status === 'crash') without++;
      output.add({ ...prediction, file: basename(input.file) });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(
        `${++done}/${left.length}  ${seconds.padStart(6)} s  ${prediction.failure ?? `${prediction.outcome} ${prediction.type ?? ''}`}  ${input.id}`,
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, left.length) }, work));
  return without;
}

/** Never throws for a document: its failure is its line. */
async function withinTime(predictor: Predictor, input: InputFile, timeoutMs: number): Promise<Prediction> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Prediction>((resolve) => {
    timer = setTimeout(() => {
      resolve(timedOut(input.id));
      over.abort(new Error('the document took too long'));
    }, timeoutMs);
  });
  const prediction = predictor.predict(input, over.signal).catch((error: unknown): Prediction => {
    const code = codeOf(error);
    if (!code && !over.signal.aborted) console.error(error);
    return failedPrediction(input.id, code ?? 'internal.unexpected', 'failed');
  });
  try {
    return await Promise.race([prediction, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
