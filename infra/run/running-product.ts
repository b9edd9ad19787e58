import { z } from 'zod';
import { fail } from '../../workflows/contract/index.js';
import { localSettings, readSettings } from '../config/index.js';
import { readRunJson } from './run-json.js';

const runFile = z.object({ api: z.string(), demo: z.object({ apiKey: z.string() }).nullable() });

export interface ProductAddress {
  baseUrl: string;
  apiKey: string;
}

/** As `findProduct`, for programs that cannot do without. */
export function runningProduct(env: Record<string, string | undefined>): ProductAddress {
  const { address, missing } = findProduct(env);
  return address ?? fail('config.invalid', missing);
}

/** Address and key of the product: BLUMSMART_API and BLUMSMART_API_KEY where they are set, else what run.json of the running stack says. */
export function findProduct(env: Record<string, string | undefined>): { address: ProductAddress | null; missing: string } {
  const { productUrl, productKey } = readSettings(localSettings, env);
  const told = productUrl?.replace(/\/+$/, '');
  // The key of this machine's product is nobody else's business: an address that is told needs a key that is told.
  if (told !== undefined)
    return {
      address: productKey ? { baseUrl: told, apiKey: productKey } : null,
      missing: 'BLUMSMART_API is set: BLUMSMART_API_KEY must be, too.',
    };
  const { file, run } = readRunJson(env, runFile);
  const apiKey = productKey ?? run?.demo?.apiKey;
  return {
    address: run && apiKey ? { baseUrl: run.api, apiKey } : null,
    missing: run
      ? `${file} has no demo key: set BLUMSMART_API_KEY.`
      : `The product does not run: there is no ${file}. Run npm start, or set BLUMSMART_API and BLUMSMART_API_KEY.`,
  };
}
