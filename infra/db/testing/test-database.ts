import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { AccountId } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import { createKeys, createLocalKeyStore, type Keys, type KeyStore } from '../../keys/index.js';
import { createDb, type Db } from '../create-db.js';
import { migrate } from '../migrate.js';
import { migrationsFolder } from '../migrations-folder.js';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  relayUrl: string;
  peopleUrl: string;
  db: Db;
  keys: Keys;
  store: KeyStore;
  keysFolder: string;
  /** A statement as the superuser, who sees everything. */
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  newAccount(): Promise<AccountId>;
  drop(): Promise<void>;
}

/**
 * A database of its own for a test file, copied from a migrated template: milliseconds, and real. Needs DATABASE_OWNER_URL (a superuser),
 * DATABASE_URL, DATABASE_RELAY_URL and DATABASE_PEOPLE_URL of a server whose roles exist.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  const urls = {
    ownerUrl: urlOf('DATABASE_OWNER_URL', name),
    appUrl: urlOf('DATABASE_URL', name),
    relayUrl: urlOf('DATABASE_RELAY_URL', name),
    peopleUrl: urlOf('DATABASE_PEOPLE_URL', name),
  };
  const keysFolder = await mkdtemp(join(tmpdir(), 'blumsmart-keys-'));
  const store = createLocalKeyStore(keysFolder);
  const keys = createKeys({ store });
  const db = createDb({ databaseUrl: urls.appUrl, keys });
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 });
  return {
    ...urls,
    db,
    keys,
    store,
    keysFolder,
    query: async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await owner.query<R>(sql, values)).rows,
    async newAccount() {
      const accountId = newId('account');
      await db.repositories.accounts.create({ accountId, name: 'Canary & Sons', aiConsent: true, policyVersion: '1', actor: 'system' });
      return accountId;
    },
    async drop() {
      await db.close();
      await owner.end();
      await onServer((client) => client.query(`drop database ${name} with (force)`));
      await rm(keysFolder, { recursive: true, force: true });
    },
  };
}

/** Named after the migrations' content, so that a changed file makes a new template; made once, whichever test comes first. */
async function ensureTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsFolder())).sort()) hash.update(await readFile(join(migrationsFolder(), file)));
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(72)');
    if ((await client.query('select from pg_database where datname = $1', [name])).rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template template0 encoding 'UTF8'`);
    await migrate({ databaseOwnerUrl: urlOf('DATABASE_OWNER_URL', draft) });
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('DATABASE_OWNER_URL', 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(variable: string, database: string): string {
  const given = process.env[variable];
  if (!given) throw new Error(`${variable} is not set; integration tests run through npm run test:int`);
  return Object.assign(new URL(given), { pathname: `/${database}` }).href;
}
