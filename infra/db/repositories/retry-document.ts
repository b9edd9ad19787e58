import { z } from 'zod';
import { fail, isFinal, type DocumentId } from '../../../workflows/contract/index.js';
import { open, seal } from '../../keys/index.js';
import { addEvent, holdDocument } from '../attempt.js';
import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import { documentColumns, openDocument, sealedDocumentRow } from '../document-row.js';
import { expectUnanswered, keepWithEffect, storedOnce } from '../idempotency-line.js';
import type { Repositories } from '../repositories.js';

const secretRow = z.object({ secret: z.instanceof(Buffer) });
const secretPlace = (documentId: DocumentId) => ({ table: 'handed_secrets', column: 'secret', row: [documentId] });

export const createDocumentRetry = ({ pool, keys, keyRing }: DbContext): Pick<Repositories['documents'], 'retry' | 'peekPassword'> => ({
  async retry(accountId, documentId, { password, audit }, given) {
    const accountKey = await keys.accountKey(accountId);
    const documentKey = await keyRing.open(accountId, documentId);
    const once = await storedOnce(keys, accountId, given);
    return pool.inAccount(accountId, async (tx) => {
      const standing = await holdDocument(tx, documentId);
      if (!standing || standing.erasing) fail('document.not_found', undefined, { documentId });
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
      await tx.run('delete from handed_secrets where document_id = $1', [documentId]);
      if (password !== null) {
        await tx.run(
          `insert into handed_secrets (account_id, document_id, secret, expires_at) values (app_account(), $1, $2::bytea, now() + interval '1 hour')`,
          [documentId, seal(documentKey, secretPlace(documentId), password)],
        );
      }
      await addEvent(tx, documentId, attempt, 'retried');
      await tx.run(`insert into outbox (account_id, kind, subject_id, payload) values (app_account(), 'process_document', $1, $2::jsonb)`, [
        documentId,
        JSON.stringify({ attempt }),
      ]);
      const row = await openDocument(keyRing, retried);
      if (once) await keepWithEffect(tx, documentKey, once.claim, { documentId, answer: once.answer(row) });
      await appendAudit(tx, accountKey, {
        actor: audit.actor,
        action: 'document.retry',
        subject: documentId,
        outcome: 'done',
        details: { ...audit.details, attempt },
      });
      return row;
    });
  },

  async peekPassword(accountId, documentId) {
    const row = await pool.inAccount(accountId, (tx) =>
      tx.maybeOne(secretRow, 'select secret from handed_secrets where document_id = $1 and expires_at > now()', [documentId]),
    );
    return row && open(await keyRing.open(accountId, documentId), secretPlace(documentId), row.secret).toString('utf8');
  },
});
