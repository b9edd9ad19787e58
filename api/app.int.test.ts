import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, paper, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { newId } from '../workflows/contract/new-id.js';
import { failure } from '../workflows/contract/index.js';
import type { ApiContext } from './index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()), 60_000);
afterAll(() => api.close());
const json = { 'content-type': 'application/json' };

describe('submitting', () => {
  test('a document is received, told where it is, and found again', async () => {
    const sent = await api.submit(paper(), {
      'content-type': 'text/plain',
      'content-disposition': "attachment; filename*=UTF-8''Caf%C3%A9.pdf",
    });
    expect(sent).toMatchObject({ status: 202, body: { status: 'received', file_name: 'Café.pdf', fields: {}, record_version: null } });
    expect(sent.headers.get('location')).toBe(`/v1/documents/${sent.body.id}`);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(sent.headers.get('ratelimit-policy')).toMatch(/"address"; q=24000.*"key"; q=12000/);
    const found = await api.ask('GET', `/v1/documents/${sent.body.id}`);
    expect(found).toMatchObject({ status: 200, body: { id: sent.body.id, links: { self: `/v1/documents/${sent.body.id}` } } });
    const unchanged = await api.ask('GET', `/v1/documents/${sent.body.id}`, { headers: { 'if-none-match': found.headers.get('etag')! } });
    expect(unchanged.status).toBe(304);
    expect((await api.ask('GET', '/v1/documents?limit=1')).body.items).toMatchObject([{ id: sent.body.id }]);
  });

  test('the original comes back byte by byte, as a file to be saved', async () => {
    const bytes = paper(200_000);
    const { body } = await api.submit(bytes);
    const response = await fetch(`${api.base}/v1/documents/${body.id}/original`, { headers: { authorization: `Bearer ${api.key}` } });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  test('the same bytes again give the first document, and leave no second object', async () => {
    const bytes = paper();
    const first = await api.submit(bytes);
    const before = await api.storedObjects();
    const second = await api.submit(bytes);
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    expect(await api.storedObjects()).toBe(before);
  });

  test('the same Idempotency-Key gives the same answer, and takes no other file', async () => {
    const [bytes, header] = [paper(), { 'idempotency-key': newId('request') }];
    const first = await api.submit(bytes, header);
    const second = await api.submit(bytes, header);
    expect([second.status, second.body]).toEqual([202, first.body]);
    expect(await api.submit(paper(), header)).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
  });

  test('a wait that brings no result ends as a 202', async () => {
    const sent = await api.submit(paper(), { prefer: 'wait=1' });
    expect([sent.status, sent.headers.get('preference-applied')]).toEqual([202, 'wait=1']);
  });

  test('as a form', async () => {
    const form = new FormData();
    form.append('file', new File([paper()], 'scan.pdf'));
    expect(await api.ask('POST', '/v1/documents', { body: form })).toMatchObject({ status: 202, body: { file_name: 'scan.pdf' } });
  });
});

describe('the life of a document', () => {
  test('what is not read yet has no text and no pages, and what is under way is not retried', async () => {
    const { body } = await api.submit(paper());
    const path = `/v1/documents/${body.id}`;
    expect(await api.ask('GET', `${path}/text`)).toMatchObject({ status: 409, code: 'document.not_ready' });
    expect(await api.ask('GET', `${path}/pages/1`)).toMatchObject({ status: 409, code: 'document.not_ready' });
    expect(await api.ask('POST', `${path}/retry`)).toMatchObject({ status: 409, code: 'document.wrong_state' });
    const review = JSON.stringify({ action: 'accept', record_version: 1 });
    expect(await api.ask('POST', `${path}/review`, { body: review, headers: json })).toMatchObject({
      status: 409,
      code: 'review.not_open',
    });
  });

  test('its events stream until it is final', async () => {
    const { body } = await api.submit(paper());
    const response = await fetch(`${api.base}/v1/documents/${body.id}/events`, { headers: { authorization: `Bearer ${api.key}` } });
    const documentId = body.id as `doc_${string}`;
    await api.db.repositories.documents.begin(api.account, documentId, 1);
    await api.db.repositories.documents.fail(api.account, documentId, 1, 'document.damaged');
    const text = await response.text();
    expect([...text.matchAll(/"step":"(\w+)"/g)].map(([, step]) => step)).toEqual(['received', 'failed']);
    const last = [...text.matchAll(/^id: (\d+)$/gm)].at(-1)![1]!;
    expect(await api.ask('GET', `/v1/documents/${body.id}/events`, { headers: { 'last-event-id': last } })).toMatchObject({ status: 204 });
    const waited = await api.ask('GET', `/v1/documents/${body.id}`);
    expect(waited.body).toMatchObject({ status: 'failed', failure: { code: 'document.damaged' } });
    const secret = { body: '{"password":"swordfish"}', headers: { ...json, 'idempotency-key': newId('request') } };
    const retried = await api.ask('POST', `/v1/documents/${body.id}/retry`, secret);
    expect(retried).toMatchObject({ status: 202, body: { status: 'received', attempt: 2 } });
    expect((await api.ask('POST', `/v1/documents/${body.id}/retry`, secret)).body).toEqual(retried.body);
    expect(api.logged()).not.toContain('swordfish');
  });

  test('erased, it is gone at once, and the erasure stays', async () => {
    const { body } = await api.submit(paper());
    const erasure = await api.ask('DELETE', `/v1/documents/${body.id}`);
    expect(erasure).toMatchObject({ status: 202, body: { document_id: body.id, state: 'requested' } });
    expect(await api.ask('GET', `/v1/documents/${body.id}`)).toMatchObject({ status: 404, code: 'document.not_found' });
    expect(await api.ask('GET', erasure.headers.get('location')!)).toMatchObject({ status: 200, body: { id: erasure.body.id } });
  });
});

describe('when something is away', () => {
  const away = (code: 'database.unavailable' | 'objects.unavailable' | 'temporal.unavailable') => () => Promise.reject(failure(code));
  test.each<[string, Partial<ApiContext> | (() => Partial<ApiContext>)]>([
    ['objects.unavailable', () => ({ objects: { ...api.objects, put: away('objects.unavailable') } })],
    [
      'database.unavailable',
      () => ({
        repositories: { ...api.db.repositories, apiKeys: { ...api.db.repositories.apiKeys, authenticate: away('database.unavailable') } },
      }),
    ],
  ])('%s is answered with 503 and when to come back', async (code, changes) => {
    const at = await api.listen(typeof changes === 'function' ? changes() : changes);
    const answer = await api.ask('POST', '/v1/documents', { body: paper(), at });
    expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([503, code, '5']);
    expect(answer.body).not.toHaveProperty('detail');
  });

  test('readiness names what is away; being alive does not depend on it', async () => {
    const at = await api.listen({ readiness: { database: () => api.db.check(), temporal: away('temporal.unavailable') } });
    expect(await api.ask('GET', '/readyz', { at, token: null })).toMatchObject({
      status: 503,
      body: { dependencies: [{ ok: true }, { name: 'temporal', ok: false }] },
    });
    expect((await api.ask('GET', '/healthz', { at, token: null })).status).toBe(200);
    expect((await api.ask('GET', '/readyz', { token: null })).status).toBe(200);
  });
});

describe('what is open to all', () => {
  test.each(['/docs', '/docs/errors', '/docs/start.js', '/docs/swagger-ui-bundle.js', '/openapi.json'])('%s', async (path) => {
    const answer = await api.ask('GET', path, { token: null });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a request that is no HTTP gets no more than a refusal', async () => {
    const socket = connect(Number(new URL(api.base).port), '127.0.0.1');
    socket.write('GET / nonsense\r\n\r\n');
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 400/);
  });
});

test('the log holds no search words, file names or keys', async () => {
  await api.ask('GET', '/v1/documents?q=canaryword');
  await api.submit(paper(), { 'content-disposition': 'attachment; filename="canaryname.pdf"' });
  expect(api.logged()).not.toMatch(/canary(word|name)|Canary & Sons|bsk_/);
  expect(api.logged()).toContain(api.account);
});
