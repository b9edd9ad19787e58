import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openApi, paper, testTemporalUi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { failure, taskQueues, type DocumentId, type FailureCode } from '../workflows/contract/index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

interface Work {
  documents: Record<string, number>;
  failures: { code: string; count: number; document_ids: string[]; retryable: boolean; meaning: string }[];
  hours: { hour: string; received: number; finished: number; failed: number }[];
  reviews: { open: number; overdue: number };
  erasures: { open: number };
  queues: { name: string; waiting: number; workers: number }[] | null;
}
const look = async (): Promise<Work> => (await api.ask('GET', '/v1/operations')).body as unknown as Work;

async function failed(code: FailureCode): Promise<DocumentId> {
  const { body } = await api.submit(paper(), { 'content-disposition': 'attachment; filename="secret name.pdf"' });
  const documentId = body.id as DocumentId;
  await api.db.repositories.documents.begin(api.account, documentId, 1);
  await api.db.repositories.documents.fail(api.account, documentId, 1, code);
  return documentId;
}

test('an account without documents has nothing to look after, and every hour and queue is there', async () => {
  const { documents, failures, hours, queues } = await look();
  expect(new Set(Object.values(documents))).toEqual(new Set([0]));
  expect(failures).toEqual([]);
  expect(hours).toHaveLength(24);
  expect(queues!.map(({ name }) => name)).toEqual(Object.values(taskQueues));
});

test('what came, failed, waits for a person and is being erased is counted, and named by ids alone', async () => {
  const damaged = [await failed('document.damaged'), await failed('document.damaged')];
  await failed('document.encrypted');
  const { body: waiting } = await api.submit(paper());
  const { documents } = api.db.repositories;
  await documents.begin(api.account, waiting.id as DocumentId, 1);
  await documents.openReview(api.account, waiting.id as DocumentId, 1, { reasons: ['x'], dueAt: new Date(Date.now() - 1_000) });
  const { body: going } = await api.submit(paper());
  await api.ask('DELETE', `/v1/documents/${going.id}`);

  const answer = await api.ask('GET', '/v1/operations');
  expect(answer.body).toMatchObject({
    documents: { failed: 3, in_review: 1, received: 0 },
    failures: [
      { code: 'document.damaged', count: 2, retryable: false, document_ids: [...damaged].reverse() },
      { code: 'document.encrypted', count: 1 },
    ],
    reviews: { open: 1, overdue: 1 },
    erasures: { open: 1 },
  });
  const now = (await look()).hours.slice(-2);
  expect(now.reduce((sum, { received }) => sum + received, 0)).toBe(4);
  expect(now.reduce((sum, hour) => sum + hour.failed, 0)).toBe(3);
  expect(JSON.stringify(answer.body)).not.toContain('secret name');
});

test('documents are listed by state and failure, page by page, with the way to their workflow and without their names', async () => {
  const first = await api.ask('GET', '/v1/operations/documents?failure=document.damaged&limit=1');
  expect(first.body).toMatchObject({ items: [{ status: 'failed', failure: 'document.damaged', attempt: 1 }] });
  expect(JSON.stringify(first.body)).not.toContain('secret name');
  const [item] = first.body.items as { id: string; workflow_url: string }[];
  expect(item!.workflow_url).toBe(
    `${testTemporalUi}/namespaces/default/workflows/${encodeURIComponent(`${api.account}/document/${item!.id}`)}`,
  );
  const second = await api.ask('GET', `/v1/operations/documents?failure=document.damaged&limit=1&after=${String(first.body.next)}`);
  expect(second.body).toMatchObject({ items: [{ failure: 'document.damaged' }], next: null });
  expect((await api.ask('GET', '/v1/operations/documents?state=in_review')).body.items).toHaveLength(1);
  expect(await api.ask('GET', '/v1/operations/documents?after=nonsense')).toMatchObject({ status: 422, code: 'request.invalid' });
});

test('all that failed with one code are retried, so many at a time; the same key retries none again', async () => {
  const retry = (key: string) =>
    api.askJson('POST', '/v1/operations/retry', JSON.stringify({ failure: 'document.damaged', limit: 1 }), {
      headers: { 'idempotency-key': key },
    });
  const first = await retry('one');
  expect(first).toMatchObject({ status: 202, body: { left: 1 } });
  expect(first.body.retried).toHaveLength(1);
  expect((await retry('one')).body).toEqual(first.body);
  expect(await retry('two')).toMatchObject({ body: { left: 0 } });
  expect(await retry('three')).toMatchObject({ body: { retried: [], left: 0 } });
  expect((await look()).documents).toMatchObject({ received: 2, failed: 1 });
  for (const id of [...(first.body.retried as string[])]) {
    expect((await api.ask('GET', `/v1/documents/${id}`)).body).toMatchObject({ status: 'received', attempt: 2, failure: null });
    const lines = (await api.ask('GET', '/v1/audit?limit=20')).body.items as { action: string; subject: string; details: object }[];
    expect(lines.filter(({ action, subject }) => action === 'document.retry' && subject === id)).toMatchObject([
      { details: { attempt: 2, failure: 'document.damaged' } },
    ]);
  }
  const outbox = await api.database.query<{ count: string }>(
    `select count(*) from outbox where kind = 'process_document' and (payload->>'attempt')::int = 2`,
  );
  expect(Number(outbox[0]!.count)).toBe(2);
});

test('who asks at the same time for the same retries each document once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => failed('internal.unexpected')));
  const wish = JSON.stringify({ failure: 'internal.unexpected' });
  const answers = await Promise.all([1, 2, 3].map(() => api.askJson('POST', '/v1/operations/retry', wish)));
  const retried = answers.flatMap(({ body }) => body.retried as string[]);
  expect(retried.sort()).toEqual([...ids].sort());
});

test('a workflow service that is away takes nothing away of what the database knows', async () => {
  const at = await api.listen({ queues: { many: () => Promise.reject(failure('temporal.unavailable')) } });
  expect(await api.ask('GET', '/v1/operations', { at })).toMatchObject({ status: 200, body: { queues: null, documents: { failed: 1 } } });
});

test('looking asks for operations:read, acting for operations:act', async () => {
  const reader = await api.newKey({ scopes: ['documents:read'] as never });
  const looker = await api.newKey({ scopes: ['operations:read'] as never });
  for (const path of ['/v1/operations', '/v1/operations/documents'])
    expect(await api.ask('GET', path, { token: reader })).toMatchObject({ status: 403, code: 'auth.scope' });
  expect(await api.askJson('POST', '/v1/operations/retry', '{"failure":"document.damaged"}', { token: looker })).toMatchObject({
    status: 403,
  });
  expect(await api.ask('GET', '/v1/documents', { token: looker })).toMatchObject({ status: 403 });
});

test('the account gets another name, which its audit log does not tell', async () => {
  expect(await api.askJson('PUT', '/v1/account', '{"name":"  New Name GmbH "}')).toMatchObject({
    status: 200,
    body: { name: 'New Name GmbH' },
  });
  expect((await api.ask('GET', '/v1/account')).body).toMatchObject({ name: 'New Name GmbH' });
  const [line] = (await api.ask('GET', '/v1/audit?limit=1')).body.items as object[];
  expect(line).toMatchObject({ action: 'account.rename', details: {} });
  expect(await api.askJson('PUT', '/v1/account', '{"name":" "}')).toMatchObject({ status: 422 });
  expect(await api.ask('DELETE', '/v1/account/membership')).toMatchObject({ status: 403, code: 'auth.person_needed' });
});
