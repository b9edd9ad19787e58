import { z } from 'zod';
import { fail, type AccountId, type DocumentId } from '../../workflows/contract/index.js';
import { blindIndex, open, seal, type Keys } from '../keys/index.js';
import { idColumn } from './columns.js';
import type { Transaction } from './pool.js';
import type { IdempotencyClaim, IdempotentAnswer, Once } from './repositories.js';

/** A claim as it is stored: keyed hashes, since a request's plain hash would tell equal documents apart from others. */
export interface StoredClaim {
  keyHash: Buffer;
  requestHash: Buffer;
}
export const storedClaim = (indexKey: Buffer, { key, requestHash }: IdempotencyClaim): StoredClaim => ({
  keyHash: blindIndex(indexKey, 'idempotency.key', key),
  requestHash: blindIndex(indexKey, 'idempotency.request', requestHash),
});

const answerSchema = z.object({ body: z.unknown(), headers: z.record(z.string(), z.string()) });
const answerRow = z.object({
  request_hash: z.instanceof(Buffer),
  document_id: idColumn('document').nullable(),
  status: z.number(),
  answer: z.instanceof(Buffer),
});
export type SealedAnswer = z.output<typeof answerRow>;

const placeOf = (accountId: AccountId, claim: StoredClaim) => ({
  table: 'idempotency_answers',
  column: 'answer',
  row: [accountId, claim.keyHash.toString('hex')],
});

export const findAnswer = (tx: Transaction, claim: StoredClaim): Promise<SealedAnswer | null> =>
  tx.maybeOne(
    answerRow,
    'select request_hash, document_id, status, answer from idempotency_answers where key_hash = $1::bytea and expires_at > now()',
    [claim.keyHash],
  );

export function openAnswer(accountId: AccountId, key: Buffer, claim: StoredClaim, row: SealedAnswer): IdempotentAnswer {
  const { body, headers } = answerSchema.parse(JSON.parse(open(key, placeOf(accountId, claim), row.answer).toString('utf8')));
  return { status: row.status, body, headers };
}
/** Throws request.idempotency_key_reused when the answer was given to another request. */
export const checkSameRequest = (claim: StoredClaim, row: SealedAnswer): void => {
  if (!row.request_hash.equals(claim.requestHash)) fail('request.idempotency_key_reused');
};

/** Keeps the answer for a day; false when an answer of that key stands there already. */
export async function keepAnswer(
  tx: Transaction,
  key: Buffer,
  claim: StoredClaim,
  { documentId, answer }: { documentId: DocumentId | null; answer: IdempotentAnswer },
): Promise<boolean> {
  const sealed = seal(key, placeOf(tx.accountId, claim), JSON.stringify({ body: answer.body ?? null, headers: answer.headers }));
  const kept = await tx.run(
    `insert into idempotency_answers as kept (account_id, key_hash, request_hash, document_id, status, answer, expires_at)
     values (app_account(), $1::bytea, $2::bytea, $3, $4::int, $5::bytea, now() + interval '24 hours')
     on conflict (account_id, key_hash) do update
       set request_hash = excluded.request_hash, document_id = excluded.document_id, status = excluded.status, answer = excluded.answer,
           created_at = now(), expires_at = excluded.expires_at
       where kept.expires_at <= now()`,
    [claim.keyHash, claim.requestHash, documentId, answer.status, sealed],
  );
  return kept > 0;
}

/** `Once` with its claim as it is stored. */
export const storedOnce = async <T>(keys: Keys, accountId: AccountId, once: Once<T> | null | undefined) =>
  once ? { ...once, claim: storedClaim(await keys.indexKey(accountId), once.claim) } : null;

/** Throws when another process has answered the claim since its answer was looked for: asking again gives that answer. */
export async function expectUnanswered(tx: Transaction, claim: StoredClaim): Promise<void> {
  const first = await findAnswer(tx, claim);
  if (!first) return;
  checkSameRequest(claim, first);
  fail('request.idempotency_key_busy');
}

/** Keeps the answer with what the transaction has done; when there is one already, both are undone. */
export async function keepWithEffect(...[tx, key, claim, kept]: Parameters<typeof keepAnswer>): Promise<void> {
  if (await keepAnswer(tx, key, claim, kept)) return;
  await expectUnanswered(tx, claim);
  fail('request.idempotency_key_busy');
}
