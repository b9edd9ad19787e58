import { z } from 'zod';
import { fail } from '../../../workflows/contract/index.js';
import { localSettings, readSettings } from '../../config/index.js';
import { readRunJson } from '../run-json.js';

const runFile = z.object({ api: z.string(), demo: z.object({ apiKey: z.string() }).nullable() });

/** Address and key of the product: BLUMSMART_API and BLUMSMART_API_KEY where they are set, else what run.json of the running stack says. */
export function runningProduct(env: Record<string, string | undefined>): { baseUrl: string; apiKey: string } {
  const { file, run } = readRunJson(env, runFile);
  const values = readSettings(localSettings, env);
  const baseUrl = values.productUrl ?? run?.api;
  const apiKey = values.productKey ?? run?.demo?.apiKey;
  if (!baseUrl || !apiKey)
    fail('config.invalid', `The product does not run: there is no ${file}. Run npm start, or set BLUMSMART_API and BLUMSMART_API_KEY.`);
  return { baseUrl, apiKey };
}
