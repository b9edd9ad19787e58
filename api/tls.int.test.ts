import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';

let api: ApiOnServers;
let folder: string;
beforeAll(async () => {
  api = await openApi();
  folder = mkdtempSync(join(tmpdir(), 'blumsmart-tls-'));
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
      ...files,
    ],
    { stdio: 'ignore' },
  );
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

test('with a certificate the API speaks HTTPS alone, and tells browsers to keep to it', async () => {
  const [cert, key] = ['cert.pem', 'key.pem'].map((file) => readFileSync(join(folder, file), 'utf8')) as [string, string];
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
