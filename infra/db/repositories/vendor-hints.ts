import { z } from 'zod';
import type { AccountId, DocumentId, Lesson, Taught, VendorMark } from '../../../workflows/contract/index.js';
import { blindIndex, open, seal } from '../../keys/index.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import type { Transaction } from '../pool.js';
import type { KnownHint, Repositories } from '../repositories.js';
import { normaliseName } from '../search/words.js';

/** Lessons of one vendor that are kept: its papers change with the years, and the newest count most. */
const perVendor = 8;
/** A lesson that this many later documents contradict was a slip, or is out of date. */
const contradictionsMax = 2;
/** Lessons looked at for one document, those that share most first. */
const knownMax = 40;

const decidedRow = z
  .object({ review_id: idColumn('review'), document_id: idColumn('document'), result_version: z.number() })
  .transform((row) => ({ reviewId: row.review_id, documentId: row.document_id, recordVersion: row.result_version }));
const hintRow = z.object({
  document_id: idColumn('document'),
  body: z.instanceof(Buffer),
  marks: z.array(z.instanceof(Buffer)),
  wrapped_key: z.instanceof(Buffer),
  key_epoch: z.number(),
});

const bodyPlace = (documentId: DocumentId) => ({ table: 'vendor_hints', column: 'body', row: [documentId] });
const markOf = (indexKey: Buffer, { kind, text }: VendorMark): Buffer => blindIndex(indexKey, 'vendor_hints.mark', kind, text);

export const createVendorHintsRepository = ({ pool, keys, keyRing }: DbContext): Repositories['vendorHints'] => ({
  manyToLearn: (accountId, limit) =>
    pool.inAccount(accountId, (tx) =>
      tx.many(
        decidedRow,
        `select review_id, document_id, result_version
           from reviews r join documents d using (account_id, document_id)
          where r.applied_at is not null and r.learned_at is null and r.action <> 'reject' and d.erasing_since is null
            and not exists (select from reviews later where later.document_id = r.document_id and later.applied_at > r.applied_at)
          order by r.applied_at desc limit $1::int`,
        [limit],
      ),
    ),

  /** Twice is once: whoever marks the review as learned from writes the lesson, in one transaction. */
  async learn(accountId, { reviewId, documentId }, taught, contradicted) {
    const row = taught && (await sealedHint({ keys, keyRing }, accountId, documentId, taught));
    await pool.inAccount(accountId, async (tx) => {
      // What is being erased teaches nothing more.
      if (!(await tx.run('select from documents where document_id = $1 and erasing_since is null for no key update', [documentId]))) return;
      const learned = await tx.run(
        `update reviews set learned_at = now()
          where document_id = $1 and learned_at is null and applied_at <= (select applied_at from reviews where review_id = $2)`,
        [documentId, reviewId],
      );
      if (!learned) return;
      await tx.run('delete from vendor_hints where document_id = $1', [documentId]);
      await contradict(tx, contradicted);
      if (!row) return;
      await tx.run(
        `insert into vendor_hints (account_id, document_id, vendor_index, body, decided_at)
         select app_account(), $1, $2::bytea, $3::bytea, applied_at from reviews where review_id = $4`,
        [documentId, row.vendorIndex, row.body, reviewId],
      );
      await tx.run(
        'insert into vendor_marks (account_id, mark, document_id) select distinct app_account(), mark, $2 from unnest($1::bytea[]) as mark',
        [row.marks, documentId],
      );
      await tx.run(
        `delete from vendor_hints where document_id in (
           select document_id from vendor_hints where vendor_index = $1::bytea order by decided_at desc, document_id desc offset $2::int)`,
        [row.vendorIndex, perVendor],
      );
    });
  },

  async manyKnown(accountId, documentId, marks) {
    const indexKey = await keys.indexKey(accountId);
    const byHash = new Map(marks.map((mark) => [markOf(indexKey, mark).toString('base64'), mark]));
    const rows = await pool.inAccount(accountId, (tx) =>
      tx.many(
        hintRow,
        `select document_id, body, marks, wrapped_key, d.key_epoch
           from (select account_id, document_id, array_agg(mark) as marks from vendor_marks
                  where mark = any($1::bytea[]) and document_id <> $2 group by 1, 2 order by count(*) desc, 2 desc limit $3::int) shared
           join vendor_hints using (account_id, document_id) join documents d using (account_id, document_id)
          where d.erasing_since is null
          order by decided_at desc, document_id desc`,
        [[...byHash.keys()].map((hash) => Buffer.from(hash, 'base64')), documentId, knownMax],
      ),
    );
    const known = await Promise.all(
      rows.map(async (row) => {
        const key = await keyRing.maybeOpenRow(accountId, row.document_id, { wrapped: row.wrapped_key, epoch: row.key_epoch });
        if (!key) return [];
        const hint: KnownHint = {
          documentId: row.document_id,
          // Ours: sealed here, authenticated when opened.
          lesson: JSON.parse(open(key, bodyPlace(row.document_id), row.body).toString('utf8')) as Lesson,
          marks: row.marks.flatMap((mark) => byHash.get(mark.toString('base64')) ?? []),
        };
        return [hint];
      }),
    );
    return known.flat();
  },
});

async function sealedHint(
  { keys, keyRing }: Pick<DbContext, 'keys' | 'keyRing'>,
  accountId: AccountId,
  documentId: DocumentId,
  { lesson, marks }: Taught,
): Promise<{ vendorIndex: Buffer; body: Buffer; marks: Buffer[] }> {
  const [documentKey, indexKey] = [await keyRing.open(accountId, documentId), await keys.indexKey(accountId)];
  return {
    vendorIndex: blindIndex(indexKey, 'vendor_hints.vendor', normaliseName(lesson.vendor)),
    body: seal(documentKey, bodyPlace(documentId), JSON.stringify(lesson)),
    marks: marks.map((mark) => markOf(indexKey, mark)),
  };
}

async function contradict(tx: Transaction, documentIds: readonly DocumentId[]): Promise<void> {
  if (!documentIds.length) return;
  await tx.run('update vendor_hints set contradictions = contradictions + 1 where document_id = any($1::text[])', [documentIds]);
  await tx.run('delete from vendor_hints where document_id = any($1::text[]) and contradictions >= $2::int', [
    documentIds,
    contradictionsMax,
  ]);
}
