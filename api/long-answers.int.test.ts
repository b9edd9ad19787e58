import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, paper, testLimits, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { failure, type ApiKeyId } from '../workflows/contract/index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()), 60_000);
afterAll(() => api.close());

describe('a stream of events', () => {
  const follow = async (token: string, at: string, documentId = '') =>
    fetch(`${at}/v1/documents/${documentId}/events`, { headers: { authorization: `Bearer ${token}` } });

  test.each(['revoked', 'expired'])('ends when its key is %s, though the document is still under way', async (how) => {
    const { body } = await api.submit(paper());
    const at = await api.listen({ limits: { ...testLimits, heartbeatMs: 100 } });
    const token = await api.newKey({ expiresAt: how === 'expired' ? new Date(Date.now() + 1_500) : null });
    const { body: who } = await api.ask('GET', '/v1/account', { token });

    const stream = await follow(token, at, body.id);
    expect(stream.status).toBe(200);
    const { id } = who.api_key as { id: ApiKeyId };
    if (how === 'revoked') await api.db.repositories.apiKeys.revoke(api.account, id, 'system');

    expect(await stream.text()).toContain('"step":"received"');
    expect((await follow(token, at, body.id)).status).toBe(401);
    expect((await api.ask('GET', `/v1/documents/${body.id}`)).body.status).toBe('received');
  });
});

describe('an answer made of bytes', () => {
  const original = async (get: () => Promise<Readable>) => {
    const { body } = await api.submit(paper());
    const at = await api.listen({ objects: { ...api.objects, get } });
    return api.ask('GET', `/v1/documents/${body.id}/original`, { at });
  };

  test('that breaks before its first byte is a failure like any other', async () => {
    const answer = await original(() =>
      Promise.resolve(
        new Readable({
          read() {
            this.destroy(failure('objects.unavailable'));
          },
        }),
      ),
    );
    expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([503, 'objects.unavailable', '5']);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  test('that breaks in the middle is cut off, so that nobody takes it for the whole', async () => {
    const halfway = original(() => {
      let sent = false;
      return Promise.resolve(
        new Readable({
          read() {
            if (sent) this.destroy(failure('objects.unavailable'));
            else this.push('half');
            sent = true;
          },
        }),
      );
    });
    await expect(halfway).rejects.toThrow();
  });
});
