import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../../workflows/contract/new-id.js';
import { migrate } from '../migrate.js';
import { migrationsFolder } from '../migrations-folder.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'blumsmart-migrations-'));
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('documents from before search went by time', () => {
  it('are found after it, also where the owner is no superuser', async () => {
    const name = `plain_${randomUUID().replaceAll('-', '')}`;
    await test.query(`create role ${name} login password 'plain'`);
    await test.query(`create database ${name} owner ${name} template template0`);
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const databaseOwnerUrl = Object.assign(new URL(at(test.ownerUrl)), { username: name, password: 'plain' }).href;
    await cp(join(migrationsFolder(), '0001-trunk.sql'), join(folder, '0001-trunk.sql'));
    await migrate({ databaseOwnerUrl, folder });

    const superuser = new pg.Client({ connectionString: at(test.ownerUrl) });
    await superuser.connect();
    const [accountId, dated, undated] = [newId('account'), newId('document'), newId('document')];
    await superuser.query('insert into accounts (account_id, name) values ($1, $2)', [accountId, '']);
    await superuser.query(
      `insert into documents (account_id, document_id, wrapped_key, key_epoch, content_index, size_bytes, issue_date)
       select $1, document_id, '', 1, document_id::bytea, 1, issue_date from unnest($2::text[], $3::date[]) as made (document_id, issue_date)`,
      [accountId, [dated, undated], ['2024-03-31', null]],
    );
    await superuser.query(`insert into search_tokens select account_id, document_id, '''word'':3'::tsvector from documents`);
    expect(await migrate({ databaseOwnerUrl })).toEqual(expect.arrayContaining(['0002-search-newest-first.sql']));
    await superuser.end();

    const app = new pg.Client({ connectionString: at(test.appUrl) });
    await app.connect();
    await app.query(`select set_config('app.account_id', $1, false)`, [accountId]);
    const found = async (from: string | null, to: string | null) =>
      (
        await app.query<{ document_id: string }>(`select document_id from newest_matching('''word''', 'doc_z', $1::date, $2::date, 9)`, [
          from,
          to,
        ])
      ).rows.map((row) => row.document_id);
    expect(await found(null, null)).toEqual([undated, dated]);
    expect(await found('2024-03-01', '2024-03-31')).toEqual([dated]);
    expect(await found('2024-04-01', '2024-04-30')).toEqual([]);
    await app.query(`select set_config('app.account_id', $1, false)`, [newId('account')]);
    expect(await found(null, null)).toEqual([]);
    await app.end();
    await test.query(`drop database ${name} with (force)`);
    await test.query(`drop role ${name}`);
  });
});
