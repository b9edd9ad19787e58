import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { pino } from 'pino';
import { taskQueues } from '../../workflows/contract/index.js';
import { startMeasuring, type Measuring } from '../telemetry/testing/measuring.js';
import { openConnection } from './client.js';
import { observeWaiting } from './observe-waiting.js';
import { createQueuePort } from './queue-port.js';
import { registerWithTemporal } from './register.js';
import { newNamespace, untilKnown } from './testing/new-namespace.js';

const DEADLINE_EXCEEDED = 4;

let connection: Connection;
let measuring: Measuring;
let now = new Date();

beforeAll(async () => {
  connection = openConnection(process.env.TEMPORAL_ADDRESS!);
  const namespace = await newNamespace(connection);
  const client = new Client({ connection, namespace });
  await untilKnown(() => registerWithTemporal({ client, connection, namespace }));
  await askForWork(namespace, taskQueues.ocr);
  measuring = startMeasuring();
  observeWaiting({
    client,
    queues: createQueuePort({ connection, namespace, clock: () => now }),
    relay: { backlog: () => Promise.resolve({ lines: 3, oldestAgeS: 5 }) },
    logger: pino({ level: 'silent' }),
  });
}, 60_000);
afterAll(async () => {
  await measuring.stop();
  await connection.close();
});

/** As a worker does, once: nothing is there, and it goes. */
async function askForWork(namespace: string, queue: string): Promise<void> {
  const { TASK_QUEUE_KIND_NORMAL } = proto.temporal.api.enums.v1.TaskQueueKind;
  await untilKnown(async () => {
    const asked = { namespace, identity: 'a worker', taskQueue: { name: queue, kind: TASK_QUEUE_KIND_NORMAL } };
    await connection
      .withDeadline(Date.now() + 2_500, () => connection.workflowService.pollActivityTaskQueue(asked))
      .catch((error: { code?: number }) => {
        if (error.code !== DEADLINE_EXCEEDED) throw error;
      });
  });
}

test('a worker counts as long as it has asked for work lately', async () => {
  const pollers = async () => Object.fromEntries((await measuring.of('blumsmart.queue.pollers')).map(({ value, by }) => [by.queue, value]));
  const none = Object.fromEntries(Object.values(taskQueues).map((queue) => [queue, 0]));
  expect(await pollers()).toEqual({ ...none, [taskQueues.ocr]: 1 });
  // The server goes on naming it for five minutes.
  now = new Date(Date.now() + 100_000);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(await pollers()).toEqual(none);
}, 20_000);

test('each queue has its backlog and age, and the outbox its lines', async () => {
  expect((await measuring.of('blumsmart.queue.backlog')).map(({ value, by }) => ({ value, ...by }))).toEqual(
    Object.values(taskQueues).map((queue) => ({ value: 0, queue, kind: queue === taskQueues.workflow ? 'workflow' : 'activity' })),
  );
  expect((await measuring.of('blumsmart.queue.age')).map(({ value }) => value)).toEqual(Object.values(taskQueues).map(() => 0));
  expect(await measuring.of('blumsmart.outbox.lines')).toEqual([{ value: 3, by: {} }]);
  expect(await measuring.of('blumsmart.documents.open')).not.toEqual([]);
});
