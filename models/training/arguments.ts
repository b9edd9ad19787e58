import { foldOf } from './folds.js';
import { groupOf, readLabelled, type Labelled } from './examples.js';

export interface TrainingInput {
  write: boolean;
  documents: Labelled[];
  /** Papers drawn by `synthetic/`. */
  drawn: Labelled[];
}

const drawnFlag = '--drawn=';

/**
 * Reads `[--write] [--without=FOLD] [--drawn=PAGES_FOLDER=TRUTH_FILE] PAGES_FOLDER=TRUTH_FILE …`. `--drawn` names papers of our own drawing,
 * which teach some fields only (`learn-rankers.ts`) and count in no figure of accuracy or confidence. `--without` leaves a fold of vendors out of everything, so
 * that whole predictions can be measured on them.
 */
export function trainingInput(args: readonly string[]): TrainingInput {
  const without = Number(args.find((arg) => arg.startsWith('--without='))?.slice('--without='.length) ?? -1);
  const sources = args.filter((arg) => !arg.startsWith('--')).map((arg) => arg.split('='));
  const read = (from: readonly string[][]): Labelled[] => from.flatMap(([pages, truth]) => readLabelled(pages!, truth!));
  const drawn = args.filter((arg) => arg.startsWith(drawnFlag)).map((arg) => arg.slice(drawnFlag.length).split('='));
  return {
    write: args.includes('--write'),
    documents: read(sources).filter((document) => foldOf(groupOf(document)) !== without),
    drawn: read(drawn),
  };
}
