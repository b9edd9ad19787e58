import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  codeOf,
  type AccountId,
  type DeliveryRef,
  type FailureCode,
  type WebhookEventType,
  type WebhookId,
} from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { createOutboxRelay } from './outbox-relay.js';
import type { DeliveryRow } from './repositories.js';
import { draftDocument, receiveDocument } from './testing/new-document.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
beforeAll(async () => void (test = await createTestDatabase()));
beforeEach(async () => void (accountId = await test.newAccount()));
afterAll(() => test.drop());

const all: WebhookEventType[] = ['document.done', 'document.in_review', 'document.failed', 'document.cancelled', 'document.erased'];
const actor = 'key_test';
const wishes = { url: 'https://canary.example.com/', description: 'canary', eventTypes: all, actor };
const newWebhook = async (eventTypes = all) =>
  (await test.db.repositories.webhooks.create(accountId, { ...wishes, eventTypes })).row.webhookId;
const deliveriesOf = async (webhookId: WebhookId) =>
  (await test.db.repositories.deliveries.page(accountId, webhookId, { limit: 100, after: null })).items.reverse();
const typesOf = async (webhookId: WebhookId) => (await deliveriesOf(webhookId)).map(({ eventType }) => eventType);
const refOf = ({ webhookId, deliveryId, round }: DeliveryRow): DeliveryRef => ({ accountId, webhookId, deliveryId, round });
const lines = (kind = 'deliver_webhook') =>
  test.query<{ subject_id: string; payload: Record<string, unknown> }>(
    'select subject_id, payload from outbox where account_id = $1 and kind = $2 order by outbox_id',
    [accountId, kind],
  );
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);
const audited = async () =>
  (await test.db.repositories.audit.page(accountId, { limit: 50, after: null })).items.map(({ action }) => action);
const failed = (failure: FailureCode, { tries = 1, last = false } = {}) => ({
  tries,
  status: 500,
  failure,
  nextTryAt: last ? null : new Date(Date.now() + 5_000),
});

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
    const [first, second, third] = [await newWebhook(), await newWebhook(['document.done']), await newWebhook(['document.failed'])];
    const documentId = await draftDocument(test.db, accountId);
    for (let twice = 0; twice < 2; twice++) await documents.openReview(accountId, documentId, 1, { reasons: ['x'], dueAt: new Date() });
    for (let twice = 0; twice < 2; twice++) await documents.publish(accountId, documentId, 1);
    expect(await typesOf(first)).toEqual(['document.in_review', 'document.done']);
    expect(await typesOf(second)).toEqual(['document.done']);
    expect(await typesOf(third)).toEqual([]);
    const [, done] = await deliveriesOf(first);
    expect(done).toMatchObject({ documentId, attempt: 1, recordVersion: 1, state: 'pending', round: 1, tries: 0, documentFailure: null });
    expect((await deliveriesOf(second))[0]!.eventId).toBe(done!.eventId);
    expect(await lines()).toHaveLength(3);
    expect(await lines()).toContainEqual({
      subject_id: documentId,
      payload: { webhookId: first, deliveryId: done!.deliveryId, round: 1 },
    });
  });

  it('tells how each attempt ended, and with which code', async () => {
    const { documents } = test.db.repositories;
    const webhookId = await newWebhook();
    const { documentId } = (await receiveDocument(test.db, accountId)).row;
    await documents.begin(accountId, documentId, 1);
    for (let twice = 0; twice < 2; twice++) await documents.fail(accountId, documentId, 1, 'document.damaged');
    await documents.retry(accountId, documentId, { password: null, audit: { actor, details: {} } });
    for (let twice = 0; twice < 2; twice++) await documents.cancel(accountId, documentId, 2);
    expect(await deliveriesOf(webhookId)).toMatchObject([
      { eventType: 'document.failed', attempt: 1, documentFailure: 'document.damaged', recordVersion: null },
      { eventType: 'document.cancelled', attempt: 2, documentFailure: null },
    ]);
  });

  it('does not happen where what it tells of does not', async () => {
    const { documents } = test.db.repositories;
    const webhookId = await newWebhook();
    const { documentId } = (await receiveDocument(test.db, accountId)).row;
    await documents.begin(accountId, documentId, 1);
    expect(await codeFrom(documents.publish(accountId, documentId, 1))).toBe('document.not_ready');
    expect(await deliveriesOf(webhookId)).toEqual([]);
    expect(await lines()).toEqual([]);
  });

  it('holds up no document though webhooks come and go meanwhile', async () => {
    const { documents, webhooks } = test.db.repositories;
    const ids = await Promise.all(Array.from({ length: 6 }, () => newWebhook()));
    const drafted = await Promise.all(Array.from({ length: 12 }, () => draftDocument(test.db, accountId)));
    await Promise.all([
      ...drafted.map((documentId) => documents.publish(accountId, documentId, 1)),
      ...ids.slice(0, 3).map((id) => webhooks.delete(accountId, id, actor)),
      ...ids.slice(3, 5).map((id) => webhooks.update(accountId, id, { ...wishes, enabled: false })),
    ]);
    for (const documentId of drafted) expect(await documents.maybeOne(accountId, documentId)).toMatchObject({ status: 'done' });
    expect(await typesOf(ids[5]!)).toHaveLength(12);
  });
});

describe('an erased document', () => {
  it('takes its deliveries with it, and is told of by its erasure alone', async () => {
    const { documents, deliveries, erasures } = test.db.repositories;
    const webhookId = await newWebhook();
    const documentId = await draftDocument(test.db, accountId);
    await documents.publish(accountId, documentId, 1);
    const erasureId = await erase(documentId);
    expect(await erasures.residue(accountId, documentId)).toEqual({});
    const [told, ...more] = await deliveriesOf(webhookId);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ eventType: 'document.erased', documentId: null, erasureId });
    expect(JSON.stringify([await test.query('select d::text from webhook_deliveries d'), await lines()])).not.toContain(documentId);
    expect((await deliveries.maybeDue(refOf(told!)))!.event).toMatchObject({ documentId, erasureId });
  });

  it('is told of no more from the moment its erasure is asked for', async () => {
    const { documents, deliveries, erasures } = test.db.repositories;
    const webhookId = await newWebhook();
    const documentId = await draftDocument(test.db, accountId);
    await documents.publish(accountId, documentId, 1);
    await erasures.request(accountId, documentId, { actor, details: {} });
    const [waiting] = await deliveriesOf(webhookId);
    expect(await deliveries.maybeDue(refOf(waiting!))).toBeNull();
    expect((await deliveriesOf(webhookId))[0]).toMatchObject({ state: 'given_up', reason: 'document.erased' });
  });
});

describe('a delivery', () => {
  const sent = async () => {
    const webhookId = await newWebhook();
    return { webhookId, delivery: await test.db.repositories.deliveries.test(accountId, webhookId, actor) };
  };

  it('is delivered, or waits, or is given up for a reason; noted twice is noted once', async () => {
    const { deliveries } = test.db.repositories;
    const { webhookId, delivery } = await sent();
    const ref = refOf(delivery);
    for (let twice = 0; twice < 2; twice++) expect(await deliveries.noteTry({ ...ref, ...failed('webhook.status') })).toBe('failed');
    expect((await deliveriesOf(webhookId))[0]).toMatchObject({ state: 'pending', tries: 1, reason: 'webhook.status', lastStatus: 500 });
    expect(await deliveries.noteTry({ ...ref, tries: 2, status: 200, failure: null, nextTryAt: null })).toBe('delivered');
    expect(await deliveries.noteTry({ ...ref, ...failed('webhook.timed_out', { tries: 2 }) })).toBe('ended');
    expect((await deliveriesOf(webhookId))[0]).toMatchObject({
      state: 'delivered',
      tries: 2,
      reason: null,
      lastStatus: 200,
      nextTryAt: null,
    });
    expect(await deliveries.maybeDue(ref)).toBeNull();

    const other = await deliveries.test(accountId, webhookId, actor);
    expect(await deliveries.noteTry({ ...refOf(other), ...failed('webhook.tls', { tries: 10, last: true }) })).toBe('given_up');
    expect((await deliveriesOf(webhookId))[1]).toMatchObject({ state: 'given_up', reason: 'webhook.tls', tries: 10 });
  });

  it('is sent again in a round of its own; what comes late from the one before changes nothing', async () => {
    const { deliveries } = test.db.repositories;
    const { webhookId, delivery } = await sent();
    await deliveries.noteTry({ ...refOf(delivery), tries: 1, status: 200, failure: null, nextTryAt: null });
    const again = await deliveries.resend(accountId, { webhookId, deliveryId: delivery.deliveryId }, actor);
    expect(again).toMatchObject({ eventId: delivery.eventId, round: 2, state: 'pending', tries: 0, finishedAt: null });
    expect(await deliveries.maybeDue(refOf(delivery))).toBeNull();
    expect(await deliveries.noteTry({ ...refOf(delivery), ...failed('webhook.status', { tries: 9, last: true }) })).toBe('ended');
    expect((await deliveries.maybeDue(refOf(again)))!.event.eventId).toBe(delivery.eventId);
    expect((await lines()).map(({ payload }) => payload.round)).toEqual([1, 2]);
    expect(await codeFrom(deliveries.resend(accountId, { webhookId, deliveryId: newId('delivery') }, actor))).toBe('delivery.not_found');
    expect(await codeFrom(deliveries.resend(accountId, { webhookId: await newWebhook(), deliveryId: delivery.deliveryId }, actor))).toBe(
      'delivery.not_found',
    );
  });

  it('is listed newest first, page by page, by its state', async () => {
    const { deliveries } = test.db.repositories;
    const webhookId = await newWebhook();
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
    expect(await deliveriesOf(webhookId)).toHaveLength(1);
    await test.db.repositories.deliveries.noteTry({ ...refOf(delivery), tries: 1, status: 200, failure: null, nextTryAt: null });
    await relay.sweepExpired();
    expect(await deliveriesOf(webhookId)).toEqual([]);
    await relay.close();
  });
});

describe('a webhook', () => {
  it('is kept sealed, with its secrets; the one before signs for a day more', async () => {
    const { webhooks, deliveries } = test.db.repositories;
    const { row, secret } = await webhooks.create(accountId, wishes);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const changed = await webhooks.rotateSecret(accountId, row.webhookId, actor);
    expect(changed.row.previousSecretUntil!.getTime()).toBeGreaterThan(Date.now() + 23.9 * 3_600_000);
    const delivery = await deliveries.test(accountId, row.webhookId, actor);
    expect((await deliveries.maybeDue(refOf(delivery)))!.secrets).toEqual([changed.secret, secret]);
    const [stored] = await test.query<Record<string, Buffer>>(
      'select url, description, secret, previous_secret from webhooks where account_id = $1',
      [accountId],
    );
    const bytes = Object.values(stored!);
    expect(bytes).toHaveLength(4);
    for (const word of ['canary', secret.slice(6), changed.secret.slice(6)])
      for (const one of bytes) expect(one.includes(word)).toBe(false);
    await test.query(`update webhooks set previous_secret_until = now() - interval '1 second' where account_id = $1`, [accountId]);
    expect((await deliveries.maybeDue(refOf(delivery)))!.secrets).toEqual([changed.secret]);
    expect((await webhooks.many(accountId))[0]!.previousSecretUntil).toBeNull();
  });

  it('that is gone, or has failed for five days, is disabled with a line in the audit log, and gives up what waits', async () => {
    const { webhooks, deliveries } = test.db.repositories;
    for (const [failure, days, disabledReason] of [
      ['webhook.gone', 0, 'gone'],
      ['webhook.timed_out', 5, 'failing'],
    ] as const) {
      const webhookId = await newWebhook();
      const [first, second] = [await deliveries.test(accountId, webhookId, actor), await deliveries.test(accountId, webhookId, actor)];
      await deliveries.noteTry({ ...refOf(first), ...failed('webhook.status') });
      await test.query("update webhooks set failing_since = failing_since - $2::int * interval '1 day' where webhook_id = $1", [
        webhookId,
        days,
      ]);
      expect(await deliveries.noteTry({ ...refOf(first), ...failed(failure, { tries: 2 }) })).toBe('given_up');
      expect((await webhooks.many(accountId)).find((one) => one.webhookId === webhookId)).toMatchObject({
        state: 'disabled',
        disabledReason,
      });
      expect((await deliveriesOf(webhookId)).map(({ state, reason }) => [state, reason])).toEqual([
        ['given_up', failure === 'webhook.gone' ? 'webhook.gone' : 'webhook.disabled'],
        ['given_up', 'webhook.disabled'],
      ]);
      expect(await deliveries.maybeDue(refOf(second))).toBeNull();
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
    const webhookId = await newWebhook();
    const delivery = await deliveries.test(accountId, webhookId, actor);
    await deliveries.noteTry({ ...refOf(delivery), ...failed('webhook.status') });
    expect((await webhooks.many(accountId))[0]!.failingSince).toBeInstanceOf(Date);
    await deliveries.noteTry({ ...refOf(delivery), tries: 2, status: 200, failure: null, nextTryAt: null });
    expect((await webhooks.many(accountId))[0]!.failingSince).toBeNull();
  });

  it('is one of twenty at most, also when many are made at once', async () => {
    const codes = await Promise.all(Array.from({ length: 25 }, () => codeFrom(newWebhook())));
    expect(codes.filter((code) => code === 'webhook.too_many')).toHaveLength(5);
    expect(await test.db.repositories.webhooks.many(accountId)).toHaveLength(20);
  });

  it('leaves a line in the audit log for all that people do with it', async () => {
    const { webhooks, deliveries, audit } = test.db.repositories;
    const webhookId = await newWebhook();
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
