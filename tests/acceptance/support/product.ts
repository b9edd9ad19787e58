import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient, type ApiClient, type Document } from '../../../api/client/index.js';
import { newAccount } from './new-account.js';
import { runFile } from './run-file.js';

export interface Product {
  baseUrl: string;
  apiKey: string;
  apiKeyId: string;
  accountId: string;
  client: ApiClient;
}

let own: Product | null = null;

/** Each test file works in an account of its own, where nobody else's documents are. */
export async function openAccount(name: string): Promise<Product> {
  const { account_id: accountId, api_key: apiKey, api_key_id: apiKeyId } = await newAccount(name);
  const baseUrl = runFile().api;
  return (own = { baseUrl, apiKey, apiKeyId, accountId, client: createApiClient({ baseUrl, apiKey }) });
}

/** The account that this test file has opened. */
export function product(): Product {
  if (!own) throw new Error('call openAccount first');
  return own;
}

/** Asks again until there is an answer. How long that may take is the test's own time limit. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, everyMs = 100): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await sleep(everyMs);
  }
}

export const untilStatus = (documentId: string, ...wanted: Document['status'][]): Promise<Document> =>
  until(async () => {
    const document = await product().client.get(documentId);
    return wanted.includes(document.status) && document;
  });

/** A word that stands nowhere else, as people write words: letters only. */
export const newWord = (prefix = 'zq'): string =>
  prefix + Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
