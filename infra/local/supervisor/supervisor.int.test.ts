import { createServer, type Server } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { identityOf, isAlive, type ProcessIdentity } from '../file-lock.mjs';
import { query } from '../servers/postgres.js';
import { serving, startProduct, stopProduct, type Product } from '../testing/product.js';
import type { RunFile } from './run-file.js';

jest.setTimeout(120_000);

const SERVERS = ['postgres', 'temporal', 's3', 'bare'];
/** Our own servers, whatever servers the tests around us use. */
const noneOutside = { DATABASE_URL: '', TEMPORAL_ADDRESS: '', S3_ENDPOINT: '' };

describe('the supervisor', () => {
  let home: string;
  const started: Product[] = [];
  const start = (...args: string[]): Product => {
    const product = startProduct({ entry: 'infra/local/testing/bare-start.js', home, args, env: noneOutside });
    started.push(product);
    return product;
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'blumsmart-supervisor-'));
  });
  afterEach(async () => {
    // The last one first: they share a home, which goes when one is stopped.
    for (const product of started.splice(0).reverse()) await stopProduct(product);
    rmSync(home, { recursive: true, force: true });
  });

  test('stops everything when asked, and finds its data again', async () => {
    const first = start();
    const run = await serving(first);
    await query(run.databaseOwner, 'create table kept as select 42 as answer');
    const processes = identities(run);
    first.supervisor.kill('SIGINT');
    expect(await first.exited).toBe(0);
    expect(processes.filter(isAlive)).toEqual([]);
    expect(existsSync(join(home, 'run.json'))).toBe(false);

    const again = await serving(start());
    expect((await query(again.databaseOwner, 'select answer from kept')).rows).toEqual([{ answer: 42 }]);
    expect(again.database).toBe(run.database);
  });

  test('leaves no process behind when it is killed', async () => {
    const product = start();
    const processes = identities(await serving(product));
    product.supervisor.kill('SIGKILL');
    await untilTrue(() => !processes.some(isAlive));
    await serving(start());
  });

  test('a start after supervisor and warden were killed together ends what they left', async () => {
    const product = start();
    const processes = identities(await serving(product));
    for (const { pid } of childrenNamed(product.supervisor.pid, 'warden.js')) process.kill(pid, 'SIGKILL');
    product.supervisor.kill('SIGKILL');
    await product.exited;
    expect(processes.filter(isAlive)).toHaveLength(SERVERS.length);
    const next = start();
    await serving(next);
    expect(next.output()).toContain('ended what a killed start had left');
    expect(processes.filter(isAlive)).toEqual([]);
  });

  test('a killed warden is replaced, and the new one knows the servers', async () => {
    const product = start();
    const processes = identities(await serving(product));
    const [warden] = childrenNamed(product.supervisor.pid, 'warden.js');
    process.kill(warden!.pid, 'SIGKILL');
    await untilTrue(() => childrenNamed(product.supervisor.pid, 'warden.js').some(({ pid }) => pid !== warden!.pid));
    product.supervisor.kill('SIGKILL');
    await untilTrue(() => !processes.some(isAlive));
  });

  test.each(SERVERS)('%s comes back at the same address when it is killed', async (name) => {
    const product = start();
    const before = await serving(product);
    process.kill(before.pids[name]!, 'SIGKILL');
    await untilTrue(() => product.output().includes(`${name} serves again`));
    const after = product.run()!;
    expect(after).toEqual({ ...before, pids: { ...before.pids, [name]: expect.any(Number) } });
    expect(after.pids[name]).not.toBe(before.pids[name]);
    expect((await query(after.database, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('a server that is killed before it serves is started again', async () => {
    const product = start();
    await untilTrue(() => processesOf(home).some(({ name }) => name === 's3'));
    process.kill(processesOf(home).find(({ name }) => name === 's3')!.pid, 'SIGKILL');
    await serving(product);
    expect(product.output()).toContain('s3 ended (SIGKILL) before it served; started again');
  });

  test('a second start is refused and says which process runs', async () => {
    const product = start();
    await serving(product);
    const second = start();
    expect(await second.exited).toBe(3);
    expect(second.output()).toContain(`it runs already, as process ${product.supervisor.pid}`);
    expect(product.run()).not.toBeNull();
  });

  test('takes other ports where the usual ones are in use', async () => {
    const servers = await Promise.all([5432, 7233, 8080, 8333].map(occupy));
    const run = await serving(start());
    for (const address of [run.database, run.temporal, run.api, run.s3]) expect(address).not.toMatch(/:(5432|7233|8080|8333)\b/);
    for (const server of servers) server?.close();
  });

  test('Temporal gives way to what answers clients, as a process and as a session', async () => {
    const { pids } = await serving(start());
    expect(getPriority(pids['temporal'])).toBe(getPriority() + 5);
    expect(getPriority(pids['postgres'])).toBe(getPriority());
    const group = `/proc/${pids['temporal']}/autogroup`;
    // Not every kernel shares the processor among sessions.
    if (existsSync(group)) await untilTrue(() => readFileSync(group, 'utf8').trim().endsWith('nice 5'));
  });

  test('--reset begins without the old data and with new passwords', async () => {
    const first = start();
    const run = await serving(first);
    await query(run.databaseOwner, 'create table old ()');
    writeFileSync(join(home, 'demo.json'), JSON.stringify({ email: 'a@example.org', password: 'p', apiKey: 'k' }));
    first.supervisor.kill('SIGTERM');
    await first.exited;
    const fresh = await serving(start('--reset'));
    expect((await query(fresh.databaseOwner, `select to_regclass('old') as found`)).rows).toEqual([{ found: null }]);
    expect(fresh.databaseOwner).not.toBe(run.databaseOwner);
    expect(fresh.demo).toBeNull();
  });

  test('what it writes down about access is for its owner alone', async () => {
    await serving(start());
    for (const file of ['run.json', 'secrets.json', 'processes.json']) expect(statSync(join(home, file)).mode & 0o077).toBe(0);
  });
});

const processesOf = (home: string): { name: string; pid: number }[] => {
  const file = join(home, 'processes.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name: string; pid: number }[]) : [];
};

const identities = ({ pids }: RunFile): ProcessIdentity[] => SERVERS.map((name) => identityOf(pids[name]!));

/** Children of a process whose command line holds a word (Linux). */
function childrenNamed(parent: number | undefined, word: string): { pid: number }[] {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
  return children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)).map((pid) => ({ pid }));
}

async function untilTrue(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(50);
}

/** Takes a port unless somebody has it already, which serves as well. */
const occupy = (port: number): Promise<Server | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
