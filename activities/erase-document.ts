import { objectKeys } from '../workflows/contract/index.js';
import { documentWorkflowId, fail, type EraseDocumentInput } from '../workflows/contract/index.js';
import type { ActivityContext } from './context.js';
import { whileBeating } from './heartbeat.js';

type Repositories = Pick<ActivityContext, 'repositories'>;

/** From here on the document is hidden and nothing new is written about it. Twice is once: a state is set. */
export const beginErasure =
  ({ repositories }: Repositories) =>
  async ({ accountId, erasureId }: EraseDocumentInput): Promise<void> =>
    void (await repositories.erasures.begin(accountId, erasureId));

/** Ends the document's own workflow where it stands; there is nothing to undo, since everything of it goes. Twice is once. */
export const stopProcessing =
  ({ histories }: Pick<ActivityContext, 'histories'>) =>
  ({ accountId, documentId }: EraseDocumentInput): Promise<void> =>
    histories.terminate(documentWorkflowId(accountId, documentId), 'erasure');

/** Every version and delete marker of every object. Twice deletes what the first run left. */
export const eraseObjects =
  ({ objects }: Pick<ActivityContext, 'objects'>) =>
  ({ accountId, documentId }: EraseDocumentInput): Promise<{ objects: number }> =>
    whileBeating(async () => ({ objects: await objects.deleteAll(objectKeys.document(accountId, documentId)) }));

/** The histories of all runs. Twice deletes what the first run left. */
export const eraseHistories =
  ({ histories }: Pick<ActivityContext, 'histories'>) =>
  ({ accountId, documentId }: EraseDocumentInput): Promise<{ histories: number }> =>
    whileBeating(async (beat) => ({ histories: await histories.deleteAllRuns(documentWorkflowId(accountId, documentId), beat) }));

/** Every row, and with the document's row its wrapped key. Notes, once, the key epoch that must end for good. */
export const eraseRows =
  ({ repositories, documentKeys }: Repositories & Pick<ActivityContext, 'documentKeys'>) =>
  async ({ accountId, documentId, erasureId }: EraseDocumentInput): Promise<{ rows: number; keyEpoch: number }> => {
    const { deleted, keyEpoch } = await repositories.erasures.deleteRows(accountId, erasureId);
    documentKeys.forget(accountId, documentId);
    return { rows: Object.values(deleted).reduce((sum, count) => sum + count, 0), keyEpoch };
  };

/**
 * Wraps the keys of the documents that live under a new key of the account, and destroys the old one: copies of the erased document's
 * wrapped key, wherever they are, no longer open. Twice is once: an epoch that is destroyed already is left alone.
 */
export const endKeyEpoch =
  ({ documentKeys }: Pick<ActivityContext, 'documentKeys'>) =>
  ({ accountId, keyEpoch }: EraseDocumentInput & { keyEpoch: number }): Promise<{ epoch: number }> =>
    whileBeating(async (beat) => {
      const { epoch } = await documentKeys.changeEpoch(accountId, keyEpoch, beat);
      return { epoch };
    });

/** Looks for what is left anywhere, clears what a late writer may have put there, and writes the certificate. Throws erasure.incomplete while anything is found. */
export const certifyErasure =
  ({ repositories, objects, histories }: Repositories & Pick<ActivityContext, 'objects' | 'histories'>) =>
  ({ accountId, documentId, erasureId, evidence }: EraseDocumentInput & { evidence: Record<string, unknown> }): Promise<void> =>
    whileBeating(async (beat) => {
      const workflowId = documentWorkflowId(accountId, documentId);
      const prefix = objectKeys.document(accountId, documentId);
      const found = {
        rows: Object.values(await repositories.erasures.residue(accountId, documentId)).reduce((sum, count) => sum + count, 0),
        objects: await objects.count(prefix),
        histories: await histories.countRuns(workflowId),
      };
      if (found.objects) await objects.deleteAll(prefix);
      if (found.histories) await histories.deleteAllRuns(workflowId, beat);
      if (found.rows || found.objects || found.histories) fail('erasure.incomplete', undefined, found);
      await repositories.erasures.complete(accountId, erasureId, { ...evidence, residue: found });
    });
