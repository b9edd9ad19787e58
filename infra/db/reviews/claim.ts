import { z } from 'zod';
import type { DocumentId } from '../../../workflows/contract/index.js';
import { idColumn } from '../columns.js';
import type { Transaction } from '../pool.js';
import type { Actor, ReviewClaimRow } from '../rows.js';

const claimColumns = 'document_id, actor, claimed_at, expires_at';
const claimRow = z
  .object({ document_id: idColumn('document'), actor: z.string(), claimed_at: z.date(), expires_at: z.date() })
  .transform((row): ReviewClaimRow => ({
    documentId: row.document_id,
    actor: row.actor,
    claimedAt: row.claimed_at,
    expiresAt: row.expires_at,
  }));

/** A clock that stops: what ran until now, or until the lease ran out, joins what was worked before. */
const stopped = `worked_ms = worked_ms + coalesce(greatest(extract(epoch from least(now(), expires_at) - began_at) * 1000, 0)::bigint, 0), began_at = null`;

/** The claim that counts now, if any: to be asked for while the document's row is held. */
export const liveClaim = (tx: Transaction, documentId: DocumentId): Promise<ReviewClaimRow | null> =>
  tx.maybeOne(claimRow, `select ${claimColumns} from review_claims where document_id = $1 and ended_at is null and expires_at > now()`, [
    documentId,
  ]);

/** Makes room for the next claim; null where somebody else was quicker. */
export async function insertClaim(
  tx: Transaction,
  documentId: DocumentId,
  { attempt, actor, leaseMs, ahead }: { attempt: number; actor: Actor; leaseMs: number; ahead: boolean },
): Promise<ReviewClaimRow | null> {
  await tx.run(
    `update review_claims set ${stopped}, ended_at = expires_at where document_id = $1 and ended_at is null and expires_at <= now()`,
    [documentId],
  );
  return tx.maybeOne(
    claimRow,
    `insert into review_claims (account_id, document_id, attempt, actor, expires_at, began_at)
     values (app_account(), $1, $2::int, $3, now() + $4::float8 * interval '1 millisecond', case when $5::boolean then null else now() end)
     on conflict (account_id, document_id) where ended_at is null do nothing
     returning ${claimColumns}`,
    [documentId, attempt, actor, leaseMs, ahead],
  );
}

/** The lease begins anew; the clock begins, unless it runs or the document is only kept. */
export const prolongClaim = (
  tx: Transaction,
  documentId: DocumentId,
  { leaseMs, ahead }: { leaseMs: number; ahead: boolean },
): Promise<ReviewClaimRow> =>
  tx.one(
    claimRow,
    `update review_claims
        set expires_at = now() + $2::float8 * interval '1 millisecond', began_at = case when $3::boolean then began_at else coalesce(began_at, now()) end
      where document_id = $1 and ended_at is null returning ${claimColumns}`,
    [documentId, leaseMs, ahead],
  );

/** For this long from now on at least nobody else is given the document. */
export const keepClaim = (tx: Transaction, documentId: DocumentId, leaseMs: number): Promise<number> =>
  tx.run(
    `update review_claims set expires_at = greatest(expires_at, now() + $2::float8 * interval '1 millisecond')
      where document_id = $1 and ended_at is null`,
    [documentId, leaseMs],
  );

/** Ends the document's claim, whoever has it; how many there were. */
export const endClaim = (tx: Transaction, documentId: DocumentId): Promise<number> =>
  tx.run(`update review_claims set ${stopped}, ended_at = least(now(), expires_at) where document_id = $1 and ended_at is null`, [
    documentId,
  ]);

/** A person works on one document at a time: beginning one stops the clocks of the others. */
export const stopOtherClocks = (tx: Transaction, documentId: DocumentId, actor: Actor): Promise<number> =>
  tx.run(`update review_claims set ${stopped} where actor = $2 and document_id <> $1 and began_at is not null`, [documentId, actor]);

/** As much as the column holds: 24 days. */
const INT_MAX = 2_147_483_647;
const tookRow = z.object({ took_ms: z.number().nullable() });

/** Stops the clock, and sums what the actor has worked on this attempt; null: never claimed, or never begun. */
export async function timeTaken(tx: Transaction, documentId: DocumentId, actor: Actor): Promise<number | null> {
  await tx.run(`update review_claims set ${stopped} where document_id = $1 and actor = $2 and began_at is not null`, [documentId, actor]);
  const { took_ms } = await tx.one(
    tookRow,
    `select sum(nullif(c.worked_ms, 0))::float8 as took_ms
       from review_claims c join documents d using (account_id, document_id)
      where c.document_id = $1 and c.actor = $2 and c.attempt = d.attempt`,
    [documentId, actor],
  );
  return took_ms === null ? null : Math.min(took_ms, INT_MAX);
}
