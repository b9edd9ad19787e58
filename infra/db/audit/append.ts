import { z } from 'zod';
import type { Transaction } from '../pool.js';
import type { AuditLine } from '../repositories.js';
import { firstHash, lineHash, sealDetails } from './line.js';

const lastRow = z.object({ at: z.string(), seq: z.number().nullable(), hash: z.instanceof(Buffer).nullable() });

/**
 * Sent together, yet two statements: the second must see the lines committed while the lock was waited for. The time is the database's, as in
 * every other row, whichever machine the process runs on.
 */
const lockAndLast = `select pg_advisory_xact_lock(hashtextextended('audit/' || app_account(), 0));
  select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, last.seq::int, last.hash
    from (values (1)) as always left join (select seq, hash from audit_entries order by seq desc limit 1) as last on true`;

/**
 * Adds a line to the account's chain. Call it last in a transaction: from here to the commit no other line of the account can be added,
 * so the wait is kept short, and the lock is never held while another is waited for.
 */
export async function appendAudit(
  tx: Transaction,
  accountKey: Buffer,
  { actor, action, subject, outcome, details }: AuditLine,
): Promise<void> {
  const last = await tx.one(lastRow, lockAndLast);
  const line = {
    accountId: tx.accountId,
    seq: (last.seq ?? 0) + 1,
    at: last.at,
    actor,
    action,
    subject,
    outcome,
    previousHash: last.hash ?? firstHash,
  };
  const chained = { ...line, details: sealDetails(accountKey, line, details) };
  await tx.run(
    `insert into audit_entries (account_id, seq, at, actor, action, subject, outcome, details, previous_hash, hash)
     values (app_account(), $1::bigint, $2::timestamptz, $3, $4, $5, $6, $7::bytea, $8::bytea, $9::bytea)`,
    [chained.seq, chained.at, actor, action, subject, outcome, chained.details, chained.previousHash, lineHash(chained)],
  );
}
