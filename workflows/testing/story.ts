import { readFile } from 'node:fs/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import proto from '@temporalio/proto';
import type { WorkflowHandle } from '@temporalio/client';
import { serverBinary } from '../../infra/local/server-binary.js';
import {
  deliveryWorkflowId,
  documentWorkflowId,
  erasureWorkflowId,
  searchAttributes,
  taskQueues,
  type AccountId,
} from '../contract/index.js';
import { newId } from '../contract/new-id.js';
import type { AllActivities } from './fakes.js';

/** A workflow that is played, with its id and its input, made of ids of its own. */
const starts = {
  processDocument: (accountId: AccountId) => {
    const documentId = newId('document');
    return { workflowId: documentWorkflowId(accountId, documentId), input: { accountId, documentId, attempt: 1 } };
  },
  eraseDocument: (accountId: AccountId) => {
    const documentId = newId('document');
    return { workflowId: erasureWorkflowId(accountId, documentId), input: { accountId, documentId, erasureId: newId('erasure') } };
  },
  deliverWebhook: (accountId: AccountId) => {
    const deliveryId = newId('delivery');
    const waitsMs = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000, 86_400_000];
    const input = { accountId, webhookId: newId('webhook'), deliveryId, round: 1, waitsMs };
    return { workflowId: deliveryWorkflowId(accountId, deliveryId, 1), input };
  },
};

export interface Stage {
  /** The time that the server has come to. */
  now(): Promise<number>;
  /** Starts a workflow on its own ids and hands over its handle while workers serve it with these activities. */
  play<T>(
    workflow: keyof typeof starts,
    activities: AllActivities,
    act: (handle: WorkflowHandle) => Promise<T>,
  ): Promise<{ result: T; handle: WorkflowHandle }>;
  /** Lets time pass for timers. */
  sleep(time: string): Promise<void>;
  close(): Promise<void>;
}

/** A server that skips time, and workers with the bundle that products run. */
export async function openStage(bundlePath: string): Promise<Stage> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await serverBinary('temporal-test-server') } },
  });
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace,
    searchAttributes: Object.fromEntries(
      Object.values(searchAttributes).map((name) => [name, proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD]),
    ),
  });
  const workflowBundle = { code: await readFile(bundlePath, 'utf8') };
  const workersFor = (activities: AllActivities) =>
    Promise.all(
      Object.values(taskQueues).map((taskQueue) =>
        Worker.create({
          connection: env.nativeConnection,
          namespace: env.namespace,
          taskQueue,
          activities,
          ...(taskQueue === 'workflow' && { workflowBundle, enableNonLocalActivities: false }),
        }),
      ),
    );

  return {
    async play(workflow, activities, act) {
      const workers = await workersFor(activities);
      const { workflowId, input } = starts[workflow](newId('account'));
      const handle = await env.client.workflow.start(workflow, {
        taskQueue: taskQueues.workflow,
        workflowId,
        args: [input],
      });
      const running = Promise.all(workers.map((worker) => worker.run()));
      try {
        return { result: await act(handle), handle };
      } finally {
        for (const worker of workers) worker.shutdown();
        await running;
      }
    },
    now: () => env.currentTimeMs(),
    sleep: (time) => env.sleep(time),
    close: () => env.teardown(),
  };
}
