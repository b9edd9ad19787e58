import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testPublicUrl } from '../infra/people/testing/test-people.js';
import { openApi, testLimits, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

/** Statuses of one request for each X-Forwarded-For, where an address may ask twice. */
async function statuses(trustedProxies: string[], forwardedFor: string[]): Promise<number[]> {
  const at = await api.listen({ trustedProxies, limits: { ...testLimits, requestsPerMinutePerAddress: 2 } });
  const found: number[] = [];
  for (const one of forwardedFor) found.push((await api.ask('GET', '/v1/account', { at, headers: { 'x-forwarded-for': one } })).status);
  return found;
}

test('without trusted proxies, X-Forwarded-For makes nobody another', async () => {
  expect(await statuses([], ['203.0.113.1', '203.0.113.2', '203.0.113.3'])).toEqual([200, 200, 429]);
  expect(await statuses(['10.0.0.0/8'], ['203.0.113.1', '203.0.113.2', '203.0.113.3'])).toEqual([200, 200, 429]);
});

test('behind a trusted proxy each client counts for itself, whatever it claims in front of what the proxy says', async () => {
  const clients = ['203.0.113.1', '203.0.113.1', '203.0.113.2', '203.0.113.1'];
  expect(await statuses(['127.0.0.0/8'], clients)).toEqual([200, 200, 200, 429]);
  const claims = ['198.51.100.1, 203.0.113.1', '198.51.100.2, 203.0.113.1', '198.51.100.3, 203.0.113.1'];
  expect(await statuses(['127.0.0.0/8'], claims)).toEqual([200, 200, 429]);
});

test('the audit log is walked by a few at a time, the others wait', async () => {
  const { audit } = api.db.repositories;
  let [walking, most] = [0, 0];
  const verify: typeof audit.verify = async (accountId) => {
    most = Math.max(most, ++walking);
    return audit.verify(accountId).finally(() => walking--);
  };
  const at = await api.listen({ repositories: { ...api.db.repositories, audit: { ...audit, verify } } });
  const answers = await Promise.all(Array.from({ length: 12 }, () => api.ask('GET', '/v1/audit/verification', { at })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(most).toBe(testLimits.auditWalksAtOnce);
});

test('sign-ins and letters are counted by address, whoever they are for', async () => {
  const at = await api.listen({ limits: { ...testLimits, signInsPerMinutePerAddress: 3 } });
  const guess = (path: string, body: object) =>
    api.askJson('POST', path, JSON.stringify(body), { at, token: null, headers: { origin: testPublicUrl } });
  const seen = [];
  for (let one = 0; one < 3; one++) seen.push((await guess('/auth/sign-in/email', { email: `a${one}@example.com`, password: 'x' })).status);
  seen.push((await guess('/auth/request-password-reset', { email: 'b@example.com' })).status);
  expect(seen).toEqual([401, 401, 401, 429]);
});
