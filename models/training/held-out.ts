import { classify, type Classified } from '../understand/classify/classify.js';
import { findFields, type Findings } from '../understand/fields/extract.js';
import type { Knowledge } from '../understand/knowledge.js';
import { groupOf, type Labelled } from './examples.js';
import { foldOf, folds } from './folds.js';
import { learnRankers } from './learn-rankers.js';
import { learnTypes } from './learn-types.js';

/** What the pages of a labelled document were understood as, before it is said how sure. */
export interface Understood {
  document: Labelled;
  fold: number;
  kind: Classified;
  findings: Findings;
}

export type Learned = Pick<Knowledge, 'ranking' | 'types'>;

/** What all vendors but those of one fold teach. */
function learnWithout(documents: readonly Labelled[], drawn: readonly Labelled[], fold: number): Learned {
  const others = documents.filter((document) => foldOf(groupOf(document)) !== fold);
  const ranking = Object.entries(learnRankers(others, drawn)).map(([field, { weights }]) => [field, weights]);
  return { ranking: Object.fromEntries(ranking) as Knowledge['ranking'], types: learnTypes(others).weights };
}

/** One by one for each fold of vendors: what is learned without them. */
export const learnByFold = (documents: readonly Labelled[], drawn: readonly Labelled[]): Learned[] =>
  Array.from({ length: folds }, (_, fold) => learnWithout(documents, drawn, fold));

/** Each document read with what `learnedFor` says of its fold. */
export const understandAll = (documents: readonly Labelled[], learnedFor: (fold: number) => Learned): Understood[] =>
  documents.map((document) => {
    const fold = foldOf(groupOf(document));
    const { ranking, types } = learnedFor(fold);
    const kind = classify(document.layout, types);
    return { document, fold, kind, findings: findFields(document.layout, kind, { ranking }) };
  });
