import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { draftDocument } from '../infra/db/testing/new-document.js';
import type { DocumentId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { testPublicUrl } from '../infra/people/testing/test-people.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function waiting(dueInMinutes = 60): Promise<DocumentId> {
  const documentId = await draftDocument(api.db, api.account, { values: { vendor: 'Acme' } });
  const dueAt = new Date(Date.now() + dueInMinutes * 60_000);
  await api.db.repositories.documents.openReview(api.account, documentId, 1, { reasons: ['field.unsure:vendor'], dueAt });
  return documentId;
}

const password = 'correct horse battery';
/** A member of the account, signed in. */
async function member(name: string, role: 'owner' | 'reviewer' | 'viewer') {
  const email = `${name.toLowerCase()}-${Date.now()}@example.com`;
  const personId = await api.people.ensure({ name, email, password });
  await api.db.repositories.members.add(api.account, personId, role, 'system');
  const signIn = await fetch(`${api.base}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: testPublicUrl },
    body: JSON.stringify({ email, password }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { cookie, origin: testPublicUrl, 'blumsmart-account': api.account, 'content-type': 'application/json' };
  return {
    personId,
    ask: (method: string, path: string, body?: object) =>
      api.ask(method, path, { token: null, headers, ...(body && { body: JSON.stringify(body) }) }),
  };
}

describe('two reviewers', () => {
  test('get documents of their own, each sees who has what, and neither decides what the other has', async () => {
    const [asha, ravi] = [await member('Asha', 'reviewer'), await member('Ravi', 'reviewer')];
    const [urgent, other] = [await waiting(1), await waiting(2)];
    const given = await asha.ask('POST', '/v1/reviews/next', {});
    expect(given).toMatchObject({
      status: 200,
      body: { claim: { document_id: urgent, mine: true, by: { kind: 'person', name: 'Asha' } } },
    });
    expect(await ravi.ask('POST', '/v1/reviews/next', { ahead: true })).toMatchObject({ body: { claim: { document_id: other } } });
    expect(await ravi.ask('GET', '/v1/reviews')).toMatchObject({
      body: {
        count: 2,
        items: [
          { document: { id: urgent }, overdue: false, claim: { mine: false, by: { name: 'Asha' } } },
          { document: { id: other }, claim: { mine: true, by: { id: ravi.personId } } },
        ],
      },
    });
    expect(await ravi.ask('POST', `/v1/documents/${urgent}/claim`, {})).toMatchObject({
      status: 409,
      code: 'review.claimed',
      body: { detail: 'Asha is reviewing this document.' },
    });
    const decision = { action: 'accept', record_version: 1 };
    expect(await ravi.ask('POST', `/v1/documents/${urgent}/review`, decision)).toMatchObject({ status: 409, code: 'review.claimed' });
    expect(await api.askJson('POST', `/v1/documents/${urgent}/review`, JSON.stringify(decision))).toMatchObject({
      status: 409,
      code: 'review.claimed',
    });
    expect((await asha.ask('DELETE', `/v1/documents/${urgent}/claim`)).status).toBe(204);
    expect(await ravi.ask('POST', `/v1/documents/${urgent}/claim`, {})).toMatchObject({ status: 200, body: { mine: true } });
    for (const documentId of [urgent, other]) await ravi.ask('DELETE', `/v1/documents/${documentId}/claim`);
    for (const documentId of [urgent, other]) await api.db.repositories.documents.cancel(api.account, documentId, 1);
  });

  test('who only reads, is not given any', async () => {
    const viewer = await member('Vera', 'viewer');
    for (const [method, path] of [
      ['POST', '/v1/reviews/next'],
      ['GET', '/v1/reviews'],
      ['GET', '/v1/reviews/figures'],
      ['POST', `/v1/documents/${newId('document')}/claim`],
      ['DELETE', `/v1/documents/${newId('document')}/claim`],
    ] as const)
      expect(await viewer.ask(method, path, method === 'POST' ? {} : undefined)).toMatchObject({ status: 403, code: 'auth.scope' });
  });
});

describe('a key', () => {
  test('is named by its label, and asking again under one Idempotency-Key gives the same document', async () => {
    const documents = [await waiting(1), await waiting(2)];
    const headers = { 'idempotency-key': newId('request') };
    const next = () => api.askJson('POST', '/v1/reviews/next', '{}', { headers });
    const first = await next();
    expect(first.body).toMatchObject({ claim: { document_id: documents[0], by: { kind: 'key', name: 'test' } } });
    expect((await next()).body).toEqual(first.body);
    const owner = await member('Olga', 'owner');
    expect(await owner.ask('POST', `/v1/documents/${documents[0]}/claim`, {})).toMatchObject({
      body: { detail: 'The API key “test” is reviewing this document.' },
    });
    expect(await api.askJson('POST', '/v1/reviews/next', JSON.stringify({ skip: documents }))).toMatchObject({
      status: 200,
      body: { claim: null },
    });
    expect(await api.askJson('POST', '/v1/reviews/next', JSON.stringify({ skip: ['doc_x'] }))).toMatchObject({ status: 422 });
  });
});

test('the figures name everybody to those who manage members, and nobody to others', async () => {
  const [owner, reviewer] = [await member('Odile', 'owner'), await member('Rosa', 'reviewer')];
  const path = '/v1/reviews/figures?utc_offset_minutes=330';
  expect((await owner.ask('GET', path)).body.people).toEqual([]);
  expect(await reviewer.ask('GET', path)).toMatchObject({ status: 200, body: { people: null, mine: { today: { reviewed: 0 } } } });
  expect((await reviewer.ask('GET', '/v1/reviews/figures?utc_offset_minutes=9999')).status).toBe(422);
});
