import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { codeOf, type AccountId } from '../../workflows/contract/index.js';
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

async function untilGone(pid: number): Promise<void> {
  while ((await test.query('select from pg_stat_activity where pid = $1', [pid])).length) continue;
}
