import { z } from 'zod';
import { idColumn } from '../columns.js';
import { addEvent } from '../attempt.js';
import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import { expectUnanswered, keepWithEffect, storedOnce } from '../idempotency-line.js';
import { addOutboxLine } from '../outbox-line.js';
import type { Repositories } from '../repositories.js';

const retriedRow = z.object({ document_id: idColumn('document'), attempt: z.number() });
const countRow = z.object({ count: z.number() });

/**
 * Many retries in one transaction: rows, events, outbox lines, audit lines and the kept answer stand or fall together. Rows that somebody
 * else holds are passed over, and so no two who ask at once wait for each other or retry a document twice.
 */
export const retryFailed =
  ({ pool, keys }: Pick<DbContext, 'pool' | 'keys'>): Repositories['operations']['retryFailed'] =>
  async (accountId, { failure, limit, actor }, given) => {
    const accountKey = await keys.accountKey(accountId);
    const once = await storedOnce(keys, accountId, given);
    return pool.inAccount(accountId, async (tx) => {
      if (once) await expectUnanswered(tx, once.claim);
      const rows = await tx.many(
        retriedRow,
        // Picked apart: as part of a plan it may be walked more than once, and then pick more than its limit.
        `with picked as materialized (
           select document_id from documents where status = 'failed' and failure_code = $1 and erasing_since is null
            order by document_id limit $2 for no key update skip locked)
         update documents
            set status = 'received', attempt = attempt + 1, failure_code = null, review_reasons = '{}', review_due_at = null, finished_at = null, updated_at = now()
          where document_id in (select document_id from picked)
          returning document_id, attempt`,
        [failure, limit],
      );
      for (const { document_id, attempt } of rows) {
        await tx.run('delete from handed_secrets where document_id = $1', [document_id]);
        await addEvent(tx, document_id, attempt, 'retried');
        await addOutboxLine(tx, 'process_document', document_id, { attempt });
      }
      const { count: left } = await tx.one(
        countRow,
        `select count(*)::int as count from documents where status = 'failed' and failure_code = $1 and erasing_since is null`,
        [failure],
      );
      const retried = rows.map((row) => row.document_id).sort();
      if (once) await keepWithEffect(tx, accountKey, once.claim, { documentId: null, answer: once.answer({ retried, left }) });
      for (const { document_id: subject, attempt } of rows)
        await appendAudit(tx, accountKey, { actor, action: 'document.retry', subject, outcome: 'done', details: { attempt, failure } });
      return { retried, left };
    });
  };
