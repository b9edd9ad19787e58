import { z } from 'zod';
import { fail, isId } from '../../../workflows/contract/index.js';
import type { DbContext } from '../context.js';
import { cursorOf, readCursor } from '../cursor.js';
import { documentColumnsOf, openDocument, sealedDocumentRow } from '../document-row.js';
import { nullIfErased } from '../key-ring.js';
import type { Repositories, ReviewClaimRow } from '../repositories.js';

const waitingRow = sealedDocumentRow.extend({
  waiting_since: z.date().nullable(),
  actor: z.string().nullable(),
  claimed_at: z.date().nullable(),
  expires_at: z.date().nullable(),
  /** To the microsecond, as the cursor needs it. */
  due: z.string(),
});
const countRow = z.object({ count: z.number() });

/** The most urgent first. One row more than asked for tells whether there is a next page. */
export const pageOfReviews =
  ({ pool, keyRing }: Pick<DbContext, 'pool' | 'keyRing'>): Repositories['reviewQueue']['page'] =>
  async (accountId, { limit, after }) => {
    const place = after === null ? null : readPlace(after);
    const { rows, count } = await pool.inAccount(accountId, async (tx) => ({
      rows: await tx.many(
        waitingRow,
        `select ${documentColumnsOf('d')}, opened.at as waiting_since, c.actor, c.claimed_at, c.expires_at, d.review_due_at::timestamptz::text as due
           from documents d
           left join review_claims c on c.account_id = d.account_id and c.document_id = d.document_id and c.ended_at is null and c.expires_at > now()
           left join lateral (select max(e.at) as at from document_events e
                               where e.account_id = d.account_id and e.document_id = d.document_id and e.attempt = d.attempt and e.step = 'review_opened') opened on true
          where d.status = 'in_review' and d.erasing_since is null
            and ($1::timestamptz is null or (d.review_due_at, d.document_id) > ($1::timestamptz, $2::text))
          order by d.review_due_at, d.document_id limit $3::int`,
        [place?.due ?? null, place?.documentId ?? null, limit + 1],
      ),
      count: (await tx.one(countRow, `select count(*)::int as count from documents where status = 'in_review' and erasing_since is null`))
        .count,
    }));
    const page = rows.slice(0, limit);
    const items = await Promise.all(
      page.map(async (row) => {
        const document = await nullIfErased(openDocument(keyRing, row));
        return document && { document, waitingSince: row.waiting_since ?? row.updated_at, claim: claimOf(row) };
      }),
    );
    const last = page.at(-1);
    return {
      items: items.filter((item) => item !== null),
      next: rows.length > limit && last ? cursorOf(`${last.due} ${last.document_id}`) : null,
      count,
    };
  };

function claimOf({ document_id, actor, claimed_at, expires_at }: z.output<typeof waitingRow>): ReviewClaimRow | null {
  return actor !== null && claimed_at && expires_at
    ? { documentId: document_id, actor, claimedAt: claimed_at, expiresAt: expires_at }
    : null;
}

function readPlace(cursor: string) {
  const text = readCursor(cursor);
  const split = text.lastIndexOf(' ');
  const [due, documentId] = [text.slice(0, split), text.slice(split + 1)];
  if (!/^\d{4}-\d{2}-\d{2} [\d:.]{8,15}[+-]\d{2}(:\d{2})?$/.test(due) || Number.isNaN(Date.parse(due)) || !isId('document', documentId))
    fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
  return { due, documentId };
}
