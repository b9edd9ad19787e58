import { fail, isFinal, type DocumentStatus } from '../../../workflows/contract/index.js';
import { announce } from '../announce.js';
import { addEventOnce, holdAttempt, holdLiving, maybeHoldAttempt } from '../attempt.js';
import type { DbContext } from '../context.js';
import { documentColumns, openDocument, sealedDocumentRow } from '../document-row.js';
import { deletePassword } from '../handed-secret.js';
import type { Repositories } from '../repositories.js';
import { endClaim } from '../reviews/claim.js';
import { hasConsentIn } from './accounts.js';

type Life = Pick<Repositories['documents'], 'begin' | 'inspected' | 'openReview' | 'escalateReview' | 'publish' | 'fail' | 'cancel'>;

const wrongState = (status: DocumentStatus): never => fail('document.wrong_state', undefined, { status });

/** The steps of an attempt. Each holds the document's row first, so that a late or repeated one finds what is true and changes nothing. */
export const createDocumentLife = ({ pool, keyRing }: DbContext): Life => ({
  async begin(accountId, documentId, attempt) {
    const { row, aiConsent } = await pool.inAccount(accountId, async (tx) => {
      await holdLiving(tx, documentId);
      const status = await holdAttempt(tx, documentId, attempt);
      if (status !== 'received' && status !== 'processing') wrongState(status);
      const begun = await tx.one(
        sealedDocumentRow,
        `update documents set status = 'processing', updated_at = now() where document_id = $1 returning ${documentColumns}`,
        [documentId],
      );
      return { row: begun, aiConsent: await hasConsentIn(tx, 'ai_processing') };
    });
    return { ...(await openDocument(keyRing, row)), aiConsent };
  },

  inspected: (accountId, documentId, attempt, { mediaType, pageCount, structured }) =>
    pool.inAccount(accountId, async (tx) => {
      const status = await holdAttempt(tx, documentId, attempt);
      if (status !== 'processing') wrongState(status);
      await tx.run('update documents set media_type = $2, page_count = $3::int, updated_at = now() where document_id = $1', [
        documentId,
        mediaType,
        pageCount,
      ]);
      await addEventOnce(tx, documentId, attempt, 'inspected', { mediaType, pageCount, structured });
    }),

  openReview: (accountId, documentId, attempt, { reasons, dueAt }) =>
    pool.inAccount(accountId, async (tx) => {
      const status = await holdAttempt(tx, documentId, attempt);
      if (status !== 'processing' && status !== 'in_review') wrongState(status);
      await tx.run(
        `update documents set status = 'in_review', review_reasons = $2::text[], review_due_at = $3::timestamptz, updated_at = now() where document_id = $1`,
        [documentId, reasons, dueAt],
      );
      await deletePassword(tx, documentId);
      const opened = await addEventOnce(tx, documentId, attempt, 'review_opened', { reasons: reasons.join(' ') });
      if (opened) await announce(tx, { eventType: 'document.in_review', documentId });
      return opened > 0;
    }),

  escalateReview: (accountId, documentId, attempt) =>
    pool.inAccount(accountId, async (tx) => {
      if ((await maybeHoldAttempt(tx, documentId, attempt)) !== 'in_review') return false;
      return (await addEventOnce(tx, documentId, attempt, 'review_escalated')) > 0;
    }),

  publish: (accountId, documentId, attempt) =>
    pool.inAccount(accountId, async (tx) => {
      const status = await holdAttempt(tx, documentId, attempt);
      if (status === 'done') return false;
      if (status !== 'processing' && status !== 'in_review') wrongState(status);
      const published = await tx.run(
        `update documents
            set status = 'done', type = newest.type, type_confidence = newest.type_confidence, issue_date = newest.issue_date, currency = newest.currency,
                total_minor = newest.total_minor, record_version = newest.version, failure_code = null, review_due_at = null, finished_at = now(), updated_at = now()
           from (select * from records where document_id = $1 order by version desc limit 1) as newest
          where documents.document_id = $1`,
        [documentId],
      );
      if (!published) fail('document.not_ready', 'There is no record to publish.', { documentId });
      await tx.run(
        `insert into usage_events (account_id, document_id, attempt, pages)
         select app_account(), document_id, attempt, coalesce(page_count, 0) from documents where document_id = $1
         on conflict do nothing`,
        [documentId],
      );
      await deletePassword(tx, documentId);
      if (status === 'in_review') await endClaim(tx, documentId);
      await addEventOnce(tx, documentId, attempt, 'published');
      await announce(tx, { eventType: 'document.done', documentId });
      return true;
    }),

  fail: (accountId, documentId, attempt, code) =>
    pool.inAccount(accountId, async (tx) => {
      const status = await maybeHoldAttempt(tx, documentId, attempt);
      if (status === null || isFinal(status)) return false;
      await tx.run(
        `update documents set status = 'failed', failure_code = $2, review_due_at = null, finished_at = now(), updated_at = now() where document_id = $1`,
        [documentId, code],
      );
      await deletePassword(tx, documentId);
      await endClaim(tx, documentId);
      await addEventOnce(tx, documentId, attempt, 'failed', { code });
      await announce(tx, { eventType: 'document.failed', documentId });
      return true;
    }),

  cancel: (accountId, documentId, attempt) =>
    pool.inAccount(accountId, async (tx) => {
      const status = await maybeHoldAttempt(tx, documentId, attempt);
      if (status === null || isFinal(status)) return { status: status ?? 'cancelled', changed: false };
      await tx.run(
        `update documents set status = 'cancelled', review_due_at = null, finished_at = now(), updated_at = now() where document_id = $1`,
        [documentId],
      );
      await deletePassword(tx, documentId);
      await endClaim(tx, documentId);
      await addEventOnce(tx, documentId, attempt, 'cancelled');
      await announce(tx, { eventType: 'document.cancelled', documentId });
      return { status: 'cancelled', changed: true };
    }),
});
