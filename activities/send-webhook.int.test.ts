import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import { createPostWebhook, networksOf } from '../infra/webhooks/index.js';
import { answering, openReceiver, type Receiver } from '../infra/webhooks/testing/receiver.js';
import { codeOf, type AccountId, type DeliveryRef, type TryOutcome, type WebhookId } from '../workflows/contract/index.js';
import { sendWebhook } from './send-webhook.js';

let database: TestDatabase;
let accountId: AccountId;
const receivers: Receiver[] = [];
beforeAll(async () => void (database = await createTestDatabase()));
beforeEach(async () => void (accountId = await database.newAccount()));
afterAll(async () => {
  for (const one of receivers) await one.close();
  await database.drop();
});

const post = createPostWebhook({ allowHttp: true, allowed: networksOf(['127.0.0.0/8']), timeoutMs: 400 });
const activity = () => sendWebhook({ repositories: database.db.repositories, postWebhook: post, clock: () => new Date() });
const tryOnce = (run: ReturnType<typeof activity>, ref: DeliveryRef, { tries = 1, attempt = 1 } = {}): Promise<TryOutcome> =>
  new MockActivityEnvironment({ attempt, activityId: ref.deliveryId }, { logger: new DefaultLogger('ERROR') })
    .run<[Parameters<typeof run>[0]], { outcome: TryOutcome }, typeof run>(run, { ...ref, tries, nextWaitMs: 1_000 })
    .then(({ outcome }) => outcome);

async function webhookAt(answer: Parameters<typeof openReceiver>[0]) {
  const receiver = await openReceiver(answer);
  receivers.push(receiver);
  const wishes = { url: receiver.url, description: '', eventTypes: ['document.done' as const], actor: 'key_test' };
  const { row } = await database.db.repositories.webhooks.create(accountId, wishes);
  return { receiver, webhookId: row.webhookId };
}
const deliver = async (webhookId: WebhookId): Promise<DeliveryRef> => {
  const { deliveryId, round } = await database.db.repositories.deliveries.test(accountId, webhookId, 'key_test');
  return { accountId, webhookId, deliveryId, round };
};

test('a try that is run twice sends once', async () => {
  const { receiver, webhookId } = await webhookAt(answering(200));
  const ref = await deliver(webhookId);
  const run = activity();
  expect([await tryOnce(run, ref), await tryOnce(run, ref)]).toEqual(['delivered', 'ended']);
  expect(receiver.received).toHaveLength(1);
});

test('all tries say the same under the same id', async () => {
  let times = 0;
  const { receiver, webhookId } = await webhookAt((response) => void response.writeHead(++times < 3 ? 500 : 200).end());
  const ref = await deliver(webhookId);
  const run = activity();
  const outcomes = [];
  for (let tries = 1; tries <= 3; tries++) outcomes.push(await tryOnce(run, ref, { tries }));
  expect(outcomes).toEqual(['failed', 'failed', 'delivered']);
  const { received } = receiver;
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(JSON.parse(received[0]!.body)).toMatchObject({ type: 'webhook.test', data: {} });
});

test('a receiver that hangs keeps four tries waiting, and no other webhook’s', async () => {
  const { receiver: hanging, webhookId } = await webhookAt(() => undefined);
  const quick = await webhookAt(answering(204));
  const refs = await Promise.all(Array.from({ length: 10 }, () => deliver(webhookId)));
  const other = await deliver(quick.webhookId);
  const run = activity();
  const outcomes = Promise.all(refs.map((ref) => tryOnce(run, ref).catch(codeOf)));
  expect(await tryOnce(run, other)).toBe('delivered');
  // Turned away again and again, it has failed, and waits as after any failure. What an outage of ours has cost before does not count.
  const patient = await deliver(webhookId);
  for (let attempt = 20; attempt < 27; attempt++) expect(await tryOnce(run, patient, { attempt }).catch(codeOf)).toBe('webhook.busy');
  expect(await tryOnce(run, patient, { attempt: 27 })).toBe('failed');
  const [noted] = (await database.db.repositories.deliveries.page(accountId, webhookId, { limit: 1, after: null })).items;
  expect(noted).toMatchObject({ deliveryId: patient.deliveryId, reason: 'webhook.busy', tries: 1, state: 'pending' });
  const counts = await outcomes;
  expect(counts.filter((outcome) => outcome === 'failed')).toHaveLength(4);
  expect(counts.filter((outcome) => outcome === 'webhook.busy')).toHaveLength(6);
  expect(hanging.received).toHaveLength(4);
  // The way is free again.
  expect(await tryOnce(run, refs[9]!)).toBe('failed');
});
