import { isId } from '../workflows/contract/index.js';
import type { ActivityContext } from './context.js';

/** An upload under way may be this old; older bytes without a row are nobody's. */
const ORPHAN_AGE_MS = 6 * 3_600_000;

/** Removes objects that no row knows: an upload or an activity died between the two. Twice deletes what the first run left. */
export const sweepObjects =
  ({ objects, repositories, clock, logger }: Pick<ActivityContext, 'objects' | 'repositories' | 'clock' | 'logger'>) =>
  async (): Promise<{ objects: number }> => {
    const before = clock().getTime() - ORPHAN_AGE_MS;
    let deleted = 0;
    let judged = '';
    for await (const { objectKey, modifiedAt } of objects.list('')) {
      const [accountId = '', documentId = ''] = objectKey.split('/');
      const prefix = `${accountId}/${documentId}/`;
      if (prefix === judged || modifiedAt.getTime() > before) continue;
      judged = prefix;
      if (!isId('account', accountId) || !isId('document', documentId)) continue;
      if (await repositories.documents.exists(accountId, documentId)) continue;
      deleted += await objects.deleteAll(prefix);
      logger.info({ accountId, documentId }, 'objects without a document deleted');
    }
    return { objects: deleted };
  };

/** Removes idempotent answers and handed-over secrets past their date. Twice deletes what the first run left. */
export const sweepRows =
  ({ relay }: Pick<ActivityContext, 'relay'>) =>
  async (): Promise<{ rows: number }> => ({ rows: await relay.sweepExpired() });
