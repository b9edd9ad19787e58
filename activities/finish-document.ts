import type { DocumentStatus, FailureCode } from '../workflows/contract/index.js';
import { count } from '../workflows/contract/telemetry.js';
import type { ActivityContext, DocumentRef } from './context.js';

type Repositories = Pick<ActivityContext, 'repositories'>;

/** Makes the newest record count, meters it and tells whoever follows, in one transaction. Twice is once: usage is one line per attempt, the row is guarded by its attempt. */
export const publishRecord =
  ({ repositories }: Repositories) =>
  async ({ accountId, documentId, attempt }: DocumentRef): Promise<void> => {
    if (await repositories.documents.publish(accountId, documentId, attempt)) count('blumsmart.documents.finished', { outcome: 'done' });
  };

/** Twice is once: the row is guarded by its attempt, and a final state stays. A document being erased is left alone. */
export const failDocument =
  ({ repositories, logger }: Repositories & Pick<ActivityContext, 'logger'>) =>
  async ({ accountId, documentId, attempt, code }: DocumentRef & { code: FailureCode }): Promise<void> => {
    logger.warn({ accountId, documentId, attempt, code }, 'document failed');
    if (await repositories.documents.fail(accountId, documentId, attempt, code))
      count('blumsmart.documents.finished', { outcome: 'failed', code });
  };

/** As `failDocument`; gives the status that stands, since the wish may come while another step commits. */
export const cancelDocument =
  ({ repositories }: Repositories) =>
  async ({ accountId, documentId, attempt }: DocumentRef): Promise<{ status: DocumentStatus }> => {
    const { status, changed } = await repositories.documents.cancel(accountId, documentId, attempt);
    // Another end that came before has been counted by whoever brought it about.
    if (changed) count('blumsmart.documents.finished', { outcome: status });
    return { status };
  };
