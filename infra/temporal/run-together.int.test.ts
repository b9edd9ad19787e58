import { expect, it } from '@jest/globals';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { runTogether } from './run-together.js';

const newWorker = (connection: NativeConnection, taskQueue: string) =>
  Worker.create({ connection, taskQueue, activities: { nothing: async () => undefined } });

it('a worker that fails ends its siblings, and its own error is the one that is told', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const address = process.env.TEMPORAL_ADDRESS;
  const [connection, another] = await Promise.all([NativeConnection.connect({ address }), NativeConnection.connect({ address })]);
  const sound = await newWorker(connection, 'run-together.sound');
  // One that has run already cannot run again.
  const failing = await newWorker(another, 'run-together.failing');
  await failing.runUntil(Promise.resolve());

  await expect(runTogether([sound, failing], connection).run()).rejects.toThrow('already started');
  expect(sound.getState()).toBe('STOPPED');
  await another.close();
}, 30_000);

it('a stop returns when all have stopped', async () => {
  const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS });
  const worker = await newWorker(connection, 'run-together.stop');
  const together = runTogether([worker], connection);
  const ended = together.run();
  await together.stop();
  expect(worker.getState()).toBe('STOPPED');
  await ended;
}, 30_000);
