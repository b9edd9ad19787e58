import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { Prediction } from './prediction.js';

export interface Output {
  /** Ids that it has already. */
  known: ReadonlySet<string>;
  /** With the file's name, by which a scorer finds the document where its id is not made from it. */
  add(prediction: Prediction & { file: string }): void;
}

/** The file of predictions, a line each. A run that was killed left whole lines and at most a part of one, which is cut off. */
export function openOutput(file: string, { fresh }: { fresh: boolean }): Output {
  if (fresh || !existsSync(file)) writeFileSync(file, '');
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(file, end);
  const lines = bytes.toString('utf8', 0, end).split('\n').filter(Boolean);
  return {
    known: new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id)),
    add: (prediction) => appendFileSync(file, `${JSON.stringify(prediction)}\n`),
  };
}
