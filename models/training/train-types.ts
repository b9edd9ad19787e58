/**
 * Trains the classifier of document types from documents with known types:
 *
 *   node dist/models/training/train-types.js [--write] [--without=FOLD] PAGES_FOLDER=TRUTH_FILE …
 *
 * Prints the accuracy of the hand weights and of learned ones, cross-validated so that no vendor is in both parts; `--write`
 * then learns from all of it and writes `weights.ts`.
 */
import { writeFileSync } from 'node:fs';
import { evidenceOf } from '../understand/classify/evidence.js';
import { handTypeWeights, type KnownType } from '../understand/classify/hand-weights.js';
import { groupOf, type Labelled } from './examples.js';
import { trainingInput } from './arguments.js';
import { foldOf, folds } from './folds.js';
import { shares, train, type Example, type WeightTable } from './ranker.js';

const options = { firmness: 0.8, steps: 200, rate: 0.05 };
/** Kinds met often must not drown the others: all documents of one kind together weigh at most this much. */
const kindCap = 14;
const weightsFile = 'models/understand/classify/weights.ts';

const kinds = Object.keys(handTypeWeights) as KnownType[];
const featuresOf = (kind: KnownType, evidence: Iterable<string>): string[] => [...evidence, 'bias'].map((feature) => `${kind} ${feature}`);
const prior: WeightTable = Object.fromEntries(
  kinds.flatMap((kind) => Object.entries(handTypeWeights[kind]).map(([feature, value]) => [`${kind} ${feature}`, value])),
);

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

function sourceOf(weights: WeightTable): string {
  const tables = kinds.map((kind) => {
    const own = Object.entries(weights).filter(([name]) => name.startsWith(`${kind} `));
    return `  ${kind}: ${JSON.stringify(Object.fromEntries(own.map(([name, value]) => [name.slice(kind.length + 1), Math.round(value * 100) / 100]).filter(([, value]) => value !== 0)))},`;
  });
  return `import type { KnownType } from './hand-weights.js';\n\n/** Written by \`models/training/train-types.ts\`: the hand weights, moved by labelled documents. */\n// prettier-ignore\nexport const typeWeights: Readonly<Record<KnownType, Readonly<Record<string, number>>>> = {\n${tables.join('\n')}\n};\n`;
}

const { write, documents } = trainingInput(process.argv.slice(2));
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
process.stdout.write(`${examples.length} documents: by hand ${byHand.toFixed(3)}, learned (held-out vendors) ${learned.toFixed(3)}\n`);
// Learned weights are used only where vendors that were not learned from are told apart better by them.
if (write) writeFileSync(weightsFile, sourceOf(learned > byHand ? train(examples, { ...options, prior }) : prior));
