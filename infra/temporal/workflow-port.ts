import { setTimeout as wait } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import {
  codeOf,
  documentWorkflowId,
  fail,
  messageNames,
  searchAttributes,
  taskQueues,
  type AccountId,
  type DocumentId,
  type ProcessDocumentInput,
  type ReviewDecision,
  type ReviewResult,
} from '../../workflows/contract/index.js';
import { withTemporal } from './errors.js';

/** Longest that a person waits for the answer to their decision. */
const UPDATE_TIMEOUT_MS = 20_000;
/** A server that takes longer to say a word is away; twice this is the longest that its absence goes unnoticed. */
const SERVER_TIMEOUT_MS = 4_000;

export interface WorkflowPortParts {
  client: Client;
  check: () => Promise<void>;
}

/** What the API asks of running workflows. */
export function createWorkflowPort({ client, check }: WorkflowPortParts) {
  return {
    decideReview: (accountId: AccountId, documentId: DocumentId, decision: ReviewDecision): Promise<ReviewResult> =>
      withTemporal(async () => {
        const handle = client.workflow.getHandle(documentWorkflowId(accountId, documentId));
        try {
          return await client.withDeadline(Date.now() + UPDATE_TIMEOUT_MS, () =>
            whileServing(client, () =>
              handle.executeUpdate<ReviewResult, [ReviewDecision]>(messageNames.decideReview, {
                args: [decision],
                updateId: decision.reviewId,
              }),
            ),
          );
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return fail('review.not_open', undefined, { documentId }, error);
          if (error instanceof WorkflowUpdateFailedError)
            return fail(codeOf(error) ?? 'internal.unexpected', undefined, { documentId }, error);
          throw error;
        }
      }),

    check,
  };
}

/**
 * Waits for a worker that may be busy, but not for a server that does not answer: that is asked before, so that nothing is sent which would
 * come about when its caller has been told to try again, and again while the wait goes on; what is given up then is called off.
 */
async function whileServing<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const serving = () =>
    client.withDeadline(Date.now() + SERVER_TIMEOUT_MS, () =>
      client.workflowService.describeNamespace({ namespace: client.options.namespace }),
    );
  const over = new AbortController();
  const watch = async (): Promise<never> => {
    for (;;) {
      await wait(SERVER_TIMEOUT_MS, undefined, { signal: over.signal });
      await serving();
    }
  };
  await serving();
  try {
    return await client.withAbortSignal(over.signal, () => Promise.race([work(), watch()]));
  } finally {
    over.abort();
  }
}

/**
 * Starts the workflow of an attempt; a second start of it finds the first. A first attempt never runs twice; a retry may follow a run that ended.
 * A row is final a moment before its run has ended, and a retry may come in between: the run found is then not the one asked for, and
 * whoever asked tries again, rather than take the old run for the new one.
 */
export async function startDocument(client: Client, input: ProcessDocumentInput): Promise<void> {
  const { accountId, documentId, attempt } = input;
  const workflowId = documentWorkflowId(accountId, documentId);
  try {
    await client.workflow.start('processDocument', {
      taskQueue: taskQueues.workflow,
      workflowId,
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: attempt === 1 ? 'REJECT_DUPLICATE' : 'ALLOW_DUPLICATE',
      args: [input],
      memo: { attempt },
      searchAttributes: { [searchAttributes.documentState]: ['processing'] },
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    const { memo } = await client.workflow.getHandle(workflowId).describe();
    const found = memo?.attempt;
    if (typeof found === 'number' && found < attempt)
      fail('temporal.unavailable', 'The attempt before has not ended yet.', { documentId, attempt }, error);
  }
}
