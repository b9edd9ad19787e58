import { z } from 'zod';
import { fail, type AccountId } from '../../workflows/contract/index.js';
import { databaseSettings, fileVariable, keySettings, migrationSettings, readSettings } from '../config/index.js';
import { createDb, listAccounts } from '../db/index.js';
import { createKeys, createLocalKeyStore } from '../keys/index.js';
import { readRunJson } from './run-json.js';

const runFile = z.object({ database: z.string(), databaseOwner: z.string(), folders: z.object({ keys: z.string() }) });

/** Where no database is named: that of the stack that runs on this machine. */
function environment(): Record<string, string | undefined> {
  if (process.env.DATABASE_URL || process.env[fileVariable(databaseSettings.databaseUrl)]) return process.env;
  const { file, run } = readRunJson(process.env, runFile);
  if (!run)
    fail('config.invalid', `Nothing runs here: there is no ${file}. Run npm start, or set DATABASE_URL, DATABASE_OWNER_URL and KEYS_DIR.`);
  return { ...process.env, DATABASE_URL: run.database, DATABASE_OWNER_URL: run.databaseOwner, KEYS_DIR: run.folders.keys };
}

/** Walks the audit chain of every account, or of those named, and prints a line for each; gives the number of broken ones. */
async function verify(named: string[]): Promise<number> {
  const env = environment();
  const values = readSettings({ ...databaseSettings, ...keySettings }, env);
  const accounts = named.length ? (named as AccountId[]) : await listAccounts(readSettings(migrationSettings, env));
  const keys = createKeys({ store: createLocalKeyStore(values.keysDir) });
  const db = createDb({ databaseUrl: values.databaseUrl, poolSize: 1, keys });
  let broken = 0;
  try {
    for (const accountId of accounts) {
      const { lines, brokenAt } = await db.repositories.audit.verify(accountId);
      if (brokenAt !== null) broken += 1;
      console.log(
        `${accountId}: ${brokenAt === null ? `${lines} lines, unbroken` : `broken at line ${brokenAt}, ${lines} lines before it fit`}`,
      );
    }
  } finally {
    await db.close();
  }
  return broken;
}

try {
  process.exitCode = (await verify(process.argv.slice(2))) ? 1 : 0;
} catch (error) {
  console.error(`audit:verify: ${(error as Error).message}`);
  process.exitCode = 2;
}
