import type { DocumentStatus, FailureCode } from '../workflows/contract/index.js';
import type { ActivityContext, DocumentRef } from './context.js';

type Repositories = Pick<ActivityContext, 'repositories'>;

/** Makes the newest record count, meters it and tells whoever follows, in one transaction. Twice is once: usage is one line per attempt, the row is guarded by its attempt. */
export const publishRecord =
  ({ repositories }: Repositories) =>
  ({ accountId, documentId, attempt }: DocumentRef): Promise<void> =>
    repositories.documents.publish(accountId, documentId, attempt);

/** Twice is once: the row is guarded by its attempt, and a final state stays. A document being erased is left alone. */
export const failDocument =
  ({ repositories, logger }: Repositories & Pick<ActivityContext, 'logger'>) =>
  async ({ accountId, documentId, attempt, code }: DocumentRef & { code: FailureCode }): Promise<void> => {
    logger.warn({ accountId, documentId, attempt, code }, 'document failed');
    await repositories.documents.fail(accountId, documentId, attempt, code);
  };

/** As `failDocument`; gives the status that stands, since the wish may come while another step commits. */
export const cancelDocument =
  ({ repositories }: Repositories) =>
  async ({ accountId, documentId, attempt }: DocumentRef): Promise<{ status: DocumentStatus }> => ({
    status: await repositories.documents.cancel(accountId, documentId, attempt),
  });
