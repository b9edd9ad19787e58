import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import {
  codeOf,
  documentWorkflowId,
  fail,
  messageNames,
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

export interface WorkflowPortParts {
  client: Client;
  /** The row, for the one question that it answers: has the workflow been started yet? */
  documents: { maybeOne(accountId: AccountId, documentId: DocumentId): Promise<{ status: string; attempt: number } | null> };
  check: () => Promise<void>;
}

/** What the API asks of running workflows. */
export function createWorkflowPort({ client, documents, check }: WorkflowPortParts) {
  return {
    decideReview: (accountId: AccountId, documentId: DocumentId, decision: ReviewDecision): Promise<ReviewResult> =>
      withTemporal(async () => {
        const handle = client.workflow.getHandle(documentWorkflowId(accountId, documentId));
        try {
          return await client.withDeadline(Date.now() + UPDATE_TIMEOUT_MS, () =>
            handle.executeUpdate<ReviewResult, [ReviewDecision]>(messageNames.decideReview, { args: [decision], updateId: decision.reviewId }),
          );
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return fail('review.not_open', undefined, { documentId }, error);
          if (error instanceof WorkflowUpdateFailedError) return fail(codeOf(error) ?? 'internal.unexpected', undefined, { documentId }, error);
          throw error;
        }
      }),

    /** Cancels the run; where the relay has not started it yet, starts it first, so that the cancellation is not lost. */
    cancelDocument: (accountId: AccountId, documentId: DocumentId): Promise<void> =>
      withTemporal(async () => {
        const row = (await documents.maybeOne(accountId, documentId)) ?? fail('document.not_found');
        if (row.status === 'received') await startDocument(client, { accountId, documentId, attempt: row.attempt });
        try {
          await client.workflow.getHandle(documentWorkflowId(accountId, documentId)).cancel();
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) fail('document.wrong_state', undefined, { documentId }, error);
          throw error;
        }
      }),

    check,
  };
}

/** Starts the workflow of an attempt; a second start of it finds the first. A first attempt never runs twice; a retry may follow a run that ended. */
export async function startDocument(client: Client, input: ProcessDocumentInput): Promise<void> {
  try {
    await client.workflow.start('processDocument', {
      taskQueue: taskQueues.workflow,
      workflowId: documentWorkflowId(input.accountId, input.documentId),
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: input.attempt === 1 ? 'REJECT_DUPLICATE' : 'ALLOW_DUPLICATE',
      args: [input],
      searchAttributes: {},
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
