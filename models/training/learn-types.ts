import { evidenceOf } from '../understand/classify/evidence.js';
import { handTypeWeights, type KnownType } from '../understand/classify/hand-weights.js';
import { groupOf, type Labelled } from './examples.js';
import { foldOf, folds } from './folds.js';
import { shares, train, type Example, type WeightTable } from './ranker.js';

const options = { firmness: 0.8, steps: 200, rate: 0.05 };
/** Kinds met often must not drown the others: all documents of one kind together weigh at most this much. */
const kindCap = 14;

const kinds = Object.keys(handTypeWeights) as KnownType[];
const featuresOf = (kind: KnownType, evidence: Iterable<string>): string[] => [...evidence, 'bias'].map((feature) => `${kind} ${feature}`);
const prior: WeightTable = Object.fromEntries(
  kinds.flatMap((kind) => Object.entries(handTypeWeights[kind]).map(([feature, value]) => [`${kind} ${feature}`, value])),
);

export interface LearnedTypes {
  weights: Record<KnownType, WeightTable>;
  documents: number;
  /** Share of documents whose likeliest kind is right. */
  byHand: number;
  /** The same by learned weights, on vendors that were not learned from. */
  learned: number;
}

/** The weights of every kind, learned from `documents`. */
export function learnTypes(documents: readonly Labelled[]): LearnedTypes {
  const counts = new Map<string, number>();
  for (const { type } of documents) counts.set(type, (counts.get(type) ?? 0) + 1);
  const examples = documents.map((document) => exampleOf(document, Math.min(1, kindCap / counts.get(document.type)!)));
  const byFold = Array.from({ length: folds }, (_, fold) =>
    train(
      examples.filter(({ group }) => foldOf(group) !== fold),
      { ...options, prior },
    ),
  );
  const [byHand, learned] = [accuracy(examples, () => prior), accuracy(examples, (group) => byFold[foldOf(group)]!)];
  // Learned weights are used only where vendors that were not learned from are told apart better by them.
  const weights = learned > byHand ? train(examples, { ...options, prior }) : prior;
  return { weights: byKind(weights), documents: examples.length, byHand, learned };
}

function exampleOf(document: Labelled, weight: number): Example {
  const evidence = evidenceOf(document.layout);
  return {
    candidates: kinds.map((kind) => featuresOf(kind, evidence)),
    right: [kinds.indexOf(document.type as KnownType)],
    weight,
    group: groupOf(document),
  };
}

function accuracy(examples: readonly Example[], weightsFor: (group: string) => Readonly<WeightTable>): number {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const right = examples.filter((example) => {
    const odds = shares(example, weightsFor(example.group));
    return odds.indexOf(Math.max(...odds)) === example.right[0];
  });
  return right.reduce((sum, { weight }) => sum + weight, 0) / Math.max(total, 1e-9);
}

/** A table for each kind out of the joint one, whose features carry their kind's name. */
function byKind(weights: WeightTable): Record<KnownType, WeightTable> {
  const tables = kinds.map((kind): [KnownType, WeightTable] => {
    const own = Object.entries(weights).filter(([name]) => name.startsWith(`${kind} `));
    const rounded = own.map(([name, value]) => [name.slice(kind.length + 1), Math.round(value * 100) / 100] as const);
    return [kind, Object.fromEntries(rounded.filter(([, value]) => value !== 0))];
  });
  return Object.fromEntries(tables) as Record<KnownType, WeightTable>;
}
