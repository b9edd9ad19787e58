import { z } from 'zod';
import { fail, reviewActions, type AccountId, type ReviewId } from '../../../workflows/contract/index.js';
import { idFrom } from '../../../workflows/contract/new-id.js';
import { blindIndex, open, seal } from '../../keys/index.js';
import { appendAudit } from '../audit/append.js';
import { addEvent, holdAttempt, holdLiving } from '../attempt.js';
import { idColumn, versionRow } from '../columns.js';
import type { DbContext } from '../context.js';
import { insertRecord, openRecord, recordColumns, searchableOf, sealedRecordRow } from '../record-row.js';
import type { Repositories, ReviewRow } from '../repositories.js';
import { insertClaim, keepClaim, liveClaim, timeTaken } from '../reviews/claim.js';
import { createTokens, partyTokens, vectorOf } from '../search/tokens.js';
import { addTokens } from '../search/write-tokens.js';
import { nextVersion } from './records.js';

const reviewRow = z.object({
  document_id: idColumn('document'),
  action: z.enum(reviewActions),
  record_version: z.number(),
  corrections: z.instanceof(Buffer).nullable(),
  actor: z.string(),
  result_version: z.number().nullable(),
  took_ms: z.number().nullable(),
});
const decidedRow = reviewRow.extend({ review_id: idColumn('review'), applied_at: z.date() });
const selectReview =
  'select document_id, action, record_version, corrections, actor, result_version, took_ms from reviews where review_id = $1';
/** Longer than it takes to apply a decision; where Temporal is away for longer, the document goes back into the queue. */
const APPLYING_MS = 60_000;
const correctionsPlace = (reviewId: ReviewId) => ({ table: 'reviews', column: 'corrections', row: [reviewId] });

const openCorrections = (key: Buffer, reviewId: ReviewId, sealed: Buffer): string =>
  open(key, correctionsPlace(reviewId), sealed).toString('utf8');

export const createReviewsRepository = ({ pool, keys, keyRing }: DbContext): Repositories['reviews'] => ({
  idFor: async (accountId, { key }) => idFrom('review', blindIndex(await keys.indexKey(accountId), 'reviews.claim', key)),

  /** Twice is once: the review's first row stays. */
  async propose(accountId, documentId, { reviewId, action, recordVersion, corrections, actor }) {
    const key = await keyRing.open(accountId, documentId);
    const accountKey = await keys.accountKey(accountId);
    const correctionsText = corrections && JSON.stringify(corrections);
    await pool.inAccount(accountId, async (tx) => {
      const standing = await holdLiving(tx, documentId);
      const first = await tx.maybeOne(reviewRow, selectReview, [reviewId]);
      if (first) {
        const same =
          first.document_id === documentId &&
          first.action === action &&
          first.record_version === recordVersion &&
          (first.corrections && openCorrections(key, reviewId, first.corrections)) === correctionsText;
        return same ? undefined : fail('request.idempotency_key_reused');
      }
      if (standing.status !== 'in_review') fail('review.not_open', undefined, { status: standing.status });
      const newest = await tx.maybeOne(versionRow, 'select version from records where document_id = $1 order by version desc limit 1', [
        documentId,
      ]);
      if (newest?.version !== recordVersion) fail('review.stale', undefined, { recordVersion, newestVersion: newest?.version ?? null });
      const held = await liveClaim(tx, documentId);
      if (held && held.actor !== actor) fail('review.claimed', undefined, { actor: held.actor });
      const tookMs = await timeTaken(tx, documentId, actor);
      const inserted = await tx.run(
        `insert into reviews (account_id, review_id, document_id, action, record_version, corrections, actor, took_ms)
         values (app_account(), $1, $2, $3, $4::int, $5::bytea, $6, $7::int)
         on conflict (account_id, review_id) do nothing`,
        [
          reviewId,
          documentId,
          action,
          recordVersion,
          correctionsText && seal(key, correctionsPlace(reviewId), correctionsText),
          actor,
          tookMs,
        ],
      );
      // Only a review of another document can have come in between: this one's row is held.
      if (!inserted) fail('request.idempotency_key_reused');
      // Until it is applied nobody shall be given what is decided already.
      if (held) await keepClaim(tx, documentId, APPLYING_MS);
      else await insertClaim(tx, documentId, { attempt: standing.attempt, actor, leaseMs: APPLYING_MS, ahead: true });
      const details = { reviewId, action, recordVersion, tookMs };
      await appendAudit(tx, accountKey, { actor, action: 'document.review', subject: documentId, outcome: 'done', details });
    });
  },

  maybeOne: (accountId, reviewId) => findReview({ pool, keyRing }, accountId, reviewId),
  one: async (accountId, reviewId) =>
    (await findReview({ pool, keyRing }, accountId, reviewId)) ?? fail('review.not_open', 'There is no such review.', { reviewId }),

  async manyDecided(accountId, documentId) {
    const rows = await pool.inAccount(accountId, (tx) =>
      tx.many(
        decidedRow,
        `select review_id, document_id, action, record_version, corrections, actor, result_version, took_ms, applied_at
           from reviews where document_id = $1 and applied_at is not null order by applied_at, review_id`,
        [documentId],
      ),
    );
    if (!rows.length) return [];
    const key = await keyRing.open(accountId, documentId);
    return rows.map((row) => ({ ...openReview(key, row.review_id, row), reviewId: row.review_id, decidedAt: row.applied_at }));
  },

  /** Twice is once: the version that the review led to is found in its row. */
  async apply(accountId, reviewId, { attempt, type, typeConfidence, body }) {
    const found =
      (await pool.inAccount(accountId, (tx) => tx.maybeOne(reviewRow, selectReview, [reviewId]))) ??
      fail('document.erased', undefined, { reviewId });
    const documentId = found.document_id;
    const recordKeys = { documentKey: await keyRing.open(accountId, documentId), indexKey: await keys.indexKey(accountId) };
    const tokens = createTokens(recordKeys.indexKey);
    return pool.inAccount(accountId, async (tx) => {
      await holdAttempt(tx, documentId, attempt);
      const review = (await tx.maybeOne(reviewRow, selectReview, [reviewId])) ?? fail('document.erased', undefined, { reviewId });
      if (review.result_version !== null) return { version: review.result_version };
      const before = await tx.maybeOne(
        sealedRecordRow,
        `select ${recordColumns} from records where document_id = $1 order by version desc limit 1`,
        [documentId],
      );
      const { version } = await tx.one(versionRow, nextVersion, [documentId]);
      await insertRecord(tx, recordKeys, documentId, { version, attempt, author: 'human', reviewId, type, typeConfidence, body });

      const oldParties = before ? partyTokens(tokens, searchableOf(openRecord(recordKeys.documentKey, before), '').parties) : [];
      await addTokens(tx, documentId, vectorOf(tokens, searchableOf(body, '')), oldParties);
      await tx.run('update reviews set applied_at = now(), result_version = $2::int where review_id = $1', [reviewId, version]);
      await addEvent(tx, documentId, attempt, 'reviewed', { action: review.action, version });
      return { version };
    });
  },
});

async function findReview(
  { pool, keyRing }: Pick<DbContext, 'pool' | 'keyRing'>,
  accountId: AccountId,
  reviewId: ReviewId,
): Promise<ReviewRow | null> {
  const row = await pool.inAccount(accountId, (tx) => tx.maybeOne(reviewRow, selectReview, [reviewId]));
  return row && openReview(await keyRing.open(accountId, row.document_id), reviewId, row);
}

function openReview(key: Buffer, reviewId: ReviewId, row: z.output<typeof reviewRow>): ReviewRow {
  const corrections = row.corrections && (JSON.parse(openCorrections(key, reviewId, row.corrections)) as ReviewRow['corrections']);
  return {
    documentId: row.document_id,
    action: row.action,
    recordVersion: row.record_version,
    corrections,
    actor: row.actor,
    resultVersion: row.result_version,
    tookMs: row.took_ms,
  };
}
