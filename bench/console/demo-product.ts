import { z } from 'zod';
import { homeAt } from '../../infra/local/supervisor/home.js';
import { readRunJson } from '../../infra/run/run-json.js';

const runFile = z.object({
  api: z.string(),
  console: z.string(),
  demo: z.object({ email: z.string(), password: z.string(), apiKey: z.string() }),
});
export type DemoProduct = z.output<typeof runFile>;

/** The product that runs in that data folder, or as everything else finds it, with its demo account. */
export function demoProduct(home?: string): DemoProduct {
  const { file, run } = readRunJson(home ? { BLUMSMART_RUN_JSON: homeAt(home).run } : process.env, runFile);
  if (!run) throw new Error(`The product does not run: there is no ${file}. Run npm start.`);
  return run;
}
