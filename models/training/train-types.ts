/**
 * Trains the classifier of document types from documents with known types:
 *
 *   node dist/models/training/train-types.js [--write] [--without=FOLD] PAGES_FOLDER=TRUTH_FILE …
 *
 * Prints the accuracy of the hand weights and of learned ones, cross-validated so that no vendor is in both parts; `--write`
 * then learns from all of it and writes `weights.ts`.
 */
import { writeFileSync } from 'node:fs';
import { trainingInput } from './arguments.js';
import { learnTypes } from './learn-types.js';

const weightsFile = 'models/understand/classify/weights.ts';

const { write, documents } = trainingInput(process.argv.slice(2));
const types = learnTypes(documents);
process.stdout.write(
  `${types.documents} documents: by hand ${types.byHand.toFixed(3)}, learned (held-out vendors) ${types.learned.toFixed(3)}\n`,
);
if (write) {
  const body = Object.entries(types.weights).map(([kind, table]) => `  ${kind}: ${JSON.stringify(table)},`);
  writeFileSync(
    weightsFile,
    `import type { KnownType } from './hand-weights.js';\n\n/** Written by \`models/training/train-types.ts\`: the hand weights, moved by labelled documents. */\n// prettier-ignore\nexport const typeWeights: Readonly<Record<KnownType, Readonly<Record<string, number>>>> = {\n${body.join('\n')}\n};\n`,
  );
}
