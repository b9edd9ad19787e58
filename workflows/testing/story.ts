import { readFile } from 'node:fs/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import proto from '@temporalio/proto';
import type { WorkflowHandle } from '@temporalio/client';
import { serverBinary } from '../../infra/local/server-binary.js';
import {
  documentWorkflowId,
  erasureWorkflowId,
  searchAttributes,
  taskQueues,
  type AccountId,
  type DocumentId,
  type ErasureId,
} from '../contract/index.js';
import { newId } from '../contract/new-id.js';
import type { AllActivities } from './fakes.js';

export interface Stage {
  /** Starts a workflow on its own ids and hands over its handle while workers serve it with these activities. */
  play<T>(
    workflow: 'processDocument' | 'eraseDocument',
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
      const accountId: AccountId = newId('account');
      const documentId: DocumentId = newId('document');
      const erasureId: ErasureId = newId('erasure');
      const process = workflow === 'processDocument';
      const handle = await env.client.workflow.start(workflow, {
        taskQueue: taskQueues.workflow,
        workflowId: process ? documentWorkflowId(accountId, documentId) : erasureWorkflowId(accountId, documentId),
        args: [process ? { accountId, documentId, attempt: 1 } : { accountId, documentId, erasureId }],
      });
      const running = Promise.all(workers.map((worker) => worker.run()));
      try {
        return { result: await act(handle), handle };
      } finally {
        for (const worker of workers) worker.shutdown();
        await running;
      }
    },
    sleep: (time) => env.sleep(time),
    close: () => env.teardown(),
  };
}
