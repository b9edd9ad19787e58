import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId } from '../../../workflows/contract/index.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
beforeAll(async () => void (test = await createTestDatabase()));
beforeEach(async () => {
  accountId = await test.newAccount();
  for (let at = 0; at < 5; at++) await append(`doc_${at}`);
});
afterAll(() => test.drop());

const append = (subject: string) =>
  test.db.repositories.audit.append(accountId, {
    actor: 'key_1',
    action: 'document.read',
    subject,
    outcome: 'done',
    details: { address: '10.0.0.1' },
  });
const verify = () => test.db.repositories.audit.verify(accountId);
/** As somebody would who has the database in hand. */
const tamper = async (sql: string) => {
  await test.query('alter table audit_entries disable trigger audit_append_only');
  await test.query(sql, [accountId]);
  await test.query('alter table audit_entries enable trigger audit_append_only');
};

describe('the audit chain', () => {
  it('is whole, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => append(`many_${at}`)));
    expect(await verify()).toEqual({ lines: 26, brokenAt: null });
  });

  it('can be read page by page, newest first, with its details opened', async () => {
    const { audit } = test.db.repositories;
    const first = await audit.page(accountId, { limit: 4, after: null });
    const second = await audit.page(accountId, { limit: 4, after: first.next });
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
    expect(first.items[0]).toMatchObject({ subject: 'doc_4', details: { address: '10.0.0.1' } });
  });

  it.each([
    ['a changed column', `update audit_entries set subject = 'doc_9' where account_id = $1 and seq = 3`],
    ['a line taken out', 'delete from audit_entries where account_id = $1 and seq = 3'],
    ['changed details', String.raw`update audit_entries set details = details || '\x00'::bytea where account_id = $1 and seq = 3`],
    ['a shifted clock', `update audit_entries set at = at + interval '1 microsecond' where account_id = $1 and seq = 3`],
  ])('is broken by %s', async (_, sql) => {
    await tamper(sql);
    expect(await verify()).toEqual({ lines: 2, brokenAt: 3 });
  });

  it('is broken where its newest lines were cut off, also when others have come since', async () => {
    const { audit } = test.db.repositories;
    expect((await audit.noteHeads(() => undefined)).noted).toBeGreaterThan(0);
    expect(await audit.noteHeads(() => undefined)).toEqual({ noted: 0, broken: [] });
    await append('later');
    expect(await verify()).toEqual({ lines: 7, brokenAt: null });
    await tamper('delete from audit_entries where account_id = $1 and seq > 4');
    expect(await verify()).toEqual({ lines: 4, brokenAt: 5 });
    for (let at = 0; at < 4; at++) await append(`afterwards_${at}`);
    // What was noted before the cut stays noted.
    expect(await audit.noteHeads(() => undefined)).toEqual({ noted: 0, broken: [accountId] });
    expect(await verify()).toEqual({ lines: 5, brokenAt: 6 });
  });

  it('does not verify beside a note that was changed, which keeps no other account from its own', async () => {
    const { audit } = test.db.repositories;
    await test.keys.putAuditHead(accountId, Buffer.alloc(60));
    const other = await test.newAccount();
    const { noted, broken } = await audit.noteHeads(() => undefined);
    expect(noted).toBeGreaterThan(0);
    expect(broken).toContain(accountId);
    expect(await test.keys.maybeAuditHead(other)).not.toBeNull();
    expect(await verify().then(() => null, codeOf)).toBe('keys.corrupt');
  });

  it('cannot be changed through the database without switching its trigger off', async () => {
    await expect(test.query(`update audit_entries set subject = 'x' where account_id = $1`, [accountId])).rejects.toThrow('append-only');
    await expect(test.query('delete from audit_entries where account_id = $1', [accountId])).rejects.toThrow('append-only');
    await expect(test.query('truncate audit_entries')).rejects.toThrow('append-only');
  });
});
