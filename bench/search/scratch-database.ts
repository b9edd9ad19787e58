import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { AccountId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { createDb, migrate, type Db } from '../../infra/db/index.js';
import { createKeys, createLocalKeyStore, type Keys } from '../../infra/keys/index.js';

export interface ScratchDatabase {
  db: Db;
  keys: Keys;
  accountId: AccountId;
  /** As the superuser: for filling in bulk and for looking at plans. */
  owner: pg.Client;
  drop(): Promise<void>;
}

/** A migrated database of its own on the servers that DATABASE_OWNER_URL and DATABASE_URL name, with one account and a key folder. */
export async function createScratchDatabase({
  databaseOwnerUrl,
  databaseUrl,
}: {
  databaseOwnerUrl: string;
  databaseUrl: string;
}): Promise<ScratchDatabase> {
  const name = `bench_${newId('account').slice(4)}`;
  const on = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const server = new pg.Client({ connectionString: on(databaseOwnerUrl, 'postgres') });
  await server.connect();
  await server.query(`create database ${name} template template0 encoding 'UTF8'`);
  await migrate({ databaseOwnerUrl: on(databaseOwnerUrl, name) });
  const owner = new pg.Client({ connectionString: on(databaseOwnerUrl, name) });
  await owner.connect();
  const folder = await mkdtemp(join(tmpdir(), 'blumsmart-bench-keys-'));
  const keys = createKeys({ store: createLocalKeyStore(folder) });
  const db = createDb({ databaseUrl: on(databaseUrl, name), keys, poolSize: 2 });
  const accountId = newId('account');
  await db.repositories.accounts.create({ accountId, name: 'Bench', aiConsent: true, policyVersion: '1', actor: 'system' });
  return {
    db,
    keys,
    accountId,
    owner,
    async drop() {
      await db.close();
      await owner.end();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
