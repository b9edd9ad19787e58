import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { letterTo, testPublicUrl, tokenIn } from '../infra/people/testing/test-people.js';
import { signUp } from '../infra/people/testing/visitor.js';
import { openApi, paper, testTemporalUi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { documentWorkflowId, type AccountId, type DocumentId } from '../workflows/contract/index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const asJson = ({ metadata, data }: Payload) => ({
  metadata: Object.fromEntries(Object.entries(metadata!).map(([name, bytes]) => [name, base64(bytes)])),
  data: base64(data!),
});
const secret = 'a value that only its account may see';

/** A payload as a history keeps it, of a document's workflow. */
async function sealed(): Promise<{ documentId: DocumentId; workflowId: string; body: string }> {
  const documentId = (await api.submit(paper())).body.id as DocumentId;
  const workflowId = documentWorkflowId(api.account, documentId);
  const context = { type: 'workflow', namespace: 'default', workflowId } as const;
  const [payload] = await api.codec.encode([defaultPayloadConverter.toPayload(secret)], context);
  return { documentId, workflowId, body: JSON.stringify({ payloads: [asJson(payload!)] }) };
}
const decode = (body: string, asking: Parameters<ApiOnServers['ask']>[2] = {}) => api.askJson('POST', '/v1/codec/decode', body, asking);
const opened = (answer: { body: object }) => {
  const { payloads } = answer.body as { payloads: { data: string }[] };
  return payloads.map(({ data }) => Buffer.from(data, 'base64').toString('utf8'));
};
const lines = async (account: AccountId = api.account) => (await api.db.repositories.audit.page(account, { limit: 5, after: null })).items;

test('a sealed payload is opened for a key that may, and the look is recorded', async () => {
  const { workflowId, body } = await sealed();
  const answer = await decode(body);
  expect(answer.status).toBe(200);
  expect(opened(answer)).toEqual([JSON.stringify(secret)]);
  expect((await lines())[0]).toMatchObject({ action: 'payloads.decode', subject: workflowId, details: { payloads: 1 } });
});

test('an operator, and another account’s key, see nothing; the operator’s try is recorded', async () => {
  const { body } = await sealed();
  const operator = await api.newKey({ scopes: ['operations:read', 'operations:act', 'audit:read'] as never });
  const refused = await decode(body, { token: operator });
  expect(refused).toMatchObject({ status: 403, code: 'auth.scope' });
  expect(JSON.stringify(refused.body)).not.toContain(secret);
  expect((await lines())[0]).toMatchObject({ action: 'request.refused', outcome: 'refused' });
  const stranger = await api.database.newAccount();
  const key = { label: 'x', scopes: ['payloads:read'], expiresAt: null, actor: 'system' } as const;
  const { token } = await api.db.repositories.apiKeys.create(stranger, { ...key, scopes: [...key.scopes] });
  expect(await decode(body, { token })).toMatchObject({ status: 403, code: 'auth.scope' });
});

test('a payload that claims to be of another workflow, or of an erased document, stays closed and harms no other', async () => {
  const [one, other] = [await sealed(), await sealed()];
  const [first, second] = [one, other].map(
    ({ body }) => (JSON.parse(body) as { payloads: { metadata: object; data: string }[] }).payloads[0]!,
  );
  const moved = { metadata: second!.metadata, data: first!.data };
  const plain = { metadata: { encoding: base64(Buffer.from('json/plain')) }, data: base64(Buffer.from('1')) };
  const answer = await decode(JSON.stringify({ payloads: [moved, first, plain] }));
  expect(answer.status).toBe(200);
  const [left, right, untouched] = opened(answer);
  expect(left).not.toContain(secret);
  expect([right, untouched]).toEqual([JSON.stringify(secret), '1']);
});

test('Temporal’s page may ask as who is signed in, whichever account the workflow is of; pages of other addresses may not', async () => {
  const { body } = await sealed();
  const { person, email } = await signUp({ base: api.base, origin: testPublicUrl });
  await person.send('POST', '/v1/accounts', { name: 'Own', ai_processing: true });
  const json = JSON.parse(body) as unknown;
  const fromTemporal = { origin: testTemporalUi, 'sec-fetch-site': 'same-site' };
  expect(await person.send('POST', '/v1/codec/decode', json, fromTemporal)).toMatchObject({ status: 403, code: 'auth.scope' });
  await api.askJson('POST', '/v1/invitations', JSON.stringify({ email, role: 'owner' }));
  const token = tokenIn(await letterTo(email, { subject: /invites you/ }));
  await person.send('POST', '/v1/invitations/accept', { token });
  const answer = await person.send('POST', '/v1/codec/decode', json, fromTemporal);
  expect(opened(answer)).toEqual([JSON.stringify(secret)]);
  expect(answer.headers.get('access-control-allow-origin')).toBe(testTemporalUi);
  expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const refused = await person.send('POST', '/v1/codec/decode', json, evil);
  expect(refused).toMatchObject({ status: 403, code: 'auth.cross_site' });
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  // What is open to that page is this one call.
  expect(await person.send('POST', '/v1/accounts', { name: 'X', ai_processing: true }, fromTemporal)).toMatchObject({
    status: 403,
    code: 'auth.cross_site',
  });
});

test('a browser that asks beforehand is told of this one address alone', async () => {
  const asked = (origin: string, path = '/v1/codec/decode') =>
    api.ask('OPTIONS', path, { token: null, headers: { origin, 'access-control-request-method': 'POST' } });
  expect((await asked(testTemporalUi)).status).toBe(204);
  expect((await asked('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  expect((await asked(testTemporalUi, '/v1/documents')).headers.get('access-control-allow-origin')).toBeNull();
  expect((await api.askJson('POST', '/v1/codec/encode', '{"payloads":[]}')).status).toBe(404);
});
