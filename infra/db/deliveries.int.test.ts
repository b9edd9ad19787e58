import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { createOutboxRelay } from './outbox-relay.js';
import { draftDocument, receiveDocument } from './testing/new-document.js';
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

const lines = () =>
  test.query<{ subject_id: string; payload: Record<string, unknown> }>(
    "select subject_id, payload from outbox where account_id = $1 and kind = 'deliver_webhook' order by outbox_id",
    [accountId],
  );

async function erase(documentId: `doc_${string}`) {
  const { erasures } = test.db.repositories;
  const { erasureId } = await erasures.request(accountId, documentId, { actor, details: {} });
  await erasures.begin(accountId, erasureId);
  await erasures.deleteRows(accountId, erasureId);
  await erasures.complete(accountId, erasureId, {});
  return erasureId;
}

describe('an event', () => {
  it('is written with what it tells of, for each webhook that wants it, once, with the line that sends it', async () => {
    const { documents } = test.db.repositories;
    const [first, second, third] = [
      await account.newWebhook(),
      await account.newWebhook(['document.done']),
      await account.newWebhook(['document.failed']),
    ];
    const documentId = await draftDocument(test.db, accountId);
    for (let twice = 0; twice < 2; twice++) await documents.openReview(accountId, documentId, 1, { reasons: ['x'], dueAt: new Date() });
    for (let twice = 0; twice < 2; twice++) await documents.publish(accountId, documentId, 1);
    expect(await account.typesOf(first)).toEqual(['document.in_review', 'document.done']);
    expect(await account.typesOf(second)).toEqual(['document.done']);
    expect(await account.typesOf(third)).toEqual([]);
    const [, done] = await account.deliveriesOf(first);
    expect(done).toMatchObject({ documentId, attempt: 1, recordVersion: 1, state: 'pending', round: 1, tries: 0, documentFailure: null });
    expect((await account.deliveriesOf(second))[0]!.eventId).toBe(done!.eventId);
    expect(await lines()).toHaveLength(3);
    expect(await lines()).toContainEqual({
      subject_id: documentId,
      payload: { webhookId: first, deliveryId: done!.deliveryId, round: 1 },
    });
  });

  it('tells how each attempt ended, and with which code', async () => {
    const { documents } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const { documentId } = (await receiveDocument(test.db, accountId)).row;
    await documents.begin(accountId, documentId, 1);
    for (let twice = 0; twice < 2; twice++) await documents.fail(accountId, documentId, 1, 'document.damaged');
    await documents.retry(accountId, documentId, { password: null, audit: { actor, details: {} } });
    for (let twice = 0; twice < 2; twice++) await documents.cancel(accountId, documentId, 2);
    expect(await account.deliveriesOf(webhookId)).toMatchObject([
      { eventType: 'document.failed', attempt: 1, documentFailure: 'document.damaged', recordVersion: null },
      { eventType: 'document.cancelled', attempt: 2, documentFailure: null },
    ]);
  });

  it('does not happen where what it tells of does not', async () => {
    const { documents } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const { documentId } = (await receiveDocument(test.db, accountId)).row;
    await documents.begin(accountId, documentId, 1);
    expect(await codeFrom(documents.publish(accountId, documentId, 1))).toBe('document.not_ready');
    expect(await account.deliveriesOf(webhookId)).toEqual([]);
    expect(await lines()).toEqual([]);
  });

  it('holds up no document though webhooks come and go meanwhile', async () => {
    const { documents, webhooks } = test.db.repositories;
    const ids = await Promise.all(Array.from({ length: 6 }, () => account.newWebhook()));
    const drafted = await Promise.all(Array.from({ length: 12 }, () => draftDocument(test.db, accountId)));
    await Promise.all([
      ...drafted.map((documentId) => documents.publish(accountId, documentId, 1)),
      ...ids.slice(0, 3).map((id) => webhooks.delete(accountId, id, actor)),
      ...ids.slice(3, 5).map((id) => webhooks.update(accountId, id, { ...wishes, enabled: false })),
    ]);
    for (const documentId of drafted) expect(await documents.maybeOne(accountId, documentId)).toMatchObject({ status: 'done' });
    expect(await account.typesOf(ids[5]!)).toHaveLength(12);
  });
});

describe('an erased document', () => {
  it('takes its deliveries with it, and is told of by its erasure alone', async () => {
    const { documents, deliveries, erasures } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const documentId = await draftDocument(test.db, accountId);
    await documents.publish(accountId, documentId, 1);
    const erasureId = await erase(documentId);
    expect(await erasures.residue(accountId, documentId)).toEqual({});
    const [told, ...more] = await account.deliveriesOf(webhookId);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ eventType: 'document.erased', documentId: null, erasureId });
    expect(JSON.stringify([await test.query('select d::text from webhook_deliveries d'), await lines()])).not.toContain(documentId);
    expect((await deliveries.maybeDue(account.refOf(told!)))!.event).toMatchObject({ documentId, erasureId });
  });

  it('is told of no more from the moment its erasure is asked for', async () => {
    const { documents, deliveries, erasures } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const documentId = await draftDocument(test.db, accountId);
    await documents.publish(accountId, documentId, 1);
    await erasures.request(accountId, documentId, { actor, details: {} });
    const [waiting] = await account.deliveriesOf(webhookId);
    expect(await deliveries.maybeDue(account.refOf(waiting!))).toBeNull();
    expect((await account.deliveriesOf(webhookId))[0]).toMatchObject({ state: 'given_up', reason: 'document.erased' });
  });
});

describe('a delivery', () => {
  const sent = async () => {
    const webhookId = await account.newWebhook();
    return { webhookId, delivery: await test.db.repositories.deliveries.test(accountId, webhookId, actor) };
  };

  it('is delivered, or waits, or is given up for a reason; noted twice is noted once', async () => {
    const { deliveries } = test.db.repositories;
    const { webhookId, delivery } = await sent();
    const ref = account.refOf(delivery);
    for (let twice = 0; twice < 2; twice++) expect(await deliveries.noteTry({ ...ref, ...failed('webhook.status') })).toBe('failed');
    expect((await account.deliveriesOf(webhookId))[0]).toMatchObject({
      state: 'pending',
      tries: 1,
      reason: 'webhook.status',
      lastStatus: 500,
    });
    expect(await deliveries.noteTry({ ...ref, tries: 2, status: 200, failure: null, nextTryAt: null })).toBe('delivered');
    expect(await deliveries.noteTry({ ...ref, ...failed('webhook.timed_out', { tries: 2 }) })).toBe('ended');
    expect((await account.deliveriesOf(webhookId))[0]).toMatchObject({
      state: 'delivered',
      tries: 2,
      reason: null,
      lastStatus: 200,
      nextTryAt: null,
    });
    expect(await deliveries.maybeDue(ref)).toBeNull();

    const other = await deliveries.test(accountId, webhookId, actor);
    expect(await deliveries.noteTry({ ...account.refOf(other), ...failed('webhook.tls', { tries: 10, last: true }) })).toBe('given_up');
    expect((await account.deliveriesOf(webhookId))[1]).toMatchObject({ state: 'given_up', reason: 'webhook.tls', tries: 10 });
  });

  it('is sent again in a round of its own; what comes late from the one before changes nothing', async () => {
    const { deliveries } = test.db.repositories;
    const { webhookId, delivery } = await sent();
    await deliveries.noteTry({ ...account.refOf(delivery), tries: 1, status: 200, failure: null, nextTryAt: null });
    const again = await deliveries.resend(accountId, { webhookId, deliveryId: delivery.deliveryId }, actor);
    expect(again).toMatchObject({ eventId: delivery.eventId, round: 2, state: 'pending', tries: 0, finishedAt: null });
    expect(await deliveries.maybeDue(account.refOf(delivery))).toBeNull();
    expect(await deliveries.noteTry({ ...account.refOf(delivery), ...failed('webhook.status', { tries: 9, last: true }) })).toBe('ended');
    expect((await deliveries.maybeDue(account.refOf(again)))!.event.eventId).toBe(delivery.eventId);
    expect((await lines()).map(({ payload }) => payload.round)).toEqual([1, 2]);
    expect(await codeFrom(deliveries.resend(accountId, { webhookId, deliveryId: newId('delivery') }, actor))).toBe('delivery.not_found');
    expect(
      await codeFrom(deliveries.resend(accountId, { webhookId: await account.newWebhook(), deliveryId: delivery.deliveryId }, actor)),
    ).toBe('delivery.not_found');
  });

  it('is listed newest first, page by page, by its state', async () => {
    const { deliveries } = test.db.repositories;
    const webhookId = await account.newWebhook();
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.unshift((await deliveries.test(accountId, webhookId, actor)).deliveryId);
    await deliveries.noteTry({
      accountId,
      webhookId,
      deliveryId: made[1] as `dlv_${string}`,
      round: 1,
      tries: 1,
      status: 200,
      failure: null,
      nextTryAt: null,
    });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await deliveries.page(accountId, webhookId, { limit: 2, after });
      seen.push(...page.items.map(({ deliveryId }) => deliveryId));
      if (!(after = page.next)) break;
    }
    expect(seen).toEqual(made);
    const done = await deliveries.page(accountId, webhookId, { state: 'delivered', limit: 10, after: null });
    expect(done.items.map(({ deliveryId }) => deliveryId)).toEqual([made[1]]);
    expect(await codeFrom(deliveries.page(accountId, webhookId, { limit: 2, after: 'x' }))).toBe('request.invalid');
  });

  it('is swept 30 days after, unless it still waits', async () => {
    const { webhookId, delivery } = await sent();
    const relay = createOutboxRelay({ relayUrl: test.relayUrl });
    await test.query(`update webhook_deliveries set expires_at = now() - interval '1 second' where account_id = $1`, [accountId]);
    await relay.sweepExpired();
    expect(await account.deliveriesOf(webhookId)).toHaveLength(1);
    await test.db.repositories.deliveries.noteTry({ ...account.refOf(delivery), tries: 1, status: 200, failure: null, nextTryAt: null });
    await relay.sweepExpired();
    expect(await account.deliveriesOf(webhookId)).toEqual([]);
    await relay.close();
  });
});
