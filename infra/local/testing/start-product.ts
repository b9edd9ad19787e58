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
  const bounds = { RATE_LIMIT_SIGN_IN: '10000', RATE_LIMIT_REFUSALS: '10000' };
  // Receivers of tests listen on an address of loopback that nothing else of the product uses.
  const receivers = { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.2/32', WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_RETRY_SECONDS: '0.5,1,2' };
  product = startProduct({ env: { ...bounds, ...receivers } });
  await serving(product);
  process.env.BLUMSMART_RUN_JSON = join(product.home, 'run.json');
}

export async function stopAfterAcceptance(): Promise<void> {
  if (product) await stopProduct(product);
}
