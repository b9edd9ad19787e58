import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId } from '../../workflows/contract/index.js';
import { createOutboxRelay } from './outbox-relay.js';
import type { OutboxLine } from './repositories.js';
import { receiveDocument } from './testing/new-document.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
let relay: ReturnType<typeof createOutboxRelay>;
beforeAll(async () => {
  test = await createTestDatabase();
  relay = createOutboxRelay({ relayUrl: test.relayUrl });
});
beforeEach(async () => {
  accountId = await test.newAccount();
  await test.query('truncate outbox');
});
afterAll(async () => {
  await relay.close();
  await test.drop();
});

describe('the relay', () => {
  it('hands over the lines of every account, once each, and deletes them', async () => {
    const mine = await receiveDocument(test.db, accountId);
    const others = await receiveDocument(test.db, await test.newAccount());
    const seen: OutboxLine[] = [];
    const deliver = (line: OutboxLine) => Promise.resolve(void seen.push(line));
    expect(await relay.drain(deliver)).toBe(2);
    expect(await relay.drain(deliver)).toBe(0);
    expect(seen.map(({ subjectId }) => subjectId).sort()).toEqual([mine.row.documentId, others.row.documentId].sort());
    expect(seen[0]).toMatchObject({ kind: 'process_document', payload: { attempt: 1 }, tries: 0 });
  });

  it('moves a failed line on, and hands the others over', async () => {
    const failing = await receiveDocument(test.db, accountId);
    await receiveDocument(test.db, accountId);
    const deliver = (line: OutboxLine) =>
      line.subjectId === failing.row.documentId ? Promise.reject(new Error('away')) : Promise.resolve();
    expect(await relay.drain(deliver)).toBe(1);
    expect(await relay.drain(deliver)).toBe(0);
    expect(await test.query('select tries, due_at > now() as later from outbox')).toEqual([{ tries: 1, later: true }]);
    await test.query('update outbox set due_at = now()');
    expect(await relay.drain(() => Promise.resolve())).toBe(1);
  });

  it('shares the work with another relay', async () => {
    for (let at = 0; at < 12; at++) await receiveDocument(test.db, accountId);
    const second = createOutboxRelay({ relayUrl: test.relayUrl });
    const seen: string[] = [];
    const deliver = (line: OutboxLine) => Promise.resolve(void seen.push(line.subjectId));
    await Promise.all([relay.drain(deliver), second.drain(deliver)]);
    await relay.drain(deliver);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
    await second.close();
  });

  it('is woken by a new line, also after its connection broke', async () => {
    const woken = () =>
      new Promise<void>((resolve) => {
        const stop = relay.follow(() => {
          stop();
          resolve();
        });
      });
    const first = woken();
    await receiveDocument(test.db, accountId);
    await first;
    await test.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'blumsmart_relay' and datname = current_database()`,
    );
    const second = woken();
    await receiveDocument(test.db, accountId);
    await second;
    expect(await relay.drain(() => Promise.resolve())).toBe(2);
  });

  it('sweeps what is past its date, of every account, and nothing else', async () => {
    for (const key of ['old', 'new']) {
      await test.db.repositories.idempotency.keep(accountId, { key, requestHash: Buffer.alloc(32) }, null, {
        status: 200,
        body: key,
        headers: {},
      });
      if (key === 'old') await test.query(`update idempotency_answers set expires_at = now() - interval '1 second'`);
    }
    expect(await relay.sweepExpired()).toBe(1);
    expect(await test.db.repositories.idempotency.maybeAnswer(accountId, { key: 'new', requestHash: Buffer.alloc(32) })).toMatchObject({
      body: 'new',
    });
  });

  it('says that the database is away', async () => {
    const away = createOutboxRelay({ relayUrl: 'postgres://blumsmart_relay@127.0.0.1:1/x' });
    expect(await away.drain(() => Promise.resolve()).then(() => null, codeOf)).toBe('database.unavailable');
    await away.close();
  });
});

describe('following a document', () => {
  it('tells of its own events, and of none of another', async () => {
    const { events, documents } = test.db.repositories;
    const { row } = await receiveDocument(test.db, accountId);
    const other = await receiveDocument(test.db, accountId);
    let calls = 0;
    let tell = () => undefined as void;
    const stop = events.follow(accountId, row.documentId, () => {
      calls += 1;
      tell();
    });
    const next = () => new Promise<void>((resolve) => (tell = resolve));
    await next(); // Told once when the connection stands: something may have happened before.
    await documents.cancel(accountId, other.row.documentId, 1);
    const told = next();
    await documents.cancel(accountId, row.documentId, 1);
    await told;
    expect(calls).toBe(2);
    stop();
  });
});
