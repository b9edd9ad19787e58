import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { builtModule } from '../../models/runtime/built-module.js';
import { ownCertificate } from '../testing/own-certificate.js';

const folder = mkdtempSync(join(tmpdir(), 'containers-'));
const servers: Server[] = [];
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** As a container runs it: one entry, and no variable but those that it is told. */
async function run(entry: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [builtModule(`infra/run/${entry}.js`), ...args], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

async function listen(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return String((server.address() as AddressInfo).port);
}
const answering =
  (status: number): RequestListener =>
  ({ url }, response) =>
    response.writeHead(url === '/readyz' ? status : 404).end();

describe('role.js', () => {
  it('names what it could become where it is asked for something else', async () => {
    expect(await run('role', ['nothing'])).toMatchObject({ code: 2, said: expect.stringContaining('worker-ocr') });
    expect(await run('role', [])).toMatchObject({ code: 2 });
  });

  it('becomes the program, with the arguments behind its name', async () => {
    expect(await run('role', ['create-account', '--nothing'])).toMatchObject({ code: 1, said: expect.stringContaining('--nothing') });
  });

  it('a database is created by addresses that lie in files, any number of times, and the roles sign in with their passwords', async () => {
    const { DATABASE_OWNER_URL, ...others } = process.env as Record<string, string>;
    const inDatabase = (url: string) => Object.assign(new URL(url), { pathname: '/blumsmart' }).href;
    const addresses: Record<string, string> = { DATABASE_OWNER_URL: inDatabase(DATABASE_OWNER_URL!) };
    for (const name of ['DATABASE_URL', 'DATABASE_RELAY_URL', 'DATABASE_PEOPLE_URL']) addresses[name] = inDatabase(others[name]!);
    const env = Object.fromEntries(
      Object.entries(addresses).map(([name, url]) => {
        writeFileSync(join(folder, name), `${url}\n`);
        return [`${name}_FILE`, join(folder, name)];
      }),
    );
    for (let time = 0; time < 2; time++) expect(await run('role', ['create-database'], env)).toMatchObject({ code: 0 });
    for (const [name, connectionString] of Object.entries(addresses)) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      const { rows } = await client.query(
        'select current_database() as database, rolsuper as super from pg_roles where rolname = current_user',
      );
      expect(rows).toEqual([{ database: 'blumsmart', super: name === 'DATABASE_OWNER_URL' }]);
      await client.end();
    }
  });

  it('an address with another role is refused, and its password not told', async () => {
    const env = Object.fromEntries(
      ['DATABASE_OWNER_URL', 'DATABASE_URL', 'DATABASE_RELAY_URL', 'DATABASE_PEOPLE_URL'].map((name) => [
        name,
        'postgresql://somebody:s3cretword@127.0.0.1:1/blumsmart',
      ]),
    );
    const { code, said } = await run('role', ['create-database'], env);
    expect([code, said.includes('config.invalid'), said.includes('s3cretword')]).toEqual([1, true, false]);
  });
});

describe('healthy.js', () => {
  it('the API is well when it says that it is ready', async () => {
    expect(await run('healthy', ['api'], { API_PORT: await listen(createServer(answering(200))) })).toMatchObject({ code: 0 });
    const unready = await run('healthy', ['api'], { API_PORT: await listen(createServer(answering(503))) });
    expect(unready).toEqual({ code: 1, said: 'healthy: /readyz answers 503\n' });
  });

  it('also behind a certificate, whatever name that is for', async () => {
    const API_PORT = await listen(createTlsServer(ownCertificate(), answering(200)));
    expect(await run('healthy', ['api'], { API_PORT, TLS_CERT_FILE: '/a/file' })).toMatchObject({ code: 0 });
    expect(await run('healthy', ['api'], { API_PORT })).toMatchObject({ code: 1 });
  });

  it('a worker is well while it answers at all', async () => {
    const METRICS_PORT = await listen(createServer(answering(200)));
    expect(await run('healthy', ['worker-ocr'], { METRICS_PORT })).toMatchObject({ code: 0 });
    servers.splice(0).forEach((server) => server.close());
    expect(await run('healthy', ['worker-ocr'], { METRICS_PORT })).toMatchObject({ code: 1 });
  });

  it('one that stands still is not well, and the question comes to an end', async () => {
    const METRICS_PORT = await listen(createServer(() => undefined));
    expect(await run('healthy', ['worker-io'], { METRICS_PORT })).toMatchObject({ code: 1 });
    servers.forEach((server) => server.closeAllConnections());
  });
});
