import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountId } from '../../workflows/contract/index.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';
import { actor, codeFrom, failed, webhooksOf, wishes } from './testing/webhooks-of.js';

let test: TestDatabase;
let accountId: AccountId;
let account: ReturnType<typeof webhooksOf>;
beforeAll(async () => void (test = await createTestDatabase()));
beforeEach(async () => {
  accountId = await test.newAccount();
  account = webhooksOf(test, accountId);
});
afterAll(() => test.drop());

const audited = async () =>
  (await test.db.repositories.audit.page(accountId, { limit: 50, after: null })).items.map(({ action }) => action);

describe('a webhook', () => {
  it('is kept sealed, with its secrets; the one before signs for a day more', async () => {
    const { webhooks, deliveries } = test.db.repositories;
    const { row, secret } = await webhooks.create(accountId, wishes);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const changed = await webhooks.rotateSecret(accountId, row.webhookId, actor);
    expect(changed.row.previousSecretUntil!.getTime()).toBeGreaterThan(Date.now() + 23.9 * 3_600_000);
    const delivery = await deliveries.test(accountId, row.webhookId, actor);
    expect((await deliveries.maybeDue(account.refOf(delivery)))!.secrets).toEqual([changed.secret, secret]);
    const [stored] = await test.query<Record<string, Buffer>>(
      'select url, description, secret, previous_secret from webhooks where account_id = $1',
      [accountId],
    );
    const bytes = Object.values(stored!);
    expect(bytes).toHaveLength(4);
    for (const word of ['canary', secret.slice(6), changed.secret.slice(6)])
      for (const one of bytes) expect(one.includes(word)).toBe(false);
    await test.query(`update webhooks set previous_secret_until = now() - interval '1 second' where account_id = $1`, [accountId]);
    expect((await deliveries.maybeDue(account.refOf(delivery)))!.secrets).toEqual([changed.secret]);
    expect((await webhooks.many(accountId))[0]!.previousSecretUntil).toBeNull();
  });

  it('that is gone, or has failed for five days, is disabled with a line in the audit log, and gives up what waits', async () => {
    const { webhooks, deliveries } = test.db.repositories;
    for (const [failure, days, disabledReason] of [
      ['webhook.gone', 0, 'gone'],
      ['webhook.timed_out', 5, 'failing'],
    ] as const) {
      const webhookId = await account.newWebhook();
      const [first, second] = [await deliveries.test(accountId, webhookId, actor), await deliveries.test(accountId, webhookId, actor)];
      await deliveries.noteTry({ ...account.refOf(first), ...failed('webhook.status') });
      await test.query("update webhooks set failing_since = failing_since - $2::int * interval '1 day' where webhook_id = $1", [
        webhookId,
        days,
      ]);
      expect(await deliveries.noteTry({ ...account.refOf(first), ...failed(failure, { tries: 2 }) })).toBe('given_up');
      expect((await webhooks.many(accountId)).find((one) => one.webhookId === webhookId)).toMatchObject({
        state: 'disabled',
        disabledReason,
      });
      expect((await account.deliveriesOf(webhookId)).map(({ state, reason }) => [state, reason])).toEqual([
        ['given_up', failure === 'webhook.gone' ? 'webhook.gone' : 'webhook.disabled'],
        ['given_up', 'webhook.disabled'],
      ]);
      expect(await deliveries.maybeDue(account.refOf(second))).toBeNull();
      expect(await codeFrom(deliveries.test(accountId, webhookId, actor))).toBe('webhook.disabled');
      expect(await webhooks.update(accountId, webhookId, { ...wishes, enabled: true })).toMatchObject({
        state: 'enabled',
        disabledReason: null,
        failingSince: null,
      });
    }
    expect((await audited()).filter((action) => action === 'webhook.disable')).toHaveLength(2);
  });

  it('that works again has never failed', async () => {
    const { webhooks, deliveries } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const delivery = await deliveries.test(accountId, webhookId, actor);
    await deliveries.noteTry({ ...account.refOf(delivery), ...failed('webhook.status') });
    expect((await webhooks.many(accountId))[0]!.failingSince).toBeInstanceOf(Date);
    await deliveries.noteTry({ ...account.refOf(delivery), tries: 2, status: 200, failure: null, nextTryAt: null });
    expect((await webhooks.many(accountId))[0]!.failingSince).toBeNull();
  });

  it('is one of twenty at most, also when many are made at once', async () => {
    const codes = await Promise.all(Array.from({ length: 25 }, () => codeFrom(account.newWebhook())));
    expect(codes.filter((code) => code === 'webhook.too_many')).toHaveLength(5);
    expect(await test.db.repositories.webhooks.many(accountId)).toHaveLength(20);
  });

  it('leaves a line in the audit log for all that people do with it', async () => {
    const { webhooks, deliveries, audit } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const { deliveryId } = await deliveries.test(accountId, webhookId, actor);
    await deliveries.resend(accountId, { webhookId, deliveryId }, actor);
    await webhooks.rotateSecret(accountId, webhookId, actor);
    await webhooks.update(accountId, webhookId, { ...wishes, enabled: false });
    await webhooks.delete(accountId, webhookId, actor);
    const names = ['webhook.create', 'webhook.test', 'webhook.resend', 'webhook.rotate_secret', 'webhook.update', 'webhook.delete'];
    expect((await audited()).slice(0, 6).reverse()).toEqual(names);
    expect(JSON.stringify((await audit.page(accountId, { limit: 50, after: null })).items)).not.toContain('canary.example.com');
    expect(await webhooks.many(accountId)).toEqual([]);
  });
});
