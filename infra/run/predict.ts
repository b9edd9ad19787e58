/** `npm run predict`: reads a folder of documents, through the running product or with the models alone, into a file that a scorer takes. */
import { openOutput } from './predict/output.js';
import { helpText, parsePredictOptions, type PredictOptions } from './predict/options.js';
import { filesOf, predictFolder } from './predict/predict-folder.js';
import { predictDirectly } from './predict/directly.js';
import { predictThroughApi } from './predict/through-api.js';
import { runningProduct } from './running-product.js';

async function run({ folder, out, direct, noEmbedded, fresh, again, concurrency, timeoutMs }: PredictOptions): Promise<number> {
  const files = filesOf(folder);
  const predictor = direct ? await predictDirectly({ noEmbedded }) : predictThroughApi({ ...runningProduct(process.env), again });
  try {
    const without = await predictFolder({
      files,
      output: openOutput(out, { fresh }),
      predictor,
      concurrency,
      timeoutMs,
      say: (line) => console.error(line),
    });
    if (without) console.error(`${without} documents got no outcome`);
    return without ? 1 : 0;
  } finally {
    await predictor.close();
  }
}

try {
  const options = parsePredictOptions(process.argv.slice(2));
  if (!options) console.log(helpText);
  process.exitCode = options ? await run(options) : 0;
} catch (error) {
  console.error(`predict: ${(error as Error).message}`);
  process.exitCode = 2;
}
