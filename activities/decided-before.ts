import type { RecordRow } from '../infra/db/repositories.js';
import type { ActivityContext, DocumentRef } from './context.js';

/**
 * What a person made of the document before this attempt, for one who looks at it once more; null where nobody asked for that, where it was
 * rejected, or where a machine has read it since.
 */
export async function decidedBefore(
  { repositories }: Pick<ActivityContext, 'repositories'>,
  { accountId, documentId, attempt, review }: DocumentRef,
): Promise<RecordRow | null> {
  if (!review) return null;
  const last = (await repositories.reviews.manyDecided(accountId, documentId)).at(-1);
  if (!last || last.action === 'reject') return null;
  // This attempt's own draft may stand already.
  const before = (await repositories.records.many(accountId, documentId)).findLast((record) => record.attempt < attempt);
  return before?.author === 'human' ? before : null;
}
