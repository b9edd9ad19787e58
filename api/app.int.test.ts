import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createDb, migrate, type ApiScope, type Db } from '../infra/db/index.js';
import { createKeys, createLocalKeyStore } from '../infra/keys/index.js';
import { createObjectStore, prepareBucket, type ObjectStore } from '../infra/objects/index.js';
import { createWorkflowPort } from '../infra/temporal/index.js';
import { mediaTypeOf } from '../models/reader/media-type.js';
import { failure, type AccountId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { apiScopes, createApp, defaultLimits, type ApiContext } from './index.js';

/** Real PostgreSQL, S3 and Temporal; no worker runs, so that every document stays `received`. */
const limits = { ...defaultLimits, uploadMaxBytes: 1_000_000, bodyTimeoutMs: 500, jsonTimeoutMs: 500, streamPollMs: 200, refusalsPerMinutePerAddress: 100_000 };
const keysDir = mkdtempSync(join(tmpdir(), 'blumsmart-api-keys-'));
let db: Db;
let objects: ObjectStore;
let temporal: Connection;
let logged = '';
let account: AccountId;
let key: string;
const servers: Server[] = [];
let base: string;

beforeAll(async () => {
  const env = process.env as Record<string, string>;
  await migrate({ databaseOwnerUrl: env.DATABASE_OWNER_URL! });
  const s3 = { endpoint: env.S3_ENDPOINT!, accessKey: env.S3_ACCESS_KEY!, secretKey: env.S3_SECRET_KEY!, bucket: env.S3_BUCKET!, region: 'us-east-1' };
  await prepareBucket(s3);
  objects = createObjectStore(s3);
  const keys = createKeys({ store: createLocalKeyStore(keysDir) });
  db = createDb({ databaseUrl: env.DATABASE_URL!, keys });
  temporal = await Connection.connect({ address: env.TEMPORAL_ADDRESS! });
  ({ account, key } = await newAccount());
  base = await listen();
}, 60_000);

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await temporal?.close();
  await db?.close();
  rmSync(keysDir, { recursive: true, force: true });
});

const checkTemporal = async () => void (await temporal.workflowService.describeNamespace({ namespace: 'default' }));

async function newAccount() {
  const accountId = newId('account');
  await db.repositories.accounts.create({ accountId, name: 'Test & Sons', aiConsent: true, policyVersion: '1', actor: 'system' });
  return { account: accountId, key: await newKey(accountId) };
}
const newKey = async (accountId: AccountId, { scopes = apiScopes as ApiScope[], expiresAt = null as Date | null } = {}) =>
  (await db.repositories.apiKeys.create(accountId, { label: 'test', scopes, expiresAt, actor: 'system' })).token;

async function listen(changes: Partial<ApiContext> = {}): Promise<string> {
  const app = createApp({
    repositories: db.repositories,
    documentKeys: db.documentKeys,
    objects,
    // Nothing is read here, so nothing can be drawn: the page route answers before it would come to that.
    reader: { renderPage: () => Promise.reject(failure('document.not_ready')) },
    mediaTypeOf,
    workflows: createWorkflowPort({ client: new Client({ connection: temporal }), documents: db.repositories.documents, check: checkTemporal }),
    logger: pino({ level: 'trace' }, { write: (line) => void (logged += line) }),
    clock: { now: () => new Date() },
    limits,
    policyVersion: '1',
    checks: { database: () => db.check(), objects: () => objects.check(), temporal: checkTemporal },
    ...changes,
  });
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Answer {
  status: number;
  code?: string;
  body: Record<string, unknown> & { id?: string; errors?: { in: string; pointer: string }[] };
  headers: Headers;
}
async function ask(method: string, path: string, { token = key, body, headers = {}, at = base }: { token?: string | null; body?: string | Buffer | FormData; headers?: Record<string, string>; at?: string } = {}): Promise<Answer> {
  const response = await fetch(at + path, { method, body, headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Answer['body']) : { text };
  return { status: response.status, code: json.code as string | undefined, body: json, headers: response.headers };
}
const json = { 'content-type': 'application/json' };
let papers = 0;
/** Bytes that begin as a PDF does, different each time. */
const paper = (size = 100) => Buffer.concat([Buffer.from(`%PDF-1.7 ${papers++} ${Math.random()}\n`), Buffer.alloc(size, 'x')]);
const submit = (bytes: Buffer, headers: Record<string, string> = {}) => ask('POST', '/v1/documents', { body: bytes, headers });
const storedObjects = () => objects.count(`${account}/`);

describe('submitting', () => {
  test('a document is received, told where it is, and found again', async () => {
    const sent = await submit(paper(), { 'content-type': 'text/plain', 'content-disposition': "attachment; filename*=UTF-8''Caf%C3%A9.pdf" });
    expect(sent).toMatchObject({ status: 202, body: { status: 'received', file_name: 'Café.pdf', fields: {}, record_version: null } });
    expect(sent.headers.get('location')).toBe(`/v1/documents/${sent.body.id}`);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(sent.headers.get('ratelimit-policy')).toMatch(/"address"; q=24000.*"key"; q=12000/);
    const found = await ask('GET', `/v1/documents/${sent.body.id}`);
    expect(found).toMatchObject({ status: 200, body: { id: sent.body.id, links: { self: `/v1/documents/${sent.body.id}` } } });
    const unchanged = await ask('GET', `/v1/documents/${sent.body.id}`, { headers: { 'if-none-match': found.headers.get('etag')! } });
    expect(unchanged.status).toBe(304);
    expect((await ask('GET', '/v1/documents?limit=1')).body.items).toMatchObject([{ id: sent.body.id }]);
  });

  test('the original comes back byte by byte, as a file to be saved', async () => {
    const bytes = paper(200_000);
    const { body } = await submit(bytes);
    const response = await fetch(`${base}/v1/documents/${body.id}/original`, { headers: { authorization: `Bearer ${key}` } });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  test('the same bytes again give the first document, and leave no second object', async () => {
    const bytes = paper();
    const first = await submit(bytes);
    const before = await storedObjects();
    const second = await submit(bytes);
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    expect(await storedObjects()).toBe(before);
  });

  test('the same Idempotency-Key gives the same answer, and takes no other file', async () => {
    const [bytes, header] = [paper(), { 'idempotency-key': newId('request') }];
    const first = await submit(bytes, header);
    const second = await submit(bytes, header);
    expect([second.status, second.body]).toEqual([202, first.body]);
    expect(await submit(paper(), header)).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
  });

  test('a wait that brings no result ends as a 202', async () => {
    const sent = await submit(paper(), { prefer: 'wait=1' });
    expect([sent.status, sent.headers.get('preference-applied')]).toEqual([202, 'wait=1']);
  });

  test('as a form', async () => {
    const form = new FormData();
    form.append('file', new File([paper()], 'scan.pdf'));
    expect(await ask('POST', '/v1/documents', { body: form })).toMatchObject({ status: 202, body: { file_name: 'scan.pdf' } });
  });
});

describe('bad input leaves nothing behind', () => {
  test.each<[string, () => Promise<Answer>, number, string]>([
    ['an empty file', () => submit(Buffer.alloc(0)), 422, 'document.empty'],
    ['an unknown type', () => submit(Buffer.from('hello'.repeat(9_000))), 422, 'document.unsupported_type'],
    ['a file over the limit', () => submit(paper(1_000_000)), 413, 'document.too_large'],
    ['a file far over the limit', () => submit(paper(4_000_000)), 413, 'document.too_large'],
    ['a compressed body', () => submit(paper(), { 'content-encoding': 'gzip' }), 415, 'request.unsupported_media_type'],
    ['a form with two files', () => ask('POST', '/v1/documents', { body: twoFiles() }), 422, 'request.invalid'],
    ['a bad idempotency key', () => submit(paper(), { 'idempotency-key': 'a b' }), 422, 'request.invalid'],
  ])('%s', async (_what, act, status, code) => {
    const before = await storedObjects();
    expect(await act()).toMatchObject({ status, code });
    expect(await storedObjects()).toBe(before);
  });

  test('a file that passes the limit in mid-stream is answered at once, and the connection closed', async () => {
    const before = await storedObjects();
    const sending = openRequest({ 'transfer-encoding': 'chunked' });
    const answered = once(sending, 'response');
    sending.write(paper(1_100_000));
    const [response] = (await answered) as [import('node:http').IncomingMessage];
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    sending.destroy();
    expect(await storedObjects()).toBe(before);
  });

  test('an upload that breaks off is gone, and succeeds when it is sent again', async () => {
    const before = await storedObjects();
    const bytes = paper(300_000);
    const sending = openRequest({ 'content-length': bytes.length });
    const seen = logged.length;
    sending.write(bytes.subarray(0, 100_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    sending.destroy();
    while (!logged.slice(seen).includes('request.interrupted')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await storedObjects()).toBe(before);
    expect(await submit(bytes)).toMatchObject({ status: 202 });
  });

  test('a client that stops sending is told so', async () => {
    const sending = openRequest({ 'content-length': 1000 });
    sending.write('%PDF-');
    const [response] = (await once(sending, 'response')) as [import('node:http').IncomingMessage];
    expect(response.statusCode).toBe(408);
    sending.destroy();
  });
});

const twoFiles = () => {
  const form = new FormData();
  for (const name of ['a.pdf', 'b.pdf']) form.append('file', new File([paper()], name));
  return form;
};
function openRequest(headers: Record<string, string | number>) {
  const sending = httpRequest(`${base}/v1/documents`, { method: 'POST', headers: { authorization: `Bearer ${key}`, ...headers } });
  sending.on('error', () => undefined);
  return sending;
}

describe('a request that is wrong is told where', () => {
  test.each<[string, string, string, string | undefined, number, string, string | null]>([
    ['malformed JSON', 'POST', '/v1/api-keys', '{"label": ', 400, 'request.malformed', null],
    ['an unknown field', 'POST', '/v1/api-keys', '{"label":"a","scopes":["documents:read"],"admin":true}', 422, 'request.invalid', '/admin'],
    ['a wrong type', 'POST', '/v1/api-keys', '{"label":"a","scopes":["documents:read",7]}', 422, 'request.invalid', '/scopes/1'],
    ['no object', 'PUT', '/v1/account/consents/ai-processing', '[]', 422, 'request.invalid', ''],
    ['a bad cursor', 'GET', '/v1/documents?after=!', undefined, 422, 'request.invalid', '/after'],
    ['a bad filter', 'GET', '/v1/documents?date_from=2026-02-30', undefined, 422, 'request.invalid', '/date_from'],
    ['a filter given twice', 'GET', '/v1/documents?status=done&status=failed', undefined, 422, 'request.invalid', '/status'],
    ['an unknown filter', 'GET', '/v1/documents?colour=red', undefined, 422, 'request.invalid', '/colour'],
    ['a bad id', 'GET', '/v1/documents/7', undefined, 422, 'request.invalid', '/documentId'],
    ['an address of nothing', 'GET', '/v1/invoices', undefined, 404, 'request.not_found', null],
    ['a broken address', 'GET', '/v1/documents/%zz', undefined, 400, 'request.malformed', null],
    ['a wrong method', 'DELETE', '/v1/documents', undefined, 405, 'request.method_not_allowed', null],
    ['a body over the limit', 'POST', '/v1/api-keys', `"${'x'.repeat(2_000_000)}"`, 413, 'request.too_large', null],
  ])('%s', async (_what, method, path, body, status, code, pointer) => {
    const answer = await ask(method, path, { body, headers: body === undefined ? {} : json });
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    if (pointer !== null) expect(answer.body.errors?.[0]?.pointer).toBe(pointer);
  });

  test('a body of another type is not read', async () => {
    expect(await ask('POST', '/v1/api-keys', { body: 'label=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).toMatchObject({ status: 415 });
  });
});

describe('who is asking', () => {
  const refusals = async () => ((await ask('GET', '/v1/audit?limit=200')).body.items as { action: string; details: { code: string } }[]).filter(({ action }) => action === 'request.refused').map(({ details }) => details.code);

  test.each<[string, () => Promise<string | null>, number, string]>([
    ['nobody', async () => null, 401, 'auth.missing'],
    ['a key that is none', async () => 'bsk_x', 401, 'auth.invalid'],
    ['a key with a wrong secret', async () => `${key.slice(0, -4)}AAAA`, 401, 'auth.invalid'],
  ])('%s is refused', async (_who, token, status, code) => {
    const answer = await ask('GET', '/v1/documents', { token: await token() });
    expect([answer.status, answer.code, answer.headers.get('www-authenticate')]).toEqual([status, code, 'Bearer realm="BlumSmart"']);
  });

  test('an expired and a revoked key are refused, and a key without the scope; the audit log says so', async () => {
    const expired = await newKey(account, { expiresAt: new Date(Date.now() - 1000) });
    expect(await ask('GET', '/v1/documents', { token: expired })).toMatchObject({ status: 401, code: 'auth.expired' });
    const created = await ask('POST', '/v1/api-keys', { body: '{"label":"short","scopes":["documents:read"]}', headers: json });
    const token = created.body.token as string;
    expect(await ask('DELETE', `/v1/documents/${newId('document')}`, { token })).toMatchObject({ status: 403, code: 'auth.scope' });
    expect(await ask('GET', '/v1/account', { token })).toMatchObject({ status: 200, body: { id: account } });
    await ask('DELETE', `/v1/api-keys/${created.body.id}`);
    expect(await ask('GET', '/v1/account', { token })).toMatchObject({ status: 401, code: 'auth.revoked' });
    expect(await refusals()).toEqual(expect.arrayContaining(['auth.scope', 'auth.expired', 'auth.revoked']));
    expect((await ask('GET', '/v1/audit/verification')).body).toMatchObject({ intact: true });
  });

  test('a key gives no scope that it does not have', async () => {
    const token = await newKey(account, { scopes: ['keys:manage'] });
    const body = '{"label":"more","scopes":["documents:erase"]}';
    expect(await ask('POST', '/v1/api-keys', { token, body, headers: json })).toMatchObject({ status: 403, code: 'auth.scope' });
  });

  test('knocking often is answered with a pause', async () => {
    const at = await listen({ limits: { ...limits, refusalsPerMinutePerAddress: 2 } });
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await ask('GET', '/v1/documents', { token: 'wrong', at }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 429, 429]);
    expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('GET', '/v1/account', { at })).status).toBe(200);
  });
});

describe('the life of a document', () => {
  test('what is not read yet has no text and no pages, and what is under way is not retried', async () => {
    const { body } = await submit(paper());
    const path = `/v1/documents/${body.id}`;
    expect(await ask('GET', `${path}/text`)).toMatchObject({ status: 409, code: 'document.not_ready' });
    expect(await ask('GET', `${path}/pages/1`)).toMatchObject({ status: 409, code: 'document.not_ready' });
    expect(await ask('POST', `${path}/retry`)).toMatchObject({ status: 409, code: 'document.wrong_state' });
    const review = JSON.stringify({ action: 'accept', record_version: 1 });
    expect(await ask('POST', `${path}/review`, { body: review, headers: json })).toMatchObject({ status: 409, code: 'review.not_open' });
  });

  test('its events stream until it is final', async () => {
    const { body } = await submit(paper());
    const response = await fetch(`${base}/v1/documents/${body.id}/events`, { headers: { authorization: `Bearer ${key}` } });
    const documentId = body.id as `doc_${string}`;
    await db.repositories.documents.begin(account, documentId, 1);
    await db.repositories.documents.fail(account, documentId, 1, 'document.damaged');
    const text = await response.text();
    expect([...text.matchAll(/"step":"(\w+)"/g)].map(([, step]) => step)).toEqual(['received', 'failed']);
    const last = [...text.matchAll(/^id: (\d+)$/gm)].at(-1)![1]!;
    expect(await ask('GET', `/v1/documents/${body.id}/events`, { headers: { 'last-event-id': last } })).toMatchObject({ status: 204 });
    const waited = await ask('GET', `/v1/documents/${body.id}`);
    expect(waited.body).toMatchObject({ status: 'failed', failure: { code: 'document.damaged' } });
    const secret = { body: '{"password":"swordfish"}', headers: { ...json, 'idempotency-key': newId('request') } };
    const retried = await ask('POST', `/v1/documents/${body.id}/retry`, secret);
    expect(retried).toMatchObject({ status: 202, body: { status: 'received', attempt: 2 } });
    expect((await ask('POST', `/v1/documents/${body.id}/retry`, secret)).body).toEqual(retried.body);
    expect(logged).not.toContain('swordfish');
  });

  test('erased, it is gone at once, and the erasure stays', async () => {
    const { body } = await submit(paper());
    const erasure = await ask('DELETE', `/v1/documents/${body.id}`);
    expect(erasure).toMatchObject({ status: 202, body: { document_id: body.id, state: 'requested' } });
    expect(await ask('GET', `/v1/documents/${body.id}`)).toMatchObject({ status: 404, code: 'document.not_found' });
    expect(await ask('GET', erasure.headers.get('location')!)).toMatchObject({ status: 200, body: { id: erasure.body.id } });
  });
});

describe('when something is away', () => {
  const away = (code: 'database.unavailable' | 'objects.unavailable' | 'temporal.unavailable') => () => Promise.reject(failure(code));
  test.each<[string, Partial<ApiContext> | (() => Partial<ApiContext>)]>([
    ['objects.unavailable', () => ({ objects: { ...objects, put: away('objects.unavailable') } })],
    ['database.unavailable', () => ({ repositories: { ...db.repositories, apiKeys: { ...db.repositories.apiKeys, authenticate: away('database.unavailable') } } })],
  ])('%s is answered with 503 and when to come back', async (code, changes) => {
    const at = await listen(typeof changes === 'function' ? changes() : changes);
    const answer = await ask('POST', '/v1/documents', { body: paper(), at });
    expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([503, code, '5']);
    expect(answer.body).not.toHaveProperty('detail');
  });

  test('readiness names what is away; being alive does not depend on it', async () => {
    const at = await listen({ checks: { database: () => db.check(), temporal: away('temporal.unavailable') } });
    expect(await ask('GET', '/readyz', { at, token: null })).toMatchObject({ status: 503, body: { dependencies: [{ ok: true }, { name: 'temporal', ok: false }] } });
    expect((await ask('GET', '/healthz', { at, token: null })).status).toBe(200);
    expect((await ask('GET', '/readyz', { token: null })).status).toBe(200);
  });
});

describe('what is open to all', () => {
  test.each(['/docs', '/docs/errors', '/docs/start.js', '/docs/swagger-ui-bundle.js', '/openapi.json'])('%s', async (path) => {
    const answer = await ask('GET', path, { token: null });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a request that is no HTTP gets no more than a refusal', async () => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    socket.write('GET / nonsense\r\n\r\n');
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 400/);
  });
});

test('the log holds no search words, file names or keys', async () => {
  await ask('GET', '/v1/documents?q=canaryword');
  await submit(paper(), { 'content-disposition': 'attachment; filename="canaryname.pdf"' });
  expect(logged).not.toMatch(/canary|Test & Sons|bsk_/);
  expect(logged).toContain(account);
});
