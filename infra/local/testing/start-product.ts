import { serving, startProduct, stopProduct, type Product } from './product.js';

let product: Product | null = null;

/** Jest's global set-up of the acceptance tests: the whole product, empty. BLUMSMART_HOME says where its run.json is. */
export default async function startForAcceptance(): Promise<void> {
  product = startProduct();
  const { api, demo } = await serving(product);
  Object.assign(process.env, { BLUMSMART_HOME: product.home, BLUMSMART_API: api, BLUMSMART_API_KEY: demo?.apiKey ?? '' });
}

export async function stopAfterAcceptance(): Promise<void> {
  if (product) await stopProduct(product);
}
