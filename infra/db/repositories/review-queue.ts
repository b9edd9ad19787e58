import { z } from 'zod';
import { fail, isId, type AccountId, type DocumentId } from '../../../workflows/contract/index.js';
import { holdLiving } from '../attempt.js';
import { appendAudit } from '../audit/append.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import { expectUnanswered, keepWithEffect, storedOnce } from '../idempotency-line.js';
import type { Transaction } from '../pool.js';
import type { Actor, AuditLine, Repositories, ReviewClaimRow } from '../repositories.js';
import { endClaim, insertClaim, liveClaim, prolongClaim, stopOtherClocks } from '../reviews/claim.js';
import { pageOfReviews } from '../reviews/page-of-reviews.js';
import { reviewFigures } from '../reviews/review-figures.js';

const freeRow = z.object({ document_id: idColumn('document'), attempt: z.number() });

/** Locked by another means: being given to somebody at this moment. */
const mostUrgentFree = `
  select document_id, attempt from documents d
   where status = 'in_review' and erasing_since is null and not document_id = any($1::text[])
     and not exists (select from review_claims c where c.account_id = d.account_id and c.document_id = d.document_id and c.ended_at is null and c.expires_at > now())
   order by review_due_at, document_id limit 1 for no key update skip locked`;

export const createReviewQueueRepository = (context: DbContext): Repositories['reviewQueue'] => {
  const { pool, keys } = context;
  return {
    page: pageOfReviews(context),
    figures: reviewFigures(context),

    async next(accountId, { actor, leaseMs, skip, ahead }, given) {
      const accountKey = await keys.accountKey(accountId);
      const once = await storedOnce(keys, accountId, given);
      return pool.inAccount(accountId, async (tx) => {
        if (once) await expectUnanswered(tx, once.claim);
        await holdPerson(tx, actor);
        const claim = await claimFree(tx, { actor, leaseMs, skip, ahead });
        if (claim && !ahead && isPerson(actor)) await stopOtherClocks(tx, claim.documentId, actor);
        if (once) await keepWithEffect(tx, accountKey, once.claim, { documentId: null, answer: once.answer(claim) });
        if (claim) await appendAudit(tx, accountKey, lineOf('review.claim', claim.documentId, actor));
        return claim;
      });
    },

    async claim(accountId, documentId, { actor, leaseMs, ahead }) {
      const accountKey = await keys.accountKey(accountId);
      return pool.inAccount(accountId, async (tx) => {
        await holdPerson(tx, actor);
        const { status, attempt } = await holdLiving(tx, documentId);
        if (status !== 'in_review') fail('review.not_open', undefined, { status });
        const held = await liveClaim(tx, documentId);
        if (held && held.actor !== actor) fail('review.claimed', undefined, { actor: held.actor });
        // The document's row is held: nobody can come in between.
        const claim = held
          ? await prolongClaim(tx, documentId, { leaseMs, ahead })
          : ((await insertClaim(tx, documentId, { attempt, actor, leaseMs, ahead })) ??
            fail('internal.unexpected', 'A claim came in between.'));
        if (!ahead && isPerson(actor)) await stopOtherClocks(tx, documentId, actor);
        if (!held) await appendAudit(tx, accountKey, lineOf('review.claim', documentId, actor));
        return claim;
      });
    },

    async giveBack(accountId: AccountId, documentId: DocumentId, actor: Actor) {
      const accountKey = await keys.accountKey(accountId);
      await pool.inAccount(accountId, async (tx) => {
        await holdLiving(tx, documentId);
        const held = await liveClaim(tx, documentId);
        if (held?.actor !== actor) return;
        await endClaim(tx, documentId);
        await appendAudit(tx, accountKey, lineOf('review.give_back', documentId, actor));
      });
    },
  };
};

const isPerson = (actor: Actor): boolean => isId('person', actor);
const lineOf = (action: string, subject: DocumentId, actor: Actor): AuditLine => ({ actor, action, subject, outcome: 'done', details: {} });

/** Two tabs of one person stop each other's clocks: they take turns, or each could wait for the other's row. */
async function holdPerson(tx: Transaction, actor: Actor): Promise<void> {
  if (isPerson(actor)) await tx.run(`select pg_advisory_xact_lock(hashtextextended('review/' || app_account() || $1, 0))`, [actor]);
}

/**
 * A document may have been claimed between what this statement saw and the lock it got; its claim then stands in the way of ours, and the
 * search goes on. Each turn that comes to nothing is somebody else's success, so this ends.
 */
async function claimFree(
  tx: Transaction,
  { skip, ...wish }: { actor: Actor; leaseMs: number; skip: readonly DocumentId[]; ahead: boolean },
): Promise<ReviewClaimRow | null> {
  const passed = [...skip];
  for (;;) {
    const free = await tx.maybeOne(freeRow, mostUrgentFree, [passed]);
    if (!free) return null;
    const claim = await insertClaim(tx, free.document_id, { ...wish, attempt: free.attempt });
    if (claim) return claim;
    passed.push(free.document_id);
  }
}
