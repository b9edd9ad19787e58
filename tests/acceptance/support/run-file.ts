import { readFileSync } from 'node:fs';

/** What `run.json` says of the product under test; another implementation writes the same file. */
export interface RunFile {
  api: string;
  console: string;
  mailUi: string;
  s3: string;
  s3Access: { accessKey: string; secretKey: string; bucket: string };
  database: string;
  databaseOwner: string;
  temporal: string;
  /** Where each process gives its metrics, by its role. */
  metrics: Record<string, string>;
  folders: Record<'home' | 'logs' | 'keys' | 'postgres' | 'temporal' | 's3', string>;
  demo: { accountId: string; apiKey: string; email: string; password: string };
  pids: Record<string, number>;
}

/** Read anew each time: a process that was started again has another pid. */
export function runFile(): RunFile {
  const file = process.env.BLUMSMART_RUN_JSON;
  if (!file) throw new Error('BLUMSMART_RUN_JSON must name the run.json of a running product');
  return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
}
