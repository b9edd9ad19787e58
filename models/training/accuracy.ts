/**
 * What the models get right, by set and field:
 *
 *   npm run accuracy -- [--shipped] [--errors] [--out=FILE] [--drawn=PAGES_FOLDER=TRUTH_FILE] PAGES_FOLDER=TRUTH_FILE …
 *
 * Five folds by vendor: each document is read with weights that were learned without its vendor's fold. `--shipped` reads all with
 * the weights of this repository instead, `--errors` lists what is wrong, `--out` writes the predictions as `npm run predict` does.
 */
import { writeFileSync } from 'node:fs';
import { businessTypes } from '../../workflows/contract/states.js';
import { shippedKnowledge } from '../understand/knowledge.js';
import { readLineItems } from '../understand/lines/line-items.js';
import { trainingInput } from './arguments.js';
import { learnByFold, understandAll, type Understood } from './held-out.js';
import { countSet, errorsOf, readFieldsOf, setLines } from './set-score.js';

const args = process.argv.slice(2);
const out = args.find((arg) => arg.startsWith('--out='))?.slice('--out='.length);
const { documents, drawn } = trainingInput(args);
const byFold = args.includes('--shipped') ? null : learnByFold(documents, drawn);
const understood = understandAll(documents, (fold) => byFold?.[fold] ?? shippedKnowledge);

for (const set of new Set(documents.map((document) => document.set))) {
  const own = understood.filter(({ document }) => document.set === set);
  console.log(`\n${set}: ${own.length} documents, ${byFold ? 'each vendor read by what others taught' : 'shipped weights'}`);
  for (const line of setLines(countSet(own))) console.log(line);
  if (args.includes('--errors')) for (const error of own.flatMap(errorsOf)) console.log(`  ${error}`);
}
if (out) writeFileSync(out, understood.map((one) => `${JSON.stringify(predictionOf(one))}\n`).join(''));

function predictionOf({ document: { id, layout }, kind, findings }: Understood): object {
  const lines = businessTypes.includes(kind.type) ? readLineItems(layout, findings) : [];
  const line_items = lines.map(({ description, quantity, unit_price, amount }) => ({ description, quantity, unit_price, amount }));
  return { id, type: kind.type, fields: readFieldsOf(findings), line_items };
}
