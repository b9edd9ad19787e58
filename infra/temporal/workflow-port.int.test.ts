import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { codeOf } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { openFreezableProxy } from '../testing/freezable-proxy.js';
import { createWorkflowPort } from './workflow-port.js';

let proxy: Awaited<ReturnType<typeof openFreezableProxy>>;
let connection: Connection;
beforeAll(async () => {
  const [host = '', port] = (process.env.TEMPORAL_ADDRESS ?? '').split(':');
  proxy = await openFreezableProxy({ host, port: Number(port) });
  connection = await Connection.connect({ address: `127.0.0.1:${proxy.port}` });
});
afterAll(async () => {
  await connection.close();
  await proxy.close();
});

const decide = () =>
  createWorkflowPort({ client: new Client({ connection }), check: async () => undefined })
    .decideReview(newId('account'), newId('document'), { reviewId: newId('review'), action: 'accept', recordVersion: 1 })
    .then(() => null, codeOf);

it('a server that stands still is given up, and asked again once it moves', async () => {
  expect(await decide()).toBe('review.not_open');
  proxy.freeze();
  expect(await decide()).toBe('temporal.unavailable');
  proxy.thaw();
  expect(await decide()).toBe('review.not_open');
}, 60_000);
