import { fail, isFinal } from '../../../workflows/contract/index.js';
import { holdLiving } from '../attempt.js';
import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import { documentColumns, openDocument, sealedDocumentRow } from '../document-row.js';
import { expectUnanswered, keepWithEffect, storedOnce } from '../idempotency-line.js';
import { addOutboxLine } from '../outbox-line.js';
import type { Repositories } from '../repositories.js';

/** Outbox line, answer and audit line stand or fall together. The line names the attempt: a later one is not what the person wished to stop. */
export const requestCancel =
  ({ pool, keys, keyRing }: DbContext): Repositories['documents']['requestCancel'] =>
  async (accountId, documentId, audit, given) => {
    const accountKey = await keys.accountKey(accountId);
    const documentKey = await keyRing.open(accountId, documentId);
    const once = await storedOnce(keys, accountId, given);
    return pool.inAccount(accountId, async (tx) => {
      const { status, attempt } = await holdLiving(tx, documentId);
      if (once) await expectUnanswered(tx, once.claim);
      if (isFinal(status) && status !== 'cancelled') fail('document.wrong_state', undefined, { status });
      const row = await openDocument(
        keyRing,
        await tx.one(sealedDocumentRow, `select ${documentColumns} from documents where document_id = $1`, [documentId]),
      );
      if (once) await keepWithEffect(tx, documentKey, once.claim, { documentId, answer: once.answer(row) });
      // Cancelled already is what was asked for.
      if (status === 'cancelled') return row;
      await addOutboxLine(tx, 'cancel_document', documentId, { attempt });
      await appendAudit(tx, accountKey, { ...audit, action: 'document.cancel', subject: documentId, outcome: 'done' });
      return row;
    });
  };
