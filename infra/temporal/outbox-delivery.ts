import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  codeOf,
  deliveryWorkflowId,
  documentWorkflowId,
  erasureWorkflowId,
  isFinal,
  isId,
  taskQueues,
  type DeliverWebhookInput,
  type DocumentId,
  type EraseDocumentInput,
  type ErasureId,
  type ProcessDocumentInput,
} from '../../workflows/contract/index.js';
import { inSpan, SpanKind, withLogFacts, withTraceParent } from '../../workflows/contract/telemetry.js';
import type { OutboxLine, OutboxRelay, Repositories } from '../db/repositories.js';
import type { Logger } from '../telemetry/index.js';
import { startDocument } from './workflow-port.js';
import { withTemporal } from './errors.js';

export interface Delivery {
  client: Client;
  documents: Pick<Repositories['documents'], 'maybeOne'>;
  /** The waits between the tries of a webhook's delivery. */
  webhookWaitsMs: number[];
  logger: Logger;
}

/** Delivers a line as a part of the trace that wrote it: what it starts belongs there too. */
export const deliverTo = (delivery: Delivery) => {
  const deliver = deliverLine(delivery);
  return (line: OutboxLine): Promise<void> => {
    const { accountId, subjectId, kind, tries } = line;
    const { traceparent, ...payload } = line.payload;
    const documentId = isId('document', subjectId) ? subjectId : undefined;
    const attributes = { 'blumsmart.account.id': accountId, 'blumsmart.document.id': documentId, 'blumsmart.outbox.tries': tries };
    return withTraceParent(traceparent, () =>
      withLogFacts(
        () => ({ accountId, documentId }),
        () => inSpan(`deliver ${kind}`, { kind: SpanKind.CONSUMER, attributes }, () => deliver({ ...line, payload })),
      ),
    );
  };
};

/** Starts or stops what an outbox line asks for. Twice is once: the workflow id finds the run that is there. */
const deliverLine =
  ({ client, documents, webhookWaitsMs, logger }: Delivery) =>
  (line: OutboxLine): Promise<void> =>
    withTemporal(async () => {
      const { accountId, kind, payload } = line;
      if (kind === 'deliver_webhook')
        return startDelivery(client, { ...payload, accountId, waitsMs: webhookWaitsMs } as DeliverWebhookInput);
      const documentId = line.subjectId as DocumentId;
      if (kind === 'erase_document') return startErasure(client, { accountId, documentId, erasureId: payload.erasureId as ErasureId });
      const input: ProcessDocumentInput = {
        accountId,
        documentId,
        attempt: payload.attempt as number,
        ...(payload.review === true && { review: true }),
      };
      try {
        if (kind === 'cancel_document') await cancelDocument({ client, documents }, input);
        else await startAttempt({ client, documents }, input);
      } catch (error) {
        // Erased since the line was taken: there is nothing left to start, nor a key to seal its input with.
        if (codeOf(error) !== 'document.not_found' && codeOf(error) !== 'keys.destroyed') throw error;
        logger.info({ accountId, documentId, kind }, 'not delivered: the document was erased');
      }
    });

/**
 * A retry may follow a run that has ended, so its workflow id does not tell a line that comes a second time, after the relay that handed it
 * over died: the row does, which is `received` until the attempt has begun.
 */
async function startAttempt({ client, documents }: Pick<Delivery, 'client' | 'documents'>, input: ProcessDocumentInput): Promise<void> {
  if (input.attempt > 1) {
    const row = await documents.maybeOne(input.accountId, input.documentId);
    if (row?.attempt !== input.attempt || row.status !== 'received') return;
  }
  await startDocument(client, input);
}

/**
 * Cancels the run of the attempt, as long as it goes on; where that has not been started yet, starts it first, so that the cancellation is
 * not lost.
 */
async function cancelDocument({ client, documents }: Pick<Delivery, 'client' | 'documents'>, input: ProcessDocumentInput): Promise<void> {
  const row = await documents.maybeOne(input.accountId, input.documentId);
  if (!row || row.attempt !== input.attempt || isFinal(row.status)) return;
  if (row.status === 'received') await startDocument(client, input);
  try {
    await client.workflow.getHandle(documentWorkflowId(input.accountId, input.documentId)).cancel();
  } catch (error) {
    // It has just ended.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

const startErasure = (client: Client, input: EraseDocumentInput): Promise<void> =>
  startOnce(client, 'eraseDocument', erasureWorkflowId(input.accountId, input.documentId), input);

const startDelivery = (client: Client, input: DeliverWebhookInput): Promise<void> =>
  startOnce(client, 'deliverWebhook', deliveryWorkflowId(input.accountId, input.deliveryId, input.round), input);

/** For a workflow that has one run ever: a line that comes again finds it, also when it has ended. */
async function startOnce(client: Client, workflow: string, workflowId: string, input: unknown): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      taskQueue: taskQueues.workflow,
      workflowId,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** A retry of the relay itself: the dependency that failed is most likely back within this. */
const PAUSE_AFTER_ERROR_MS = 1_000;

/** Drains the outbox whenever a line may be due, one drain at a time. Returns the way to stop, which waits for the drain under way. */
export function runRelay({ relay, ...delivery }: Delivery & { relay: OutboxRelay }): () => Promise<void> {
  const deliver = deliverTo(delivery);
  let stopped = false;
  let again = false;
  let draining: Promise<void> | null = null;

  const drain = async () => {
    do {
      again = false;
      try {
        while (!stopped && (await relay.drain(deliver)) > 0);
      } catch (error) {
        delivery.logger.warn({ error }, 'outbox not drained');
        await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_ERROR_MS));
      }
    } while (again && !stopped);
    draining = null;
  };
  const unfollow = relay.follow(() => {
    again = true;
    draining ??= drain();
  });
  return async () => {
    stopped = true;
    unfollow();
    await draining;
  };
}
