import { z } from 'zod';
import { open, seal } from '../../keys/index.js';
import type { AccountId } from '../../../workflows/contract/index.js';

/** The newest line of a chain: its number and its hash. */
export interface AuditHead {
  seq: number;
  hash: Buffer;
}

export const headRow = z.object({ seq: z.number(), hash: z.instanceof(Buffer) });
const headSchema = z.object({ seq: z.number(), hash: z.base64().transform((text) => Buffer.from(text, 'base64')) });
const placeOf = (accountId: AccountId) => ({ table: 'audit_entries', column: 'head', row: [accountId] });

/**
 * A chain says of itself whether a line was changed or taken out, but not whether its newest lines were cut off. So its head is noted now
 * and then outside the database, sealed under the account's key: what was there then must be there still.
 */
export const sealHead = (accountKey: Buffer, accountId: AccountId, { seq, hash }: AuditHead): Buffer =>
  seal(accountKey, placeOf(accountId), JSON.stringify({ seq, hash: hash.toString('base64') }));
export const openHead = (accountKey: Buffer, accountId: AccountId, sealed: Buffer): AuditHead =>
  headSchema.parse(JSON.parse(open(accountKey, placeOf(accountId), sealed).toString('utf8')));
