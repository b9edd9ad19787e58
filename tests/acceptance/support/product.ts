import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient, type ApiClient, type Document } from '../../../api/client/index.js';

/** What `run.json` says of the product under test; another implementation writes the same file. */
export interface RunFile {
  api: string;
  s3: string;
  s3Access: { accessKey: string; secretKey: string; bucket: string };
  databaseOwner: string;
  temporal: string;
  demo: { accountId: string; apiKey: string };
  folders: Record<'home' | 'logs' | 'keys' | 'postgres' | 'temporal' | 's3', string>;
  pids: Record<string, number>;
}

/** Read anew each time: a process that was started again has another pid. */
export function runFile(): RunFile {
  const file = process.env.BLUMSMART_RUN_JSON;
  if (!file) throw new Error('BLUMSMART_RUN_JSON must name the run.json of a running product');
  return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
}

export interface Product {
  baseUrl: string;
  apiKey: string;
  accountId: string;
  client: ApiClient;
}

export function product(apiKey?: string): Product {
  const { api, demo } = runFile();
  const key = apiKey ?? demo.apiKey;
  return { baseUrl: api, apiKey: key, accountId: demo.accountId, client: createApiClient({ baseUrl: api, apiKey: key }) };
}

/** Asks again until there is an answer. How long that may take is the test's own time limit. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, everyMs = 100): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await sleep(everyMs);
  }
}

export const untilStatus = ({ client }: Product, documentId: string, ...wanted: Document['status'][]): Promise<Document> =>
  until(async () => {
    const document = await client.get(documentId);
    return wanted.includes(document.status) && document;
  });

/** A word that stands nowhere else, as people write words: letters only. */
export const newWord = (prefix = 'zq'): string =>
  prefix + Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
