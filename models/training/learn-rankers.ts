import { handWeights, type RankedField } from '../understand/fields/hand-weights.js';
import { exampleOf, groupOf, type Labelled } from './examples.js';
import { foldOf, folds } from './folds.js';
import { shares, train, type Example, type WeightTable } from './ranker.js';

const options = { steps: 250, rate: 0.05 };
/** Held to the prior as firmly as held-out vendors were read best with. */
const firmnessOf = (field: RankedField): number => (field === 'vendor' ? 5 : 0.3);
/**
 * What drawn papers teach as well, and are measured in: few real ones show a net or a tax. Papers in held-out layouts are read better by it, real
 * ones as well or better; names and numbers are read worse, for the generator's own habits are then learned (measured).
 */
const drawnTeach: ReadonlySet<RankedField> = new Set(['total', 'net', 'tax', 'due', 'date', 'due_date']);
/** One vendor's documents together count at most as this many. */
const vendorCap = 4;

export interface LearnedField {
  weights: WeightTable;
  documents: number;
  /** Share of documents whose likeliest answer is right. */
  byHand: number;
  /** The same by learned weights, on vendors that were not learned from. */
  learned: number;
}

/** The weights of every field, learned from `documents`, and some from drawn papers besides. */
export function learnRankers(documents: readonly Labelled[], drawn: readonly Labelled[] = []): Record<RankedField, LearnedField> {
  const fields = (Object.entries(handWeights) as [RankedField, WeightTable][]).map(([field, prior]): [RankedField, LearnedField] => {
    const examples = examplesFor(drawnTeach.has(field) ? [...documents, ...drawn] : documents, field);
    const firmness = firmnessOf(field);
    const [byHand, learned] = [accuracy(examples, () => prior), crossValidated(examples, prior, firmness)];
    // Learned weights are used only where vendors that were not learned from are read no worse by them.
    const weights = rounded(examples.length && learned >= byHand ? train(examples, { ...options, firmness, prior }) : prior);
    return [field, { weights, documents: examples.length, byHand, learned }];
  });
  return Object.fromEntries(fields) as Record<RankedField, LearnedField>;
}

function examplesFor(documents: readonly Labelled[], field: RankedField): Example[] {
  const counts = new Map<string, number>();
  for (const document of documents) counts.set(groupOf(document), (counts.get(groupOf(document)) ?? 0) + 1);
  return documents.flatMap((document) => {
    const group = groupOf(document);
    return exampleOf(document, field, Math.min(1, vendorCap / counts.get(group)!), group) ?? [];
  });
}

const isRight = (example: Example, weights: Readonly<WeightTable>): boolean => {
  const probabilities = shares(example, weights);
  const best = probabilities.indexOf(Math.max(...probabilities));
  const none = 1 - probabilities.reduce((sum, share) => sum + share, 0);
  return example.right.length ? example.right.includes(best) : none > (probabilities[best] ?? 0);
};

/** Share of examples whose likeliest answer is right, each vendor's together counting as the cap says. */
function accuracy(examples: readonly Example[], weightsFor: (group: string) => Readonly<WeightTable>): number {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return (
    examples.reduce((sum, example) => sum + (isRight(example, weightsFor(example.group)) ? example.weight : 0), 0) / Math.max(total, 1e-9)
  );
}

function crossValidated(examples: readonly Example[], prior: Readonly<WeightTable>, firmness: number): number {
  const byFold = Array.from({ length: folds }, (_, fold) =>
    train(
      examples.filter(({ group }) => foldOf(group) !== fold),
      { ...options, firmness, prior },
    ),
  );
  return accuracy(examples, (group) => byFold[foldOf(group)]!);
}

const rounded = (table: WeightTable): WeightTable =>
  Object.fromEntries(
    Object.entries(table)
      .map(([feature, value]) => [feature, Math.round(value * 100) / 100] as const)
      .filter(([, value]) => value !== 0),
  );
