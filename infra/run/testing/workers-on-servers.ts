import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pino from 'pino';
import { createStepActivities, createWebhookActivities, type StepActivities, type OcrActivities } from '../../../activities/index.js';
import { taskQueues } from '../../../workflows/contract/index.js';
import { createOutboxRelay } from '../../db/index.js';
import { recordBody } from '../../db/testing/new-document.js';
import type { TestDatabase } from '../../db/testing/test-database.js';
import { registerWithTemporal, runRelay } from '../../temporal/index.js';
import { createPostWebhook, networksOf } from '../../webhooks/index.js';
import { newNamespace, untilKnown } from '../../temporal/testing/new-namespace.js';

const bundlePath = fileURLToPath(new URL('../../../dist/workflow-bundle.js', import.meta.url));
/** Short, so that a test need not wait for a receiver that hangs, nor for days. */
const WEBHOOK_TIMEOUT_MS = 1_000;
const webhookWaitsMs = [200, 200, 400];
type Reading = Pick<OcrActivities, 'inspectAndRead'>;
export type WorkersOnServers = Awaited<ReturnType<typeof openWorkers>>;

/**
 * Relay and workers for integration tests, in a Temporal namespace of their own. All is real but the reading: every document is a receipt
 * that nobody is sure of, so that it waits for a person. `around` may put something around the steps.
 */
export async function openWorkers(
  database: TestDatabase,
  around: (activities: StepActivities) => StepActivities = (activities) => activities,
) {
  const address = process.env.TEMPORAL_ADDRESS!;
  const { repositories, documentKeys } = database.db;
  const connection = await Connection.connect({ address });
  const namespace = await newNamespace(connection);
  const client = new Client({ connection, namespace });
  await untilKnown(() => registerWithTemporal({ client, connection, namespace }));

  const logger = pino({ level: 'silent' });
  const relay = createOutboxRelay({ relayUrl: database.relayUrl });
  const settings = { reviewDueHours: 24, autoAcceptErrorRate: 0.05 };
  const activities = around(createStepActivities({ repositories, documentKeys, settings, logger, clock: () => new Date() }));
  // Receivers of tests are on this machine.
  const postWebhook = createPostWebhook({ allowHttp: true, allowed: networksOf(['127.0.0.0/8']), timeoutMs: WEBHOOK_TIMEOUT_MS });
  const webhooks = createWebhookActivities({ repositories, postWebhook, clock: () => new Date() });
  const reading: Reading = {
    inspectAndRead: async ({ accountId, documentId, attempt }) => {
      const { documents, records } = repositories;
      const { aiConsent } = await documents.begin(accountId, documentId, attempt);
      await documents.inspected(accountId, documentId, attempt, { mediaType: 'application/pdf', pageCount: 1, structured: null });
      if (!aiConsent) return { pageCount: 1, aiConsent, understood: null };
      const draft = { attempt, type: 'receipt' as const, typeConfidence: 0.5, body: recordBody({ vendor: 'Acme' }), text: '' };
      const { version } = await records.draft(accountId, documentId, draft);
      return { pageCount: 1, aiConsent, understood: { type: draft.type, recordVersion: version, reviewReasons: ['field.unsure:total'] } };
    },
  };

  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const native = await NativeConnection.connect({ address });
  const shared = { connection: native, namespace };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: taskQueues.workflow,
      workflowBundle: { code: await readFile(bundlePath, 'utf8') },
      activities: { ...activities },
      enableNonLocalActivities: false,
    }),
    Worker.create({ ...shared, taskQueue: taskQueues.io, activities: { ...activities } }),
    Worker.create({ ...shared, taskQueue: taskQueues.ocr, activities: { ...reading } }),
    Worker.create({ ...shared, taskQueue: taskQueues.webhooks, activities: { ...webhooks } }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  const stopRelay = runRelay({ relay, client, documents: repositories.documents, webhookWaitsMs, logger });

  return {
    client,
    async close() {
      await stopRelay();
      for (const worker of workers) worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      await relay.close();
    },
  };
}
