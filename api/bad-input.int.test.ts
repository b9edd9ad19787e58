import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, paper, testLimits, type Answer, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { newId } from '../workflows/contract/new-id.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()), 60_000);
afterAll(() => api.close());
const json = { 'content-type': 'application/json' };

describe('bad input leaves nothing behind', () => {
  test.each<[string, () => Promise<Answer>, number, string]>([
    ['an empty file', () => api.submit(Buffer.alloc(0)), 422, 'document.empty'],
    ['an unknown type', () => api.submit(Buffer.from('hello'.repeat(9_000))), 422, 'document.unsupported_type'],
    ['a file over the limit', () => api.submit(paper(1_000_000)), 413, 'document.too_large'],
    ['a file far over the limit', () => api.submit(paper(4_000_000)), 413, 'document.too_large'],
    ['a compressed body', () => api.submit(paper(), { 'content-encoding': 'gzip' }), 415, 'request.unsupported_media_type'],
    ['a form with two files', () => api.ask('POST', '/v1/documents', { body: twoFiles() }), 422, 'request.invalid'],
    ['a bad idempotency key', () => api.submit(paper(), { 'idempotency-key': 'a b' }), 422, 'request.invalid'],
  ])('%s', async (_what, act, status, code) => {
    const before = await api.storedObjects();
    expect(await act()).toMatchObject({ status, code });
    expect(await api.storedObjects()).toBe(before);
  });

  test('a file that passes the limit in mid-stream is answered at once, and the connection closed', async () => {
    const before = await api.storedObjects();
    const sending = api.openSubmission({ 'transfer-encoding': 'chunked' });
    const answered = once(sending, 'response');
    sending.write(paper(1_100_000));
    const [response] = (await answered) as [IncomingMessage];
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    sending.destroy();
    expect(await api.storedObjects()).toBe(before);
  });

  test('an upload that breaks off is gone, and succeeds when it is sent again', async () => {
    const before = await api.storedObjects();
    const bytes = paper(300_000);
    const sending = api.openSubmission({ 'content-length': bytes.length });
    const seen = api.logged().length;
    sending.write(bytes.subarray(0, 100_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    sending.destroy();
    while (!api.logged().slice(seen).includes('request.interrupted')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await api.storedObjects()).toBe(before);
    expect(await api.submit(bytes)).toMatchObject({ status: 202 });
  });

  test('a client that stops sending is told so', async () => {
    const sending = api.openSubmission({ 'content-length': 1000 });
    sending.write('%PDF-');
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(408);
    sending.destroy();
  });
});

const twoFiles = () => {
  const form = new FormData();
  for (const name of ['a.pdf', 'b.pdf']) form.append('file', new File([paper()], name));
  return form;
};

describe('a request that is wrong is told where', () => {
  test.each<[string, string, string, string | undefined, number, string, string | null]>([
    ['malformed JSON', 'POST', '/v1/api-keys', '{"label": ', 400, 'request.malformed', null],
    [
      'an unknown field',
      'POST',
      '/v1/api-keys',
      '{"label":"a","scopes":["documents:read"],"admin":true}',
      422,
      'request.invalid',
      '/admin',
    ],
    ['a wrong type', 'POST', '/v1/api-keys', '{"label":"a","scopes":["documents:read",7]}', 422, 'request.invalid', '/scopes/1'],
    ['no object', 'PUT', '/v1/account/consents/ai-processing', '[]', 422, 'request.invalid', ''],
    ['a bad cursor', 'GET', '/v1/documents?after=!', undefined, 422, 'request.invalid', '/after'],
    ['a bad filter', 'GET', '/v1/documents?date_from=2026-02-30', undefined, 422, 'request.invalid', '/date_from'],
    ['a filter given twice', 'GET', '/v1/documents?status=done&status=failed', undefined, 422, 'request.invalid', '/status'],
    ['an unknown filter', 'GET', '/v1/documents?colour=red', undefined, 422, 'request.invalid', '/colour'],
    ['a bad id', 'GET', '/v1/documents/7', undefined, 422, 'request.invalid', '/documentId'],
    ['an address of nothing', 'GET', '/v1/invoices', undefined, 404, 'request.not_found', null],
    ['a number in hexadecimal', 'GET', '/v1/documents?limit=0x10', undefined, 422, 'request.invalid', '/limit'],
    ['a number with an exponent', 'GET', '/v1/documents?limit=1e2', undefined, 422, 'request.invalid', '/limit'],
    ['a number with blanks', 'GET', '/v1/documents?limit=%201', undefined, 422, 'request.invalid', '/limit'],
    ['a number that is none', 'GET', '/v1/documents?limit=', undefined, 422, 'request.invalid', '/limit'],
    ['a broken address', 'GET', '/v1/documents/%zz', undefined, 400, 'request.malformed', ''],
    ['a broken address of nothing', 'GET', '/v1/%zz', undefined, 404, 'request.not_found', null],
    ['a wrong method', 'DELETE', '/v1/documents', undefined, 405, 'request.method_not_allowed', null],
    ['a body over the limit', 'POST', '/v1/api-keys', `"${'x'.repeat(2_000_000)}"`, 413, 'request.too_large', null],
  ])('%s', async (_what, method, path, body, status, code, pointer) => {
    const answer = await api.ask(method, path, { body, headers: body === undefined ? {} : json });
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    if (pointer !== null) expect(answer.body.errors?.[0]?.pointer).toBe(pointer);
  });

  test('a broken address is told that it is the path which cannot be read', async () => {
    const { body } = await api.ask('GET', '/v1/documents/%zz');
    expect(body).toMatchObject({ errors: [{ in: 'path', pointer: '' }] });
    expect(JSON.stringify(body)).not.toMatch(/body/i);
  });

  test('a body of another type is not read', async () => {
    expect(
      await api.ask('POST', '/v1/api-keys', { body: 'label=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ).toMatchObject({ status: 415 });
  });
});

describe('who is asking', () => {
  const refusals = async () =>
    ((await api.ask('GET', '/v1/audit?limit=200')).body.items as { action: string; details: { code: string } }[])
      .filter(({ action }) => action === 'request.refused')
      .map(({ details }) => details.code);

  test.each<[string, () => Promise<string | null>, number, string]>([
    ['nobody', async () => null, 401, 'auth.missing'],
    ['a key that is none', async () => 'bsk_x', 401, 'auth.invalid'],
    ['a key with a wrong secret', async () => `${api.key.slice(0, -4)}AAAA`, 401, 'auth.invalid'],
  ])('%s is refused', async (_who, token, status, code) => {
    const answer = await api.ask('GET', '/v1/documents', { token: await token() });
    expect([answer.status, answer.code, answer.headers.get('www-authenticate')]).toEqual([status, code, 'Bearer realm="BlumSmart"']);
  });

  test('an expired and a revoked key are refused, and a key without the scope; the audit log says so', async () => {
    const expired = await api.newKey({ expiresAt: new Date(Date.now() - 1000) });
    expect(await api.ask('GET', '/v1/documents', { token: expired })).toMatchObject({ status: 401, code: 'auth.expired' });
    const created = await api.ask('POST', '/v1/api-keys', { body: '{"label":"short","scopes":["documents:read"]}', headers: json });
    const token = created.body.token as string;
    expect(await api.ask('DELETE', `/v1/documents/${newId('document')}`, { token })).toMatchObject({ status: 403, code: 'auth.scope' });
    expect(await api.ask('GET', '/v1/account', { token })).toMatchObject({ status: 200, body: { id: api.account } });
    await api.ask('DELETE', `/v1/api-keys/${created.body.id}`);
    expect(await api.ask('GET', '/v1/account', { token })).toMatchObject({ status: 401, code: 'auth.revoked' });
    expect(await refusals()).toEqual(expect.arrayContaining(['auth.scope', 'auth.expired', 'auth.revoked']));
    expect((await api.ask('GET', '/v1/audit/verification')).body).toMatchObject({ intact: true });
  });

  test('a key gives no scope that it does not have', async () => {
    const token = await api.newKey({ scopes: ['keys:manage'] });
    const body = '{"label":"more","scopes":["documents:erase"]}';
    expect(await api.ask('POST', '/v1/api-keys', { token, body, headers: json })).toMatchObject({ status: 403, code: 'auth.scope' });
  });

  test('a field of a form is named by a JSON pointer, whatever its name', async () => {
    const body = new FormData();
    body.append('a/b~c', 'x');
    const answer = await api.ask('POST', '/v1/documents', { body });
    expect(answer.body.errors).toMatchObject([{ in: 'body', pointer: '/a~1b~0c' }]);
  });

  test('a key makes none that outlives it', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    const token = await api.newKey({ expiresAt });
    const make = async (expires_at?: string | null) => {
      const body = JSON.stringify({ label: 'child', scopes: ['documents:read'], expires_at });
      return (await api.ask('POST', '/v1/api-keys', { token, body, headers: json })).body.expires_at;
    };
    const sooner = new Date(Date.now() + 60_000).toISOString();
    const later = new Date(Date.now() + 7_200_000).toISOString();
    const given = [await make(), await make(null), await make(later), await make(sooner)];
    expect(given).toEqual([expiresAt.toISOString(), expiresAt.toISOString(), expiresAt.toISOString(), sooner]);
  });

  test('a key that tries ids leaves one line in the audit log, and one with a stale list none', async () => {
    const [guessing, stale] = [await api.newKey(), await api.newKey()];
    const missing = (token: string, id: string) => api.ask('GET', `/v1/documents/${id}`, { token });
    const stranger = newId('document');
    for (let at = 0; at < 30; at++) {
      expect((await missing(guessing, newId('document'))).status).toBe(404);
      expect((await missing(stale, stranger)).status).toBe(404);
    }
    const lines = (await api.ask('GET', '/v1/audit?limit=200')).body.items as { action: string; actor: string; outcome: string }[];
    const probing = lines.filter(({ action }) => action === 'request.probing');
    const [, , apiKey] = guessing.split('_');
    expect(probing).toMatchObject([{ actor: `key_${apiKey}`, outcome: 'refused' }]);
  });

  test('knocking often is answered with a pause', async () => {
    const at = await api.listen({ limits: { ...testLimits, refusalsPerMinutePerAddress: 2 } });
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await api.ask('GET', '/v1/documents', { token: 'wrong', at }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 429, 429]);
    expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.ask('GET', '/v1/account', { at })).status).toBe(200);
  });
});
