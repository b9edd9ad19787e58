import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as workflows from '../../../workflows/index.js';
import { objectKeys } from '../../objects/objects.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { documentTables, places, renderPrivacyDoc, tables } from './index.js';

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations')`;

describe('the data map', () => {
  it('names every table and column that the database has, and no other', async () => {
    const rows = await test.query<{ place: string }>(
      `select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped`,
    );
    const declared = Object.entries(tables).flatMap(([table, { columns }]) => Object.keys(columns).map((column) => `${table}.${column}`));
    expect(declared.sort()).toEqual(rows.map(({ place }) => place).sort());
  });

  it('calls sealed, keyed or hashed exactly the columns that hold bytes or tokens', async () => {
    const rows = await test.query<{ place: string }>(
      `select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid in ('bytea'::regtype, 'tsvector'::regtype)`,
    );
    const declared = Object.entries(tables).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([column, { storage }]) => (storage.as === 'plain' ? [] : [`${table}.${column}`])),
    );
    expect(declared.sort()).toEqual(rows.map(({ place }) => place).sort());
  });

  it('knows every column that can name a document', async () => {
    const rows = await test.query<{ table_name: string }>(
      `select table_name from information_schema.columns where column_name = 'document_id' and table_schema = 'public'`,
    );
    for (const { table_name } of rows) expect(tables[table_name]?.documentColumn).toBe('document_id');
    expect(documentTables.at(-1)).toEqual({ table: 'documents', column: 'document_id' });
  });

  it('names every object prefix', () => {
    const made = [objectKeys.original('A', 'D'), objectKeys.pages('A', 'D', 1, 1, 2)].map((key) =>
      key.replace('A/D', '{account}/{document}').replace(/pages\/.*/, 'pages/{attempt}/{range}'),
    );
    expect(places.filter(({ kind }) => kind === 'bucket_prefix').map(({ name }) => name)).toEqual(made);
    expect(Object.keys(objectKeys)).toEqual(['document', 'original', 'pages']);
  });

  it('names every workflow that a worker serves, and no other', () => {
    const declared = places.filter(({ kind }) => kind === 'workflow').map(({ name }) => name);
    expect(declared.sort()).toEqual(Object.keys(workflows).sort());
  });

  it('can be read as a page of documentation', () => {
    const page = renderPrivacyDoc();
    for (const name of [...Object.keys(tables), ...places.map((place) => place.name)]) expect(page).toContain(name);
  });
});
