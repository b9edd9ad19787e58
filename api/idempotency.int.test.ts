import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, paper, type Answer, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { failure, type DocumentId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import type { ApiContext } from './index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()), 60_000);
afterAll(() => api.close());

/** A repository whose method acts, while its answer never comes back, as when the connection breaks right after the commit. */
const losing = <R extends object>(repository: R, method: keyof R & string): R => ({
  ...repository,
  [method]: async (...given: unknown[]) => {
    await (repository[method] as (...given: unknown[]) => Promise<unknown>)(...given);
    throw failure('database.unavailable');
  },
});
const received = async () => (await api.submit(paper())).body.id as DocumentId;
const failed = async () => {
  const documentId = await received();
  await api.db.repositories.documents.begin(api.account, documentId, 1);
  await api.db.repositories.documents.fail(api.account, documentId, 1, 'document.damaged');
  return documentId;
};
const audited = async (action: string) =>
  (await api.database.query('select from audit_entries where account_id = $1 and action = $2', [api.account, action])).length;

interface Post {
  path: string;
  body: string;
  action: string;
  status: number;
  /** What of the first answer is not given again. */
  givenOnce?: string;
  /** Repositories whose act stands while its answer is lost. */
  lost: Partial<ApiContext['repositories']>;
}
const posts: Record<string, () => Promise<Post>> = {
  'a retry': async () => {
    const lost = { documents: losing(api.db.repositories.documents, 'retry') };
    return { path: `/v1/documents/${await failed()}/retry`, body: '{"password":"sesame"}', action: 'document.retry', status: 202, lost };
  },
  'a cancellation': async () => {
    const lost = { documents: losing(api.db.repositories.documents, 'requestCancel') };
    return { path: `/v1/documents/${await received()}/cancel`, body: '{}', action: 'document.cancel', status: 202, lost };
  },
  'a new API key': async () => {
    const lost = { apiKeys: losing(api.db.repositories.apiKeys, 'create') };
    return {
      path: '/v1/api-keys',
      body: '{"label":"L","scopes":["documents:read"]}',
      action: 'api_key.create',
      status: 201,
      lost,
      givenOnce: 'token',
    };
  },
};

describe.each(Object.entries(posts))('%s under an Idempotency-Key', (_, prepare) => {
  const open = async () => {
    const { path, body, status, action, lost, givenOnce } = await prepare();
    const headers = { 'idempotency-key': newId('request') };
    const before = await audited(action);
    return {
      status,
      lost,
      /** The answer as it is given again. */
      again: (answer: Answer) => (givenOnce ? { ...answer.body, [givenOnce]: null } : answer.body),
      ask: (at?: string) => api.askJson('POST', path, body, { headers, at }),
      askOther: () => api.askJson('POST', '/v1/api-keys', '{"label":"other","scopes":["documents:read"]}', { headers }),
      effects: async () => (await audited(action)) - before,
    };
  };

  test('gets its first answer when that was lost after the commit', async () => {
    const post = await open();
    const at = await api.listen({ repositories: { ...api.db.repositories, ...post.lost } });
    expect(await post.ask(at)).toMatchObject({ status: 503, code: 'database.unavailable' });
    expect(await post.effects()).toBe(1);
    const answer = await post.ask();
    expect(answer.status).toBe(post.status);
    expect((await post.ask()).body).toEqual(answer.body);
    expect(await post.effects()).toBe(1);
    expect(await post.askOther()).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
  });

  test('has done nothing when the connection died before the commit, and is done when asked again', async () => {
    const post = await open();
    const broken = await whileConnectionsDie(() => post.ask());
    expect(broken).toMatchObject({ status: 503, code: 'database.unavailable' });
    expect(await post.effects()).toBe(0);
    const answer = await post.ask();
    expect([answer.status, await post.effects()]).toEqual([post.status, 1]);
    expect((await post.ask()).body).toEqual(post.again(answer));
  });

  test('is done once when several processes get it at the same time', async () => {
    const post = await open();
    const processes = await Promise.all([1, 2, 3, 4].map(() => api.listen()));
    const answers = await Promise.all(processes.map((at) => post.ask(at)));
    const done = answers.filter(({ status }) => status === post.status);
    expect(answers.filter(({ code }) => code === 'request.idempotency_key_busy')).toHaveLength(answers.length - done.length);
    for (const answer of [...done, await post.ask()]) expect(post.again(answer)).toEqual(post.again(done[0]!));
    expect(await post.effects()).toBe(1);
  });
});

test('what was cancelled and retried since is not cancelled once more by the same key', async () => {
  const documentId = await received();
  const headers = { 'idempotency-key': newId('request') };
  const cancel = () => api.askJson('POST', `/v1/documents/${documentId}/cancel`, '{}', { headers });
  const first = await cancel();
  await api.db.repositories.documents.cancel(api.account, documentId, 1);
  await api.ask('POST', `/v1/documents/${documentId}/retry`);
  expect((await cancel()).body).toEqual(first.body);
  const lines = await api.database.query(`select payload from outbox where subject_id = $1 and kind = 'cancel_document'`, [documentId]);
  expect(lines).toEqual([{ payload: { attempt: 1 } }]);
});

describe('a refusal under an Idempotency-Key', () => {
  const open = () => {
    const headers = { 'idempotency-key': newId('request') };
    return (path: string, body = '{}', token?: string) => api.askJson('POST', path, body, { headers, token });
  };

  test('stays, wherever the document stands by then, and the key is bound to its request', async () => {
    const documentId = await failed();
    const post = open();
    const cancel = () => post(`/v1/documents/${documentId}/cancel`);
    const first = await cancel();
    expect(first).toMatchObject({ status: 409, code: 'document.wrong_state' });
    expect((await api.ask('POST', `/v1/documents/${documentId}/retry`)).status).toBe(202);
    const again = await cancel();
    expect({ ...again.body, instance: null }).toEqual({ ...first.body, instance: null });
    expect(again.body.instance).toBe(`urn:request:${again.headers.get('x-request-id')}`);
    expect(await post(`/v1/documents/${documentId}/retry`)).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
    expect((await api.ask('POST', `/v1/documents/${documentId}/cancel`)).status).toBe(202);
  });

  test('names its places again', async () => {
    const post = open();
    const ask = () => post('/v1/api-keys', '{"label":"L","scopes":["documents:read"],"expires_at":"2001-01-01T00:00:00Z"}');
    expect((await ask()).body.errors).toMatchObject([{ in: 'body', pointer: '/expires_at' }]);
    expect((await ask()).body.errors).toMatchObject([{ in: 'body', pointer: '/expires_at' }]);
  });

  test('is not kept where nothing was tried: a body that does not fit, a key without the scope', async () => {
    const post = open();
    const good = '{"label":"L","scopes":["documents:read"]}';
    expect(await post('/v1/api-keys', '{"label":7}')).toMatchObject({ status: 422, code: 'request.invalid' });
    expect(await post('/v1/api-keys', good, await api.newKey({ scopes: ['documents:read'] }))).toMatchObject({ status: 403 });
    expect((await post('/v1/api-keys', good)).status).toBe(201);
  });

  test('does not stand against what another process has done meanwhile', async () => {
    const path = `/v1/documents/${await received()}/cancel`;
    const headers = { 'idempotency-key': newId('request') };
    const documents = {
      ...api.db.repositories.documents,
      requestCancel: async () => {
        expect((await api.askJson('POST', path, '{}', { headers })).status).toBe(202);
        throw failure('document.wrong_state');
      },
    };
    const at = await api.listen({ repositories: { ...api.db.repositories, documents } });
    expect((await api.askJson('POST', path, '{}', { headers, at })).status).toBe(202);
  });
});

/** Every connection that keeps an answer meanwhile is killed by the server, in the middle of its transaction. */
async function whileConnectionsDie<T>(work: () => Promise<T>): Promise<T> {
  const { database } = api;
  await database.query(
    `create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
  );
  await database.query('create trigger die before insert on idempotency_answers for each row execute function die()');
  try {
    return await work();
  } finally {
    await database.query('drop function die cascade');
  }
}

test('an Idempotency-Key belongs to the API key that used it: a narrower key is not given the token of a wider one', async () => {
  const headers = { 'idempotency-key': newId('request') };
  const ask = (token?: string) =>
    api.askJson('POST', '/v1/api-keys', '{"label":"wide","scopes":["keys:manage","documents:read"]}', { headers, token });
  const first = await ask();
  expect(first.status).toBe(201);
  expect(await ask(await api.newKey({ scopes: ['keys:manage'] }))).toMatchObject({ status: 403, code: 'auth.scope' });
  // The token was shown then, and is kept nowhere.
  expect((await ask()).body).toEqual({ ...first.body, token: null });
});

test('an Idempotency-Key that another API key uses at the moment is nobody else’s hindrance', async () => {
  const headers = { 'idempotency-key': newId('request') };
  let release = () => undefined as void;
  const both = new Promise<void>((resolve) => (release = resolve));
  let storing = 0;
  const put: typeof api.objects.put = async (...given) => {
    if (++storing === 2) release();
    await both;
    return api.objects.put(...given);
  };
  const at = await api.listen({ objects: { ...api.objects, put } });
  const tokens = [api.key, await api.newKey()];
  const asked = tokens.map((token) => api.ask('POST', '/v1/documents', { at, token, headers, body: paper() }));
  // Whoever is refused stores nothing.
  void Promise.race(asked).then(release);
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([202, 202]);
});
