import { join } from 'node:path';
import { serving, startProduct, stopProduct, type Product } from './product.js';

let product: Product | null = null;

/**
 * Jest's global set-up of the acceptance tests: the whole product, empty. BLUMSMART_RUN_JSON tells the tests where its run.json is; set
 * beforehand, it names a product that runs already, which is then used and left running.
 */
export default async function startForAcceptance(): Promise<void> {
  if (process.env.BLUMSMART_RUN_JSON) return;
  // People sign up by the dozen here, all from one address; api/bounds.int.test.ts looks at the bounds.
  product = startProduct({ env: { RATE_LIMIT_SIGN_IN: '10000', RATE_LIMIT_REFUSALS: '10000' } });
  await serving(product);
  process.env.BLUMSMART_RUN_JSON = join(product.home, 'run.json');
}

export async function stopAfterAcceptance(): Promise<void> {
  if (product) await stopProduct(product);
}
