import { fail, type AccountId, type DocumentId } from '../../../workflows/contract/index.js';
import type { DbContext } from '../context.js';
import { checkSameRequest, findAnswer, keepAnswer, openAnswer, storedClaim } from '../idempotency-line.js';
import type { IdempotencyClaim, IdempotentAnswer, Repositories } from '../repositories.js';

export function createIdempotencyRepository({ pool, keys, keyRing }: DbContext): Repositories['idempotency'] {
  const keyFor = (accountId: AccountId, documentId: DocumentId | null) =>
    documentId ? keyRing.open(accountId, documentId) : keys.accountKey(accountId);

  const maybeAnswer: Repositories['idempotency']['maybeAnswer'] = async (accountId, claim) => {
    const stored = storedClaim(await keys.indexKey(accountId), claim);
    const row = await pool.inAccount(accountId, (tx) => findAnswer(tx, stored));
    if (!row) return null;
    checkSameRequest(stored, row);
    return openAnswer(accountId, await keyFor(accountId, row.document_id), stored, row);
  };

  return {
    maybeAnswer,

    /** Twice is once: the first answer stays. */
    async keep<A extends IdempotentAnswer>(accountId: AccountId, claim: IdempotencyClaim, documentId: DocumentId | null, answer: A) {
      const stored = storedClaim(await keys.indexKey(accountId), claim);
      const key = await keyFor(accountId, documentId);
      if (await pool.inAccount(accountId, (tx) => keepAnswer(tx, key, stored, { documentId, answer }))) return answer;
      // The same request was answered by the same route; refused perhaps, and so not about the same document.
      return ((await maybeAnswer(accountId, claim)) ?? fail('request.idempotency_key_busy')) as A;
    },
  };
}
