import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail } from '../../../workflows/contract/index.js';
import { homeAt } from '../../local/supervisor/home.js';

const runFile = z.object({ api: z.string(), demo: z.object({ apiKey: z.string() }).nullable() });

/** Address and key of the product: BLUMSMART_API and BLUMSMART_API_KEY where they are set, else what run.json of the running stack says. */
export function runningProduct(env: Record<string, string | undefined>): { baseUrl: string; apiKey: string } {
  const file = env.BLUMSMART_RUN_JSON || join(homeAt(undefined).folder, 'run.json');
  const run = existsSync(file) ? runFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const baseUrl = env.BLUMSMART_API || run?.api;
  const apiKey = env.BLUMSMART_API_KEY || run?.demo?.apiKey;
  if (!baseUrl || !apiKey)
    fail('config.invalid', `The product does not run: there is no ${file}. Run npm start, or set BLUMSMART_API and BLUMSMART_API_KEY.`);
  return { baseUrl, apiKey };
}
