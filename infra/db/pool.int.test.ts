import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { codeOf, type AccountId } from '../../workflows/contract/index.js';
import { openFreezableProxy } from '../testing/freezable-proxy.js';
import { createPool, type Pool } from './pool.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let pool: Pool;
let accountId: AccountId;
beforeAll(async () => {
  test = await createTestDatabase();
  pool = createPool({ databaseUrl: test.appUrl, poolSize: 1 });
  accountId = await test.newAccount();
});
afterAll(async () => {
  await pool.close();
  await test.drop();
});

const ownPid = z.object({ pid: z.number() });

describe('the pool', () => {
  it('survives a connection that is broken between two queries of a transaction, and opens another', async () => {
    const work = pool.inAccount(accountId, async (tx) => {
      const { pid } = await tx.one(ownPid, 'select pg_backend_pid() as pid');
      await test.query('select pg_terminate_backend($1)', [pid]);
      await untilGone(pid);
      return tx.one(ownPid, 'select pg_backend_pid() as pid');
    });
    expect(codeOf(await work.catch((error: unknown) => error))).toBe('database.unavailable');
    await pool.check();
  });

  it('survives an idle connection that is broken', async () => {
    const { pid } = await pool.inAccount(accountId, (tx) => tx.one(ownPid, 'select pg_backend_pid() as pid'));
    await test.query('select pg_terminate_backend($1)', [pid]);
    await untilGone(pid);
    await pool.check();
  });
});

describe('a server that stands still', () => {
  it('is given up in the middle of a transaction, which ends with its connection, and serves again afterwards', async () => {
    const { hostname, port } = new URL(test.appUrl);
    const proxy = await openFreezableProxy({ host: hostname, port: Number(port) });
    const before = await test.query('select created_at from accounts');
    const through = new URL(test.appUrl);
    through.host = `127.0.0.1:${proxy.port}`;
    const frozen = createPool({ databaseUrl: through.href, poolSize: 1, statementTimeoutMs: 300, connectTimeoutMs: 500 });
    const work = frozen.inAccount(accountId, async (tx) => {
      await tx.run('update accounts set created_at = now()');
      proxy.freeze();
      return tx.one(ownPid, 'select pg_backend_pid() as pid');
    });
    expect(codeOf(await work.catch((error: unknown) => error))).toBe('database.unavailable');
    expect(codeOf(await frozen.check().catch((error: unknown) => error))).toBe('database.unavailable');
    proxy.thaw();
    await frozen.check();
    expect(await test.query('select created_at from accounts')).toEqual(before);
    await frozen.close();
    await proxy.close();
  });
});

async function untilGone(pid: number): Promise<void> {
  while ((await test.query('select from pg_stat_activity where pid = $1', [pid])).length) continue;
}
