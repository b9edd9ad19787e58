import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { openApi, paper, type Answer, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { openWorkers, type WorkersOnServers } from '../infra/run/testing/workers-on-servers.js';
import { createWorkflowPort } from '../infra/temporal/index.js';
import { networksOf, whatIsWrongWith } from '../infra/webhooks/index.js';
import { answering, openReceiver, type Receiver } from '../infra/webhooks/testing/receiver.js';
import { newId } from '../workflows/contract/new-id.js';

let api: ApiOnServers;
let workers: WorkersOnServers;
/** An app that lets webhooks lead to this machine. */
let at: string;
const receivers: Receiver[] = [];
beforeAll(async () => {
  api = await openApi();
  workers = await openWorkers(api.database);
  const local = { allowHttp: true, allowed: networksOf(['127.0.0.0/8']) };
  at = await api.listen({
    whatIsWrongWithWebhookUrl: (url) => whatIsWrongWith(url, local),
    workflows: createWorkflowPort({ client: workers.client, check: () => Promise.resolve() }),
  });
}, 60_000);
afterAll(async () => {
  await workers.close();
  for (const one of receivers) await one.close();
  await api.close();
});

const json = (method: string, path: string, body: object, headers: Record<string, string> = {}, token?: string) =>
  api.askJson(method, path, JSON.stringify(body), { at, headers, ...(token && { token }) });
const wishes = (url: string, events = ['document.done']) => ({ url, description: 'books', events });

async function receiver(answer: Parameters<typeof openReceiver>[0]): Promise<Receiver> {
  const one = await openReceiver(answer);
  receivers.push(one);
  return one;
}
async function webhookAt(url: string, events?: string[]): Promise<{ id: string; secret: string }> {
  const { status, body } = await json('POST', '/v1/webhooks', wishes(url, events));
  expect(status).toBe(201);
  return body as { id: string; secret: string };
}
const testOf = (id: string) => api.ask('POST', `/v1/webhooks/${id}/test`, { at });
const deliveriesOf = async (id: string, query = '') =>
  (await api.ask('GET', `/v1/webhooks/${id}/deliveries${query}`, { at })).body.items as Record<string, unknown>[];

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const finished = (id: string, count = 1) =>
  until(async () => {
    const items = await deliveriesOf(id);
    return items.length >= count && items.every(({ state }) => state !== 'pending') && items;
  });

describe('webhooks by the API', () => {
  it('are made, listed, changed and deleted; the secret is shown when it is made or changed, and never again', async () => {
    const made = await webhookAt('http://127.0.0.1:65000/', ['document.done', 'document.done', 'document.failed']);
    expect(made).toMatchObject({ id: expect.stringMatching(/^whk_/), events: ['document.done', 'document.failed'], state: 'enabled' });
    expect(made.secret).toMatch(/^whsec_/);
    const { body: listed } = await api.ask('GET', '/v1/webhooks', { at });
    expect(listed.items).toContainEqual(expect.objectContaining({ id: made.id, description: 'books' }));
    expect(JSON.stringify(listed)).not.toContain('whsec_');
    const rotated = await api.ask('POST', `/v1/webhooks/${made.id}/secret`, { at });
    expect(rotated).toMatchObject({ status: 200, body: { previous_secret_until: expect.any(String) } });
    expect(rotated.body.secret).not.toBe(made.secret);
    const change = { ...wishes('http://127.0.0.1:65000/other'), enabled: false };
    expect(await json('PUT', `/v1/webhooks/${made.id}`, change)).toMatchObject({
      status: 200,
      body: { url: 'http://127.0.0.1:65000/other', state: 'disabled', disabled_reason: 'person' },
    });
    expect(await testOf(made.id)).toMatchObject({ status: 409, code: 'webhook.disabled' });
    expect(await api.ask('DELETE', `/v1/webhooks/${made.id}`, { at })).toMatchObject({ status: 204 });
    expect(await api.ask('DELETE', `/v1/webhooks/${made.id}`, { at })).toMatchObject({ status: 404, code: 'webhook.not_found' });
    expect(await deliveriesOf(made.id)).toBeUndefined();
    expect(api.logged()).not.toContain('whsec_');
  });

  it('take no address that leads inside, and say which part of the request is wrong', async () => {
    for (const url of [
      'http://example.com/',
      'https://127.0.0.1/',
      'https://0x7f000001/',
      'https://localhost/',
      'https://a:b@example.com/',
      'nonsense',
    ]) {
      const answer = await api.askJson('POST', '/v1/webhooks', JSON.stringify(wishes(url)));
      expect(answer).toMatchObject({ status: 422, code: 'request.invalid', body: { errors: [{ in: 'body', pointer: '/url' }] } });
    }
    expect(await api.askJson('POST', '/v1/webhooks', JSON.stringify(wishes('https://example.com/', ['document.nonsense'])))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/events/0' }] },
    });
    const { body } = await api.askJson('POST', '/v1/webhooks', JSON.stringify(wishes('https://example.com/hook')));
    const inside = { ...wishes('https://[::1]/'), enabled: true };
    expect(await api.askJson('PUT', `/v1/webhooks/${body.id}`, JSON.stringify(inside))).toMatchObject({ status: 422 });
    await api.ask('DELETE', `/v1/webhooks/${body.id}`);
  });

  it('need a scope of their own', async () => {
    const token = await api.newKey({ scopes: ['documents:read', 'documents:write', 'keys:manage'] });
    for (const answer of [
      await api.ask('GET', '/v1/webhooks', { at, token }),
      await json('POST', '/v1/webhooks', wishes('http://127.0.0.1:65000/'), {}, token),
      await api.ask('POST', `/v1/webhooks/${newId('webhook')}/test`, { at, token }),
    ])
      expect(answer).toMatchObject({ status: 403, code: 'auth.scope' });
  });

  it('are made once for an Idempotency-Key, whose second answer has no secret; tests and re-sends are one each', async () => {
    const headers = () => ({ 'idempotency-key': newId('request') });
    const twice = async (ask: (given: Record<string, string>) => Promise<Answer>) => {
      const given = headers();
      return [await ask(given), await ask(given)] as const;
    };
    const [first, second] = await twice((given) => json('POST', '/v1/webhooks', wishes('http://127.0.0.1:65000/'), given));
    expect(second).toMatchObject({ status: 201, body: { ...first.body, secret: null } });
    const id = first.body.id!;
    const [tested, again] = await twice((given) => api.ask('POST', `/v1/webhooks/${id}/test`, { at, headers: given }));
    expect([again.status, again.body]).toEqual([202, tested.body]);
    const path = `/v1/webhooks/${id}/deliveries/${tested.body.id}/resend`;
    const [resent, same] = await twice((given) => api.ask('POST', path, { at, headers: given }));
    expect(resent.body).toMatchObject({ round: 2, event_id: tested.body.event_id });
    expect(same.body).toEqual(resent.body);
    const [changed, kept] = await twice((given) => api.ask('POST', `/v1/webhooks/${id}/secret`, { at, headers: given }));
    expect([changed.body.secret, kept.body.secret]).toEqual([expect.stringMatching(/^whsec_/), null]);
    expect(await deliveriesOf(id)).toHaveLength(1);
    await api.ask('DELETE', `/v1/webhooks/${id}`, { at });
  });
});

describe('a webhook is told', () => {
  it('of a document from review to erasure, each once, by ids alone, in signed requests', async () => {
    const { url, received } = await receiver(answering(204));
    const { id, secret } = await webhookAt(url, ['document.in_review', 'document.done', 'document.erased']);
    const document = (await api.submit(paper())).body.id!;
    await until(async () => received.length >= 1);
    const review = { action: 'correct', record_version: 1, corrections: { fields: { vendor: 'Canary & Sons' } } };
    expect(await json('POST', `/v1/documents/${document}/review`, review)).toMatchObject({ status: 200 });
    const done = (await until(async () => await finished(id, 2))).map(({ type }) => type);
    expect(done).toEqual(['document.done', 'document.in_review']);
    const told = received.map(({ headers, body }) => new Webhook(secret).verify(body, headers as Record<string, string>));
    expect(told).toEqual([
      {
        type: 'document.in_review',
        timestamp: expect.any(String),
        data: {
          document_id: document,
          status: 'in_review',
          attempt: 1,
          record_version: 1,
          failure: null,
          links: { document: `/v1/documents/${document}` },
        },
      },
      expect.objectContaining({ type: 'document.done', data: expect.objectContaining({ status: 'done', record_version: 2 }) }),
    ]);
    expect(JSON.stringify(received)).not.toContain('Canary');

    // No worker here erases: its last step is enough to see that it is told of.
    const { erasures } = api.db.repositories;
    const { erasureId } = await erasures.request(api.account, document as `doc_${string}`, { actor: 'key_test', details: {} });
    await erasures.deleteRows(api.account, erasureId);
    await erasures.complete(api.account, erasureId, {});
    await until(async () => received.length >= 3);
    expect(JSON.parse(received[2]!.body)).toMatchObject({
      type: 'document.erased',
      data: { document_id: document, erasure_id: erasureId, status: 'erased', links: { erasure: `/v1/erasures/${erasureId}` } },
    });
    expect(received).toHaveLength(3);
    await api.ask('DELETE', `/v1/webhooks/${id}`, { at });
  });

  it('by a receiver that fails at first, again and again under the same id, until it takes it', async () => {
    let times = 0;
    const { url, received } = await receiver((response, request) => answering(++times < 3 ? 503 : 200)(response, request));
    const { id } = await webhookAt(url);
    await testOf(id);
    expect(await finished(id)).toMatchObject([{ state: 'delivered', tries: 3, last_status: 200, reason: null }]);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('or it is said why not: a receiver that hangs, redirects inside, breaks off, or is gone', async () => {
    const inside = await receiver(answering(200));
    const cases: [Parameters<typeof openReceiver>[0], string, number | null][] = [
      [() => undefined, 'webhook.timed_out', null],
      [answering(302, { location: inside.url }), 'webhook.redirected', 302],
      [(response) => void response.socket!.destroy(), 'webhook.unreachable', null],
      [answering(404), 'webhook.status', 404],
    ];
    for (const [answer, reason, last_status] of cases) {
      const { url } = await receiver(answer);
      const { id } = await webhookAt(url);
      await testOf(id);
      expect(await finished(id)).toMatchObject([{ state: 'given_up', reason, last_status, tries: 4, next_try_at: null }]);
    }
    expect(inside.received).toEqual([]);

    const gone = await receiver(answering(410));
    const { id } = await webhookAt(gone.url);
    await testOf(id);
    expect(await finished(id)).toMatchObject([{ state: 'given_up', reason: 'webhook.gone', tries: 1 }]);
    const { body } = await api.ask('GET', '/v1/webhooks', { at });
    expect(body.items).toContainEqual(expect.objectContaining({ id, state: 'disabled', disabled_reason: 'gone' }));
  }, 60_000);

  it('also by a receiver that answers with 10 MB, of which nearly nothing is read', async () => {
    let takenBytes = 0;
    const { url } = await receiver((response) => {
      response.writeHead(200, { 'content-length': 10_000_000 });
      const chunk = Buffer.alloc(50_000);
      const more = () => {
        if (takenBytes === 10_000_000) return;
        if (response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
        takenBytes += chunk.length;
      };
      more();
    });
    const { id } = await webhookAt(url);
    await testOf(id);
    expect(await finished(id)).toMatchObject([{ state: 'delivered', tries: 1 }]);
    // What the system's own buffers took in.
    expect(takenBytes).toBeLessThan(9_000_000);
  });

  it('again when somebody asks for it, also while it still waits', async () => {
    let status = 500;
    const { url, received } = await receiver((response, request) => answering(status)(response, request));
    const { id } = await webhookAt(url);
    const { body } = await testOf(id);
    expect(await finished(id)).toMatchObject([{ state: 'given_up', tries: 4 }]);
    status = 200;
    const before = received.length;
    expect(await api.ask('POST', `/v1/webhooks/${id}/deliveries/${body.id}/resend`, { at })).toMatchObject({ status: 202 });
    expect(await finished(id)).toMatchObject([{ state: 'delivered', round: 2, tries: 1 }]);
    expect(received).toHaveLength(before + 1);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await api.ask('POST', `/v1/webhooks/${id}/deliveries/${newId('delivery')}/resend`, { at })).toMatchObject({
      status: 404,
      code: 'delivery.not_found',
    });
  });
});
