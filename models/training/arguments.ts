import { foldOf } from './folds.js';
import { groupOf, readLabelled, type Labelled } from './examples.js';

export interface TrainingInput {
  write: boolean;
  documents: Labelled[];
}

/**
 * Reads `[--write] [--without=FOLD] PAGES_FOLDER=TRUTH_FILE …`. `--without` leaves a fold of vendors out of everything, so
 * that whole predictions can be measured on them.
 */
export function trainingInput(args: readonly string[]): TrainingInput {
  const without = Number(args.find((arg) => arg.startsWith('--without='))?.slice('--without='.length) ?? -1);
  const sources = args.filter((arg) => !arg.startsWith('--')).map((arg) => arg.split('='));
  const documents = sources.flatMap(([pages, truth]) => readLabelled(pages!, truth!));
  return { write: args.includes('--write'), documents: documents.filter((document) => foldOf(groupOf(document)) !== without) };
}
