import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Document } from '../../api/client/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { ask, askJson, jsonOf, type Answer } from './support/ask.js';
import { doubtfulPdf } from './support/papers.js';
import { expectRefusal, type Refusal } from './support/problem.js';
import { newWord, openAccount } from './support/product.js';
import { openRaw } from './support/raw-http.js';

jest.setTimeout(60_000);
const { client, apiKey } = await openAccount('bad requests');
interface Key {
  id: string;
  token: string;
}
let document: Document;
let slow: Promise<Answer>;
beforeAll(async () => {
  // Half a body, and then silence: answered after half a minute, while the other tests run.
  const { socket, answer } = openRaw(['POST /v1/api-keys HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 100']);
  socket.write('{"label":');
  slow = answer;
  ({ document } = await client.upload(doubtfulPdf(), { waitSeconds: 60 }));
});

const keys = '/v1/api-keys';
const newKey = async (body: object = {}): Promise<Key> =>
  jsonOf(await askJson(keys, { label: 'a key', scopes: ['documents:read'], ...body }));
const json = (body: string | Uint8Array, type = 'application/json') =>
  ask(keys, { method: 'POST', body, headers: { 'content-type': type } });
const review = (body: object) => askJson(`/v1/documents/${document.id}/review`, { action: 'correct', record_version: 1, ...body });
const count = async () => jsonOf<{ items: unknown[] }>(await ask(keys)).items.length;

describe('a body', () => {
  test.each<[string, () => Promise<Answer>, Refusal]>([
    ['that is no JSON', () => json('{"label": '), { status: 400, code: 'request.malformed', place: 'body' }],
    ['that is no UTF-8', () => json(Buffer.from([0x22, 0xff, 0xfe, 0x22])), { status: 422, code: 'request.invalid' }],
    ['that is no object', () => json('[1]'), { status: 422, code: 'request.invalid', place: 'body' }],
    ['that is not there', () => ask(keys, { method: 'POST' }), { status: 422, code: 'request.invalid', place: 'body/label' }],
    [
      'of another media type',
      () => json('label=x', 'application/x-www-form-urlencoded'),
      { status: 415, code: 'request.unsupported_media_type' },
    ],
    ['of more than a megabyte', () => json(JSON.stringify({ label: 'x'.repeat(1_100_000) })), { status: 413, code: 'request.too_large' }],
    ['nested without end', () => json(`{"label":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), { status: 422, code: 'request.invalid' }],
    [
      'with an unknown field',
      () => askJson(keys, { label: 'x', scopes: ['documents:read'], owner: 'me' }),
      { status: 422, code: 'request.invalid', place: 'body/owner' },
    ],
    [
      'with the prototype as a field',
      () => json('{"label":"x","scopes":["documents:read"],"__proto__":{"a":1}}'),
      { status: 422, code: 'request.invalid' },
    ],
    [
      'with a value of the wrong type',
      () => askJson(keys, { label: 7, scopes: ['documents:read'] }),
      { status: 422, code: 'request.invalid', place: 'body/label' },
    ],
    [
      'with an unknown scope',
      () => askJson(keys, { label: 'x', scopes: ['everything'] }),
      { status: 422, code: 'request.invalid', place: 'body/scopes/0' },
    ],
    [
      'with a control character',
      () => askJson(keys, { label: 'a\u0000b', scopes: ['documents:read'] }),
      { status: 422, code: 'request.invalid', place: 'body/label' },
    ],
    [
      'with a time in the past',
      () => askJson(keys, { label: 'x', scopes: ['documents:read'], expires_at: '2001-01-01T00:00:00Z' }),
      { status: 422, code: 'request.invalid', place: 'body/expires_at' },
    ],
    [
      'that corrects an unknown field',
      () => review({ corrections: { fields: { colour: 'red' } } }),
      { status: 422, code: 'request.invalid', place: 'body/corrections/fields/colour' },
    ],
    [
      'with an amount that is a float',
      () => review({ corrections: { fields: { total: 1.5 } } }),
      { status: 422, code: 'request.invalid', place: 'body/corrections/fields/total' },
    ],
    [
      'with a day that no calendar has',
      () => review({ corrections: { fields: { date: '2026-02-30' } } }),
      { status: 422, code: 'request.invalid', place: 'body/corrections/fields/date' },
    ],
    ['that corrects nothing', () => review({}), { status: 422, code: 'request.invalid', place: 'body/corrections' }],
    ['that accepts with corrections', () => review({ action: 'accept', corrections: {} }), { status: 422, code: 'request.invalid' }],
  ])('%s is refused, and the place is named', async (_what, act, refusal) => {
    const before = await count();
    await expectRefusal(await act(), refusal);
    expect(await count()).toBe(before);
    expect((await client.get(document.id)).record_version).toBe(document.record_version);
  });

  test('that comes too slowly is given up', async () => {
    await expectRefusal(await slow, { status: 408, code: 'request.too_slow' });
  });
});

describe('an address', () => {
  const list = (query: string) => () => ask(`/v1/documents?${query}`);
  test.each<[string, () => Promise<Answer>, Refusal]>([
    ['with a cursor of nobody', list('after=x'), { status: 422, code: 'request.invalid', place: 'query/after' }],
    [
      'with a cursor made by hand',
      list(`after=${Buffer.from("1:' or true").toString('base64url')}`),
      { status: 422, code: 'request.invalid', place: 'query/after' },
    ],
    ['with a limit of nothing', list('limit=0'), { status: 422, code: 'request.invalid', place: 'query/limit' }],
    ['with a limit beyond', list('limit=100000'), { status: 422, code: 'request.invalid', place: 'query/limit' }],
    ['with a limit in hexadecimal', list('limit=0x10'), { status: 422, code: 'request.invalid', place: 'query/limit' }],
    ['with a limit with an exponent', list('limit=1e2'), { status: 422, code: 'request.invalid', place: 'query/limit' }],
    ['with an unknown filter', list('colour=red'), { status: 422, code: 'request.invalid', place: 'query/colour' }],
    ['with an unknown state', list('status=lost'), { status: 422, code: 'request.invalid', place: 'query/status' }],
    ['with a date that is none', list('date_from=2026-13-01'), { status: 422, code: 'request.invalid', place: 'query/date_from' }],
    ['with an amount that is none', list('total_min=1e9'), { status: 422, code: 'request.invalid', place: 'query/total_min' }],
    ['with a search for nothing', list('q=%20!'), { status: 422, code: 'request.invalid', place: 'query/q' }],
    ['with a filter given twice', list('status=done&status=failed'), { status: 422, code: 'request.invalid', place: 'query/status' }],
    ['with an id of another shape', () => ask('/v1/documents/42'), { status: 422, code: 'request.invalid', place: 'path/documentId' }],
    [
      'with an id that climbs',
      () => ask('/v1/documents/..%2f..%2fetc%2fpasswd'),
      { status: 422, code: 'request.invalid', place: 'path/documentId' },
    ],
    [
      'with a page that is no number',
      () => ask(`/v1/documents/${document.id}/pages/one`),
      { status: 422, code: 'request.invalid', place: 'path/page' },
    ],
    ['with a page that is not there', () => ask(`/v1/documents/${document.id}/pages/7`), { status: 404, code: 'document.page_not_found' }],
    ['with broken percent signs', () => ask('/v1/documents/%zz'), { status: 400, code: 'request.malformed', place: 'path' }],
    ['of a document that does not exist', () => ask(`/v1/documents/${newId('document')}`), { status: 404, code: 'document.not_found' }],
    ['of an erasure that does not exist', () => ask(`/v1/erasures/${newId('erasure')}`), { status: 404, code: 'erasure.not_found' }],
    [
      'of a key that does not exist',
      () => ask(`/v1/api-keys/${newId('apiKey')}`, { method: 'DELETE' }),
      { status: 404, code: 'api_key.not_found' },
    ],
    ['that is none', () => ask('/v1/nothing'), { status: 404, code: 'request.not_found' }],
    ['that is none, outside', () => ask('/nothing', { apiKey: null }), { status: 404, code: 'request.not_found' }],
  ])('%s is refused', async (_what, act, refusal) => void (await expectRefusal(await act(), refusal)));

  test('asked with another method says which it takes', async () => {
    const answer = await ask(`/v1/documents/${document.id}`, { method: 'PUT' });
    await expectRefusal(answer, { status: 405, code: 'request.method_not_allowed' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, DELETE');
  });

  test('asked in no words of HTTP gets 400 and the connection is closed', async () => {
    await expectRefusal(await openRaw(['GARBAGE']).answer, { status: 400, code: 'request.malformed' });
  });

  test('with headers beyond all measure gets 431 and the connection is closed', async () => {
    const { answer } = openRaw(['GET /v1/documents HTTP/1.1', `X-Long: ${'x'.repeat(40_000)}`]);
    await expectRefusal(await answer, { status: 431, code: 'request.headers_too_large' });
  });
});

describe('an API key', () => {
  const withKey = (key: string | null, headers: Record<string, string> = {}) => ask('/v1/documents', { apiKey: key, headers });
  test.each<[string, () => Promise<Answer>, Refusal]>([
    ['that is not there', () => withKey(null), { status: 401, code: 'auth.missing' }],
    ['that is made up', () => withKey('bsk_made_up'), { status: 401, code: 'auth.invalid' }],
    ['with another secret', () => withKey(`${apiKey.slice(0, -4)}AAAA`), { status: 401, code: 'auth.invalid' }],
    ['that is endless', () => withKey('b'.repeat(4_000)), { status: 401, code: 'auth.invalid' }],
    ['in another scheme', () => withKey(null, { authorization: `Basic ${apiKey}` }), { status: 401, code: 'auth.invalid' }],
  ])('%s is refused', async (_what, act, refusal) => void (await expectRefusal(await act(), refusal)));

  test('that has expired, was revoked or lacks the scope is refused, each with its code, and the audit log says so', async () => {
    const [expiring, revoked, narrow] = await Promise.all([
      newKey({ expires_at: new Date(Date.now() + 1_500).toISOString() }),
      newKey(),
      newKey({ scopes: ['documents:read'] }),
    ]);
    expect((await withKey(revoked.token)).status).toBe(200);
    expect(await ask(`${keys}/${revoked.id}`, { method: 'DELETE' })).toMatchObject({ status: 200 });
    await expectRefusal(await withKey(revoked.token), { status: 401, code: 'auth.revoked' });
    await expectRefusal(await ask('/v1/documents', { method: 'POST', body: doubtfulPdf(), apiKey: narrow.token }), {
      status: 403,
      code: 'auth.scope',
    });
    await expectRefusal(await ask(keys, { apiKey: narrow.token }), { status: 403, code: 'auth.scope' });
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    await expectRefusal(await withKey(expiring.token), { status: 401, code: 'auth.expired' });

    const { items } = jsonOf<{ items: { actor: string; action: string; outcome: string; details: { code?: string } }[] }>(
      await ask('/v1/audit?limit=200'),
    );
    const refused = items
      .filter(({ action, outcome }) => action === 'request.refused' && outcome === 'refused')
      .map(({ actor, details }) => [actor, details.code]);
    expect(refused).toEqual(
      expect.arrayContaining([
        [revoked.id, 'auth.revoked'],
        [narrow.id, 'auth.scope'],
        [expiring.id, 'auth.expired'],
      ]),
    );
  });

  test('gives no scope that it does not have', async () => {
    const { token } = await newKey({ scopes: ['keys:manage'] });
    await expectRefusal(await askJson(keys, { label: 'x', scopes: ['documents:erase'] }, { apiKey: token }), {
      status: 403,
      code: 'auth.scope',
    });
  });

  test('is never shown again', async () => {
    const { token } = await newKey();
    expect((await ask(keys)).text).not.toContain(token.split('_').at(-1)!);
  });
});

test('an Idempotency-Key used for another request is refused', async () => {
  const headers = { 'idempotency-key': newWord() };
  expect((await askJson(keys, { label: 'one', scopes: ['documents:read'] }, { headers })).status).toBe(201);
  await expectRefusal(await askJson(keys, { label: 'two', scopes: ['documents:read'] }, { headers }), {
    status: 422,
    code: 'request.idempotency_key_reused',
  });
  await expectRefusal(await askJson(`/v1/documents/${document.id}/cancel`, {}, { headers }), {
    status: 422,
    code: 'request.idempotency_key_reused',
  });
});
