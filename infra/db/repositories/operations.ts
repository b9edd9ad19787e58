import { z } from 'zod';
import { documentStatuses, fail, isFailureCode, isId, type DocumentStatus, type FailureCode } from '../../../workflows/contract/index.js';
import { earliestId } from '../../../workflows/contract/new-id.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import { cursorOf, readCursor } from '../cursor.js';
import type { Transaction } from '../pool.js';
import type { OperationsRow, Repositories, WorkRow } from '../repositories.js';
import { retryFailed } from './retry-failed.js';

const DAY_MS = 24 * 3_600_000;
/** An id is made when an upload begins, its row when it ends. */
const LONGEST_UPLOAD_MS = 3_600_000;
/** Documents that a failure names: enough to look into one. */
const EXAMPLES_MAX = 3;

const failureCode = z.custom<FailureCode>((code) => typeof code === 'string' && isFailureCode(code));
const statusRow = z.object({ status: z.enum(documentStatuses), count: z.number() });
const waitingRow = z.object({ oldest: z.date().nullable() });
const failureRow = z
  .object({ failure_code: failureCode, count: z.number(), newest: z.date(), ids: z.array(idColumn('document')) })
  .transform((row) => ({ code: row.failure_code, count: row.count, newestAt: row.newest, documentIds: row.ids }));
const hourRow = z.object({ hour: z.date(), received: z.number(), finished: z.number(), failed: z.number() });
const reviewRow = z
  .object({ open: z.number(), overdue: z.number(), oldest: z.date().nullable(), next_due: z.date().nullable() })
  .transform((row) => ({ open: row.open, overdue: row.overdue, oldestAt: row.oldest, nextDueAt: row.next_due }));
const erasureRow = z
  .object({ open: z.number(), oldest: z.date().nullable() })
  .transform((row) => ({ open: row.open, oldestAt: row.oldest }));

const workColumns = 'document_id, status, attempt, failure_code, page_count, review_due_at, received_at, updated_at, finished_at';
const workRow = z
  .object({
    document_id: idColumn('document'),
    status: z.enum(documentStatuses),
    attempt: z.number(),
    failure_code: failureCode.nullable(),
    page_count: z.number().nullable(),
    review_due_at: z.date().nullable(),
    received_at: z.date(),
    updated_at: z.date(),
    finished_at: z.date().nullable(),
  })
  .transform((row): WorkRow => ({
    documentId: row.document_id,
    status: row.status,
    attempt: row.attempt,
    failure: row.failure_code,
    pageCount: row.page_count,
    reviewDueAt: row.review_due_at,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
  }));

/** What waits, what failed and what went through: read without opening anything, so that who looks after the work sees none of it. */
export const createOperationsRepository = (context: DbContext): Repositories['operations'] => ({
  one: (accountId) =>
    context.pool.inAccount(accountId, async (tx) => ({
      byStatus: await countByStatus(tx),
      oldestWaitingAt: (await tx.one(waitingRow, selectOldestWaiting)).oldest,
      failures: await tx.many(failureRow, selectFailures),
      hours: await tx.many(hourRow, selectHours, [earliestId('document', Date.now() - DAY_MS - LONGEST_UPLOAD_MS)]),
      reviews: await tx.one(reviewRow, selectReviews),
      erasures: await tx.one(
        erasureRow,
        `select count(*)::int as open, min(requested_at) as oldest from erasures where state <> 'completed'`,
      ),
    })),

  page: (accountId, { filter, limit, after }) => {
    const before = after === null ? null : readPlace(after);
    return context.pool.inAccount(accountId, async (tx) => {
      const rows = await tx.many(
        workRow,
        `select ${workColumns} from documents
          where erasing_since is null and ($1::text is null or status = $1) and ($2::text is null or failure_code = $2)
            and ($3::text is null or document_id < $3) order by document_id desc limit $4`,
        [filter.status ?? null, filter.failure ?? null, before, limit + 1],
      );
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? cursorOf(items.at(-1)!.documentId) : null };
    });
  },

  retryFailed: retryFailed(context),
});

async function countByStatus(tx: Transaction): Promise<OperationsRow['byStatus']> {
  const rows = await tx.many(statusRow, 'select status, count(*)::int as count from documents where erasing_since is null group by status');
  const counts = Object.fromEntries(documentStatuses.map((status) => [status, 0])) as Record<DocumentStatus, number>;
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}

const selectOldestWaiting = `select min(case when attempt = 1 then received_at else updated_at end) as oldest from documents
  where status in ('received', 'processing') and erasing_since is null`;

const selectFailures = `select failure_code, count, newest,
    array(select document_id from documents
           where status = 'failed' and failure_code = failed.failure_code and erasing_since is null
           order by document_id desc limit ${EXAMPLES_MAX}) as ids
  from (select failure_code, count(*)::int as count, max(finished_at) as newest from documents
         where status = 'failed' and failure_code is not null and erasing_since is null group by failure_code) as failed
  order by count desc, failure_code`;

/** $1: an id older than any of the day; ids sort by their time, and their index is there already. */
const selectHours = `with hours as (
    select generate_series(date_trunc('hour', now()) - interval '23 hours', date_trunc('hour', now()), interval '1 hour') as hour),
  came as (select date_trunc('hour', received_at) as hour, count(*)::int as received from documents
            where document_id >= $1 and received_at >= date_trunc('hour', now()) - interval '23 hours' and erasing_since is null group by 1),
  went as (select date_trunc('hour', finished_at) as hour, count(*) filter (where status <> 'failed')::int as finished,
                  count(*) filter (where status = 'failed')::int as failed
             from documents where finished_at >= date_trunc('hour', now()) - interval '23 hours' and erasing_since is null group by 1)
  select hour, coalesce(received, 0) as received, coalesce(finished, 0) as finished, coalesce(failed, 0) as failed
    from hours left join came using (hour) left join went using (hour) order by hour`;

const selectReviews = `select count(*)::int as open, count(*) filter (where review_due_at < now())::int as overdue,
    min(received_at) as oldest, min(review_due_at) as next_due
  from documents where status = 'in_review' and erasing_since is null`;

function readPlace(cursor: string) {
  const id = readCursor(cursor);
  return isId('document', id) ? id : fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
}
