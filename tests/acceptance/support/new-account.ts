import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../../../dist/infra/run/create-account.js', import.meta.url));

export interface NewAccount {
  account_id: string;
  api_key_id: string;
  api_key: string;
}

/** Another account on the running product, made as an operator makes one. */
export async function newAccount(name: string): Promise<NewAccount> {
  const run = JSON.parse(readFileSync(join(process.env.BLUMSMART_HOME!, 'run.json'), 'utf8')) as {
    database: string;
    folders: { keys: string };
  };
  const env = { ...process.env, DATABASE_URL: run.database, KEYS_DIR: run.folders.keys };
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--name', name], { env });
  return JSON.parse(stdout) as NewAccount;
}
