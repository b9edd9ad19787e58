import type { DbContext } from '../context.js';
import { checkSameRequest, findAnswer, keepAnswer, openAnswer, storedClaim } from '../idempotency-line.js';
import type { Repositories } from '../repositories.js';

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
  async keep(accountId, claim, documentId, answer) {
    const stored = storedClaim(await keys.indexKey(accountId), claim);
    const key = documentId ? await keyRing.open(accountId, documentId) : await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      if (await keepAnswer(tx, key, stored, { documentId, answer })) return;
      const first = await findAnswer(tx, stored);
      if (first) checkSameRequest(stored, first);
    });
  },
});
