import { databaseSettings, keySettings, migrationSettings, readSettings } from '../config/index.js';
import { createDb, listAccounts } from '../db/index.js';
import { createKeys, createLocalKeyStore } from '../keys/index.js';

/** Walks the audit chain of every account, or of those named; prints a line for each; ends with 1 when one is broken. */
const values = readSettings({ ...databaseSettings, ...keySettings }, process.env);
const named = process.argv.slice(2);
const accounts = named.length ? named : await listAccounts(readSettings(migrationSettings, process.env));
const keys = createKeys({ store: createLocalKeyStore(values.keysDir) });
const db = createDb({ databaseUrl: values.databaseUrl, poolSize: 1, keys });
let broken = 0;
try {
  for (const accountId of accounts) {
    const { lines, brokenAt } = await db.repositories.audit.verify(accountId as `acc_${string}`);
    if (brokenAt !== null) broken += 1;
    process.stdout.write(
      `${accountId}: ${brokenAt === null ? `${lines} lines, unbroken` : `broken at line ${brokenAt}, ${lines} lines before it fit`}\n`,
    );
  }
} finally {
  await db.close();
}
process.exitCode = broken ? 1 : 0;
