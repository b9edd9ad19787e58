import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId } from '../../workflows/contract/index.js';
import { createDb } from './create-db.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  test = await createTestDatabase();
  accountId = await test.newAccount();
});
afterAll(() => test.drop());

const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);
const create = (expiresAt: Date | null = null) =>
  test.db.repositories.apiKeys.create(accountId, {
    label: 'Canary’s laptop',
    scopes: ['documents:read', 'documents:write'],
    expiresAt,
    actor: 'system',
  });

describe('an API key', () => {
  it('lets in, is marked as used, and lies there hashed', async () => {
    const { row, token } = await create();
    expect(token).toMatch(/^bsk_[0-9a-z]{26}_[0-9a-z]{26}_[\w-]{43}$/);
    expect(await test.db.repositories.apiKeys.authenticate(token)).toEqual({
      accountId,
      apiKeyId: row.apiKeyId,
      scopes: row.scopes,
      expiresAt: row.expiresAt,
    });
    const found = (await test.db.repositories.apiKeys.many(accountId)).find(({ apiKeyId }) => apiKeyId === row.apiKeyId);
    expect(found).toMatchObject({ label: 'Canary’s laptop', lastUsedAt: expect.anything() });
    const [{ text }] = (await test.query<{ text: string }>('select api_keys::text as text from api_keys where api_key_id = $1', [
      row.apiKeyId,
    ])) as [{ text: string }];
    expect(text).not.toContain(token.slice(-43));
    expect(text).not.toContain(Buffer.from('Canary').toString('hex'));
  });

  it('is refused when wrong in any part', async () => {
    const { token } = await create();
    const { token: second } = await create();
    const swapped = token.slice(0, -43) + second.slice(-43);
    const foreign = `bsk_${(await test.newAccount()).slice(4)}${token.slice(30)}`;
    const unknown = `bsk_${'0'.repeat(26)}${token.slice(30)}`;
    for (const wrong of ['', 'bsk_', `${token}x`, swapped, foreign, unknown, token.toUpperCase()])
      expect(await codeFrom(test.db.repositories.apiKeys.authenticate(wrong))).toBe('auth.invalid');
  });

  it('is refused when expired or revoked, each with its code', async () => {
    const { token } = await create(new Date(Date.now() - 1000));
    expect(await codeFrom(test.db.repositories.apiKeys.authenticate(token))).toBe('auth.expired');
    const revoked = await create();
    const { apiKeys } = test.db.repositories;
    const first = await apiKeys.revoke(accountId, revoked.row.apiKeyId, 'system');
    expect((await apiKeys.revoke(accountId, revoked.row.apiKeyId, 'system')).revokedAt).toEqual(first.revokedAt);
    expect(await codeFrom(apiKeys.authenticate(revoked.token))).toBe('auth.revoked');
  });
});

describe('an account', () => {
  it('is created once, and its newest consent counts', async () => {
    const { accounts } = test.db.repositories;
    await accounts.create({ accountId, name: 'Another name', aiConsent: false, policyVersion: '2', actor: 'system' });
    expect(await accounts.maybeOne(accountId)).toMatchObject({ accountId, name: 'Canary & Sons' });
    expect(await accounts.hasConsent(accountId, 'ai_processing')).toBe(true);
    await accounts.recordConsent(accountId, { purpose: 'ai_processing', granted: false, policyVersion: '2', actor: 'key_x' });
    expect(await accounts.hasConsent(accountId, 'ai_processing')).toBe(false);
  });
});

describe('a database that is away', () => {
  it('is unavailable, with the reason as its cause', async () => {
    const away = createDb({ databaseUrl: 'postgres://blumsmart_app@127.0.0.1:1/x', keys: test.keys });
    expect(await codeFrom(away.check())).toBe('database.unavailable');
    expect(await codeFrom(away.repositories.accounts.hasConsent(accountId, 'ai_processing'))).toBe('database.unavailable');
    await away.close();
  });

  it('is unavailable when it shuts the connection or takes too long, and serves again after', async () => {
    const db = createDb({ databaseUrl: test.appUrl, keys: test.keys, statementTimeoutMs: 300, poolSize: 1 });
    await test.query('begin');
    await test.query('lock table consents');
    const blocked = codeFrom(db.repositories.accounts.hasConsent(accountId, 'ai_processing'));
    expect(await blocked).toBe('database.unavailable');
    await test.query('rollback');
    expect(await db.repositories.accounts.hasConsent(accountId, 'ai_processing')).toBe(false);
    await db.close();
  });
});
