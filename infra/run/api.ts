import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createServer } from '../../api/index.js';
import { defaultLimits } from '../../api/limits.js';
import { createReader, mediaTypeOf } from '../../models/index.js';
import {
  apiSettings,
  limitSettings,
  peopleSettings,
  readerSettings,
  readSettings,
  temporalUiSettings,
  webhookAddressSettings,
} from '../config/index.js';
import { createExcerptFinder } from '../db/index.js';
import { authPaths } from '../people/index.js';
import { createPayloadPort, createQueuePort, createWorkflowPort } from '../temporal/index.js';
import { fileURLToPath } from 'node:url';
import { whatIsWrongWith } from '../webhooks/index.js';
import { openFoundations } from './foundations.js';
import { peopleOf } from './people-of.js';
import { policyVersion } from './policy-version.js';
import { readerOptionsOf } from './reader-options.js';
import { runProcess } from './process.js';
import { tlsFiles } from './tls-files.js';
import { webhookRulesOf } from './webhook-rules.js';

/** Requests under way get this long to finish when the process is asked to stop. */
const DRAIN_MS = 5_000;
/** Somebody waits behind each request: with a server that stands still they are told so within ten seconds. */
const patience = { statementTimeoutMs: 7_000, objectsIdleTimeoutMs: 8_000 };

/** The front door. Parses documents only to draw their pages, in a process of its own; runs no model. */
await runProcess('api', async (logger) => {
  const values = readSettings(
    { ...apiSettings, ...limitSettings, ...readerSettings, ...peopleSettings, ...temporalUiSettings, ...webhookAddressSettings },
    process.env,
  );
  const tls = tlsFiles(values);
  const foundations = openFoundations(logger, patience);
  const { db, objects, temporal, temporalSettings, readiness } = foundations;
  const namespace = temporalSettings.temporalNamespace;
  const { repositories, documentKeys } = db;
  const people = peopleOf(values, logger, { repositories, ...patience });
  const reader = createReader({ ...readerOptionsOf(values), parsers: 1 });

  const webhookRules = webhookRulesOf(values);

  const server = createServer({
    repositories,
    people,
    authPaths,
    documentKeys,
    objects,
    reader,
    mediaTypeOf,
    whatIsWrongWithWebhookUrl: (url) => whatIsWrongWith(url, webhookRules),
    excerptFinder: createExcerptFinder,
    workflows: createWorkflowPort({ client: temporal.client, check: readiness.temporal! }),
    queues: createQueuePort({ connection: temporal.connection, namespace, clock: () => new Date() }),
    payloads: createPayloadPort({ codec: foundations.codec, namespace }),
    temporalUi: values.temporalUiUrl ? { url: values.temporalUiUrl, namespace } : null,
    logger,
    clock: () => new Date(),
    limits: { ...defaultLimits, ...values },
    trustedProxies: values.trustedProxies,
    tls,
    publicUrl: values.publicUrl,
    consoleFolder: fileURLToPath(new URL('../../console', import.meta.url)),
    policyVersion,
    readiness,
  });
  server.listen(values.apiPort, values.apiHost);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    ready: { port },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
      await closed;
      await people.close();
      await reader.close();
      await foundations.close();
    },
  };
});
