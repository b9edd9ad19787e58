import { createPrivacyActivities, createStepActivities, createStorageActivities, createWebhookActivities } from '../../activities/index.js';
import { taskQueues } from '../../workflows/contract/index.js';
import { processingSettings, readSettings, relaySettings, webhookSettings, workerSettings } from '../config/index.js';
import { createOutboxRelay } from '../db/index.js';
import { createHistories, createQueuePort, observeWaiting, registerWithTemporal, runRelay } from '../temporal/index.js';
import { createWorkers, installRuntime } from '../temporal/worker.js';
import { createPostWebhook } from '../webhooks/index.js';
import { openFoundations } from './foundations.js';
import { runProcess } from './process.js';
import { webhookRulesOf } from './webhook-rules.js';

/** Serves workflows, database and storage activities, erasure and webhooks; relays the outbox. Needs no model and no parser. */
await runProcess('worker-io', async (logger, telemetry) => {
  const values = readSettings({ ...workerSettings, ...processingSettings, ...relaySettings, ...webhookSettings }, process.env);
  installRuntime(logger);
  const foundations = openFoundations(logger);
  const { db, objects, temporal, codec, temporalSettings } = foundations;
  const { client, connection } = temporal;
  const namespace = temporalSettings.temporalNamespace;
  const relay = createOutboxRelay({ relayUrl: values.relayUrl, logger });
  await registerWithTemporal({ client, connection, namespace });

  const ctx = {
    repositories: db.repositories,
    documentKeys: db.documentKeys,
    relay,
    objects,
    histories: createHistories({ client, connection, namespace }),
    postWebhook: createPostWebhook({ ...webhookRulesOf(values), timeoutMs: values.webhookTimeoutMs }),
    settings: values,
    logger,
    clock: () => new Date(),
  };
  const steps = createStepActivities(ctx);
  const queues = [
    { taskQueue: taskQueues.workflow, workflows: true, activities: steps },
    {
      taskQueue: taskQueues.io,
      activities: { ...steps, ...createStorageActivities(ctx) },
      maxConcurrentActivityTaskExecutions: values.ioConcurrency,
    },
    { taskQueue: taskQueues.privacy, activities: createPrivacyActivities(ctx), maxConcurrentActivityTaskExecutions: 4 },
    {
      taskQueue: taskQueues.webhooks,
      activities: createWebhookActivities(ctx),
      maxConcurrentActivityTaskExecutions: values.webhookConcurrency,
    },
  ];
  const workers = await createWorkers(temporalSettings, values, codec, queues, telemetry);
  observeWaiting({ client, queues: createQueuePort({ connection, namespace, clock: ctx.clock }), relay, logger });
  const ended = workers.run();
  const stopRelay = runRelay({ relay, client, documents: db.repositories.documents, webhookWaitsMs: values.webhookWaitsMs, logger });
  return {
    ready: { queues: [taskQueues.workflow, taskQueues.io, taskQueues.privacy, taskQueues.webhooks] },
    ended,
    stop: async () => {
      await stopRelay();
      await workers.stop();
      await relay.close();
      await foundations.close();
    },
  };
});
