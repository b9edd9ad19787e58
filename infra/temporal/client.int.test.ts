import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, type Connection } from '@temporalio/client';
import { codeOf } from '../../workflows/contract/index.js';
import { openFreezableProxy } from '../testing/freezable-proxy.js';
import { openConnection } from './client.js';
import { createHistories } from './histories.js';

let proxy: Awaited<ReturnType<typeof openFreezableProxy>>;
let connection: Connection;
beforeAll(async () => {
  const [host = '', port] = (process.env.TEMPORAL_ADDRESS ?? '').split(':');
  proxy = await openFreezableProxy({ host, port: Number(port) });
  connection = openConnection(`127.0.0.1:${proxy.port}`);
});
afterAll(async () => {
  await connection.close();
  await proxy.close();
});

const countRuns = () => createHistories({ client: new Client({ connection }), connection, namespace: 'default' }).countRuns('nothing');

it('a call that names no deadline of its own is given up when the server stands still', async () => {
  expect(await countRuns()).toBe(0);
  proxy.freeze();
  expect(await countRuns().catch(codeOf)).toBe('temporal.unavailable');
  proxy.thaw();
  expect(await countRuns()).toBe(0);
}, 30_000);
