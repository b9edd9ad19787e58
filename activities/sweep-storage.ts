import { Context } from '@temporalio/activity';
import { isId, objectKeys, type AccountId, type DocumentId } from '../workflows/contract/index.js';
import type { ActivityContext } from './context.js';
import { whileBeating } from './heartbeat.js';

/** An upload or a reading under way may be this old; older bytes that no row knows are nobody's. */
const ORPHAN_AGE_MS = 6 * 3_600_000;
/** Objects judged at a time: as many as a page of the bucket's listing. */
const BATCH_SIZE = 1_000;

/** How far a sweep has come; a try that follows one that died goes on from here. */
interface Swept {
  /** The last object judged. */
  after: string;
  objects: number;
}
type SweepContext = Pick<ActivityContext, 'objects' | 'repositories' | 'logger'>;

/**
 * Removes objects that no row knows: those without a document, since an upload or an activity died between the two, and texts of pages that
 * a later reading has replaced. Twice deletes what the first run left.
 */
export const sweepObjects =
  ({ clock, ...ctx }: SweepContext & Pick<ActivityContext, 'clock'>) =>
  (): Promise<{ objects: number }> =>
    whileBeating(async (beat, signal) => {
      const before = clock().getTime() - ORPHAN_AGE_MS;
      const { info } = Context.current();
      let swept = (info.heartbeatDetails as Swept | undefined) ?? { after: '', objects: 0 };
      let batch: string[] = [];
      const judge = async () => {
        signal.throwIfAborted();
        const objects = swept.objects + (await sweepBatch(ctx, batch));
        // Unfinished uploads are listed after all objects, and from the first key again.
        swept = { after: batch.reduce((last, key) => (key > last ? key : last), swept.after), objects };
        beat(swept);
        batch = [];
      };
      for await (const { objectKey, modifiedAt } of ctx.objects.list('', { startAfter: swept.after })) {
        if (modifiedAt.getTime() > before) continue;
        batch.push(objectKey);
        if (batch.length === BATCH_SIZE) await judge();
      }
      if (batch.length) await judge();
      return { objects: swept.objects };
    });

async function sweepBatch({ objects, repositories, logger }: SweepContext, objectKeysListed: string[]): Promise<number> {
  let deleted = 0;
  for (const [accountId, documents] of byOwner(objectKeysListed)) {
    const kept = await repositories.documents.manyKept(accountId, [...documents.keys()]);
    const pageKeys = new Map(kept.map((one) => [one.documentId, one.pageKeys]));
    for (const [documentId, keys] of documents) {
      if (!pageKeys.has(documentId)) {
        deleted += await objects.deleteAll(objectKeys.document(accountId, documentId));
        logger.info({ accountId, documentId }, 'objects without a document deleted');
        continue;
      }
      const named = pageKeys.get(documentId);
      const original = objectKeys.original(accountId, documentId);
      for (const key of keys) if (named && key !== original && !named.includes(key)) deleted += await objects.deleteAll(key);
    }
  }
  return deleted;
}

/** What is no document's is left alone: somebody else put it there. */
function byOwner(objectKeysListed: string[]): Map<AccountId, Map<DocumentId, string[]>> {
  const owners = new Map<AccountId, Map<DocumentId, string[]>>();
  for (const key of objectKeysListed) {
    const [accountId = '', documentId = ''] = key.split('/');
    if (!isId('account', accountId) || !isId('document', documentId)) continue;
    const documents = owners.get(accountId) ?? new Map<DocumentId, string[]>();
    documents.set(documentId, [...(documents.get(documentId) ?? []), key]);
    owners.set(accountId, documents);
  }
  return owners;
}

/** Removes idempotent answers and handed-over secrets past their date. Twice deletes what the first run left. */
export const sweepRows =
  ({ relay }: Pick<ActivityContext, 'relay'>) =>
  (): Promise<{ rows: number }> =>
    whileBeating(async () => ({ rows: await relay.sweepExpired() }));

/**
 * Notes how far each account's audit log has come, where whoever has the database cannot reach it. A log that no longer meets its note is said
 * aloud at every run until somebody looks. Twice notes the same, or what came since.
 */
export const noteAuditHeads =
  ({ repositories, logger }: Pick<ActivityContext, 'repositories' | 'logger'>) =>
  (): Promise<{ accounts: number }> =>
    whileBeating(async (beat) => {
      const { noted, broken } = await repositories.audit.noteHeads(beat);
      for (const accountId of broken) logger.error({ accountId }, 'the audit log does not meet the head noted before; run audit:verify');
      return { accounts: noted };
    });
