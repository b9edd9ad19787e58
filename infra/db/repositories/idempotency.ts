import { fail, type AccountId, type DocumentId } from '../../../workflows/contract/index.js';
import type { DbContext } from '../context.js';
import { checkSameRequest, findAnswer, keepAnswer, openAnswer, storedClaim } from '../idempotency-line.js';
import type { IdempotencyClaim, IdempotentAnswer, Repositories } from '../repositories.js';

export const createIdempotencyRepository = ({ pool, keys, keyRing }: DbContext): Repositories['idempotency'] => ({
  async maybeAnswer(accountId, claim) {
    const stored = storedClaim(await keys.indexKey(accountId), claim);
    const row = await pool.inAccount(accountId, (tx) => findAnswer(tx, stored));
    if (!row) return null;
    checkSameRequest(stored, row);
    const key = row.document_id ? await keyRing.open(accountId, row.document_id) : await keys.accountKey(accountId);
    return openAnswer(accountId, key, stored, row);
  },

  /** Twice is once: the first answer stays. */
  async keep<A extends IdempotentAnswer>(accountId: AccountId, claim: IdempotencyClaim, documentId: DocumentId | null, answer: A) {
    const stored = storedClaim(await keys.indexKey(accountId), claim);
    const key = documentId ? await keyRing.open(accountId, documentId) : await keys.accountKey(accountId);
    return pool.inAccount(accountId, async (tx) => {
      if (await keepAnswer(tx, key, stored, { documentId, answer })) return answer;
      const first = (await findAnswer(tx, stored)) ?? fail('request.idempotency_key_busy');
      checkSameRequest(stored, first);
      // The same request was answered by the same route.
      return openAnswer(accountId, key, stored, first) as A;
    });
  },
});
