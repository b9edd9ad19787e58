import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from './migrate.js';
import { migrationsFolder } from './migrations-folder.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'blumsmart-migrations-'));
  await cp(migrationsFolder(), folder, { recursive: true });
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});
const run = () => migrate({ databaseOwnerUrl: test.ownerUrl, folder });

describe('migrations', () => {
  it('are applied once, also when several start together', async () => {
    expect(await run()).toEqual([]);
    await writeFile(join(folder, '9001-extra.sql'), 'create table extra (n int)');
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['9001-extra.sql']);
  });

  it('leave nothing behind when they fail half-way', async () => {
    await writeFile(join(folder, '9002-broken.sql'), 'create table half (n int); select 1 / 0;');
    await expect(run()).rejects.toThrow('9002-broken.sql failed');
    expect(await test.query(`select from pg_class where relname = 'half'`)).toEqual([]);
    await rm(join(folder, '9002-broken.sql'));
  });

  it('refuse an applied file that was changed, and one that is gone', async () => {
    await writeFile(join(folder, '9001-extra.sql'), 'create table extra (n bigint)');
    await expect(run()).rejects.toThrow('was changed');
    await rm(join(folder, '9001-extra.sql'));
    await expect(run()).rejects.toThrow('does not know');
  });

  it('refuse a file that is not named as one', async () => {
    await writeFile(join(folder, '9003_extra.sql'), 'select 1');
    await expect(run()).rejects.toThrow('9003_extra.sql');
    await rm(join(folder, '9003_extra.sql'));
  });

  it('need no superuser', async () => {
    const name = `plain_${randomUUID().replaceAll('-', '')}`;
    await test.query(`create role ${name} login password 'plain'`);
    await test.query(`create database ${name} owner ${name} template template0`);
    const url = Object.assign(new URL(test.ownerUrl), { username: name, password: 'plain', pathname: `/${name}` }).href;
    expect(await migrate({ databaseOwnerUrl: url })).toEqual((await readdir(migrationsFolder())).sort());
    await test.query(`drop database ${name} with (force)`);
    await test.query(`drop role ${name}`);
  });
});
