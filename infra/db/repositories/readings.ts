import { z } from 'zod';
import { addEvent, holdAttempt } from '../attempt.js';
import type { DbContext } from '../context.js';
import type { Repositories } from '../repositories.js';

const readingRow = z
  .object({ attempt: z.number(), from_page: z.number(), to_page: z.number(), object_key: z.string() })
  .transform((row) => ({ attempt: row.attempt, fromPage: row.from_page, toPage: row.to_page, objectKey: row.object_key }));
const pagesRow = z.object({ pages: z.number() });

export const createReadingsRepository = ({ pool }: DbContext): Repositories['readings'] => ({
  /** Twice is once: the second run finds the row of the first, and tells nobody again. */
  record: (accountId, documentId, { attempt, fromPage, toPage, objectKey, models }) =>
    pool.inAccount(accountId, async (tx) => {
      await holdAttempt(tx, documentId, attempt);
      const recorded = await tx.run(
        `insert into readings (account_id, document_id, attempt, from_page, to_page, object_key, models)
         values (app_account(), $1, $2::int, $3::int, $4::int, $5, $6::text[])
         on conflict do nothing`,
        [documentId, attempt, fromPage, toPage, objectKey, models],
      );
      if (!recorded) return;
      const { pages } = await tx.one(
        pagesRow,
        'select coalesce(sum(to_page - from_page + 1), 0)::int as pages from readings where document_id = $1 and attempt = $2::int',
        [documentId, attempt],
      );
      await addEvent(tx, documentId, attempt, 'pages_read', { pages });
    }),

  many: (accountId, documentId) =>
    pool.inAccount(accountId, (tx) =>
      tx.many(
        readingRow,
        'select attempt, from_page, to_page, object_key from readings where document_id = $1 order by attempt, from_page',
        [documentId],
      ),
    ),

  /** A retry's reading stands beside the one before until its draft is written: of the two, the one that the record comes from. */
  manyShown: (accountId, documentId) =>
    pool.inAccount(accountId, (tx) =>
      tx.many(
        readingRow,
        `select attempt, from_page, to_page, object_key from readings
          where document_id = $1
            and attempt = (select r.attempt from readings r left join records d
                                  on d.account_id = r.account_id and d.document_id = r.document_id and d.attempt = r.attempt and d.author = 'machine'
                            where r.document_id = $1 order by (d.attempt is not null) desc, r.attempt desc limit 1)
          order by from_page`,
        [documentId],
      ),
    ),
});
