import { createHash } from 'node:crypto';
import { z } from 'zod';
import { encodeFields, open, seal } from '../../keys/index.js';
import type { AccountId } from '../../../workflows/contract/index.js';
import { idColumn } from '../columns.js';
import type { AuditLine, AuditRow } from '../repositories.js';

/** The columns of a line, as the hash covers them. `at` is text with microseconds, so that nothing is lost between clock and column. */
export interface ChainedLine {
  accountId: AccountId;
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  outcome: 'done' | 'refused';
  details: Buffer;
  previousHash: Buffer;
}

export const firstHash = Buffer.alloc(32);

export const lineHash = (line: ChainedLine): Buffer =>
  createHash('sha256')
    .update(
      encodeFields([
        line.accountId,
        String(line.seq),
        line.at,
        line.actor,
        line.action,
        line.subject,
        line.outcome,
        line.details,
        line.previousHash,
      ]),
    )
    .digest();

/**
 * The details name the whole line as their place. So the chain can be checked by anybody, and cannot be rewritten from one end to the
 * other by somebody who has the database but not the account's key.
 */
const placeOf = (line: Omit<ChainedLine, 'details'>) => ({
  table: 'audit_entries',
  column: 'details',
  row: [line.accountId, String(line.seq), line.at, line.actor, line.action, line.subject, line.outcome, line.previousHash.toString('hex')],
});
const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const sealDetails = (accountKey: Buffer, line: Omit<ChainedLine, 'details'>, details: AuditLine['details']): Buffer =>
  seal(accountKey, placeOf(line), JSON.stringify(details));
export const openDetails = (accountKey: Buffer, line: ChainedLine): AuditLine['details'] =>
  detailsSchema.parse(JSON.parse(open(accountKey, placeOf(line), line.details).toString('utf8')));

export const auditColumns = `account_id, seq::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text, actor, action, subject, outcome,
  details, previous_hash, hash`;
export const auditRow = z
  .object({
    account_id: idColumn('account'),
    seq: z.number(),
    at_text: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    outcome: z.enum(['done', 'refused']),
    details: z.instanceof(Buffer),
    previous_hash: z.instanceof(Buffer),
    hash: z.instanceof(Buffer),
  })
  .transform((row) => ({
    line: {
      accountId: row.account_id,
      seq: row.seq,
      at: row.at_text,
      actor: row.actor,
      action: row.action,
      subject: row.subject,
      outcome: row.outcome,
      details: row.details,
      previousHash: row.previous_hash,
    } satisfies ChainedLine,
    hash: row.hash,
  }));

export const openLine = (accountKey: Buffer, line: ChainedLine): AuditRow => ({
  seq: line.seq,
  at: new Date(line.at),
  actor: line.actor,
  action: line.action,
  subject: line.subject,
  outcome: line.outcome,
  details: openDetails(accountKey, line),
});
