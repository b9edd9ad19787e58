import { get } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { ownCertificate } from '../infra/testing/own-certificate.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

test('with a certificate the API speaks HTTPS alone, and tells browsers to keep to it', async () => {
  const { cert, key } = ownCertificate();
  const at = await api.listen({ tls: { cert, key } });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${at.replace('http:', 'https:')}/healthz`, { ca: cert }, (response) => resolve(response.resume())).on('error', reject);
  });
  expect([answer.statusCode, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=63072000']);
  await expect(fetch(`${at}/healthz`)).rejects.toThrow();
});

test('without one it leaves that to what stands in front of it', async () => {
  expect((await api.ask('GET', '/healthz')).headers.get('strict-transport-security')).toBeNull();
});
