import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runFile } from './run-file.js';

const program = fileURLToPath(new URL('../../../dist/infra/run/create-account.js', import.meta.url));

export interface NewAccount {
  account_id: string;
  api_key_id: string;
  api_key: string;
}

/** Another account on the running product, made as an operator makes one. */
export async function newAccount(name: string): Promise<NewAccount> {
  const { database, folders } = runFile();
  const env = { ...process.env, DATABASE_URL: database, KEYS_DIR: folders.keys };
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--name', name], { env });
  return JSON.parse(stdout) as NewAccount;
}
