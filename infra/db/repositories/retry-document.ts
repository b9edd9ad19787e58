import { fail, isFinal } from '../../../workflows/contract/index.js';
import { addEvent, holdLiving } from '../attempt.js';
import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import { documentColumns, openDocument, sealedDocumentRow } from '../document-row.js';
import { deletePassword, handOver, openSecret, secretRow, selectSecret } from '../handed-secret.js';
import { expectUnanswered, keepWithEffect, storedOnce } from '../idempotency-line.js';
import { addOutboxLine } from '../outbox-line.js';
import type { Repositories } from '../repositories.js';

export const createDocumentRetry = ({ pool, keys, keyRing }: DbContext): Pick<Repositories['documents'], 'retry' | 'peekPassword'> => ({
  async retry(accountId, documentId, { password, review = false, audit }, given) {
    const accountKey = await keys.accountKey(accountId);
    const documentKey = await keyRing.open(accountId, documentId);
    const once = await storedOnce(keys, accountId, given);
    return pool.inAccount(accountId, async (tx) => {
      const standing = await holdLiving(tx, documentId);
      if (once) await expectUnanswered(tx, once.claim);
      if (!isFinal(standing.status)) fail('document.wrong_state', 'The document is still under way.', { status: standing.status });
      const attempt = standing.attempt + 1;
      const retried = await tx.one(
        sealedDocumentRow,
        `update documents
            set status = 'received', attempt = $2::int, failure_code = null, review_reasons = '{}', review_due_at = null, finished_at = null, updated_at = now()
          where document_id = $1 returning ${documentColumns}`,
        [documentId, attempt],
      );
      await deletePassword(tx, documentId);
      if (password !== null) await handOver(tx, documentKey, documentId, password);
      await addEvent(tx, documentId, attempt, 'retried', review ? { review } : {});
      await addOutboxLine(tx, 'process_document', documentId, { attempt, ...(review && { review }) });
      const row = await openDocument(keyRing, retried);
      if (once) await keepWithEffect(tx, documentKey, once.claim, { documentId, answer: once.answer(row) });
      await appendAudit(tx, accountKey, {
        actor: audit.actor,
        action: 'document.retry',
        subject: documentId,
        outcome: 'done',
        details: { ...audit.details, attempt, ...(review && { review }) },
      });
      return row;
    });
  },

  async peekPassword(accountId, documentId) {
    const row = await pool.inAccount(accountId, (tx) => tx.maybeOne(secretRow, selectSecret, [documentId]));
    return row && openSecret(await keyRing.open(accountId, documentId), documentId, row);
  },
});
