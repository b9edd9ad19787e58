/**
 * Trains the weights by which candidates are ranked, from documents with known answers:
 *
 *   node dist/models/training/train-rankers.js [--write] [--without=FOLD] [--drawn=PAGES_FOLDER=TRUTH_FILE] PAGES_FOLDER=TRUTH_FILE …
 *
 * Pages are what `Reader.readPages` gives, one JSON file a document. Prints each field's accuracy by hand weights and by learned
 * ones, cross-validated so that no vendor is in both parts; `--write` then learns from all of it and writes `weights.ts`.
 */
import { writeFileSync } from 'node:fs';
import { trainingInput } from './arguments.js';
import { learnRankers } from './learn-rankers.js';

const weightsFile = 'models/understand/fields/weights.ts';

const { write, documents, drawn } = trainingInput(process.argv.slice(2));
const fields = Object.entries(learnRankers(documents, drawn));
for (const [field, { documents, byHand, learned }] of fields)
  process.stdout.write(
    `${field.padEnd(16)} ${String(documents).padStart(4)} documents: by hand ${byHand.toFixed(3)}, learned (held-out vendors) ${learned.toFixed(3)}\n`,
  );
if (write) {
  const body = fields.map(([field, { weights }]) => `  ${field}: ${JSON.stringify(weights)},`);
  writeFileSync(
    weightsFile,
    `import type { RankedField } from './hand-weights.js';\n\n/** Written by \`models/training/train-rankers.ts\`: the hand weights, moved by labelled documents. */\n// prettier-ignore\nexport const weights: Readonly<Record<RankedField, Readonly<Record<string, number>>>> = {\n${body.join('\n')}\n};\n`,
  );
}
