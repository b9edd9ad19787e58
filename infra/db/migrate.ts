import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrationsFolder } from './migrations-folder.js';
import { translate } from './translate.js';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** Any number that nothing else here locks on. */
const migrationLock = 7_316_029_114;

/**
 * Applies what is new, in order, each file in a transaction of its own that also records it: half a migration cannot be, and of two that
 * start at once the second finds everything done. An applied file must not change: the checksum says so. Returns the names applied.
 */
export async function migrate({
  databaseOwnerUrl,
  folder = migrationsFolder(),
}: {
  databaseOwnerUrl: string;
  folder?: string;
}): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({
    connectionString: databaseOwnerUrl,
    application_name: 'blumsmart-migrate',
    connectionTimeoutMillis: 10_000,
  });
  const applied: string[] = [];
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1::bigint)', [migrationLock]);
    await client.query(`
      create schema if not exists migrations;
      create table if not exists migrations.applied (name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const known = new Map(
      (await client.query<{ name: string; checksum: string }>('select name, checksum from migrations.applied')).rows.map((row) => [
        row.name,
        row.checksum,
      ]),
    );
    for (const migration of migrations) {
      const checksum = known.get(migration.name);
      if (checksum === undefined) {
        await apply(client, migration);
        applied.push(migration.name);
      } else if (checksum !== migration.checksum)
        throw new Error(`the applied migration ${migration.name} was changed; write a new one instead`);
    }
    const unknown = [...known.keys()].find((name) => !migrations.some((migration) => migration.name === name));
    if (unknown)
      throw new Error(`the database has the migration ${unknown}, which this version does not know: it is older than the database`);
    return applied;
  } catch (error) {
    return translate(error);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations.applied (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`the migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** A file that is not named as a migration is a mistake, and would else be passed over in silence. */
async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const misnamed = names.filter((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  if (misnamed.length) throw new Error(`not named like 0042-what-it-adds.sql: ${misnamed.join(', ')}`);
  const doubled = names.filter((name, at) => name.slice(0, 4) === names[at - 1]?.slice(0, 4));
  if (doubled.length) throw new Error(`their number is taken: ${doubled.join(', ')}`);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
