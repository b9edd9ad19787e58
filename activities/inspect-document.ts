import type { ActivityContext, DocumentRef } from './context.js';
import { whileBeating } from './heartbeat.js';
import { openOriginal } from './original.js';

/**
 * Quarantine: says what the bytes are and whether they can be read at all, before anything else touches them.
 * Twice is once: it only reads the object, and writes the same facts to the same row.
 */
export const inspectDocument =
  (ctx: Pick<ActivityContext, 'repositories' | 'documentKeys' | 'objects' | 'reader'>) =>
  ({ accountId, documentId, attempt }: DocumentRef) =>
    whileBeating(async () => {
      const { aiConsent } = await ctx.repositories.documents.begin(accountId, documentId, attempt);
      const { bytes, options } = await openOriginal(ctx, { accountId, documentId, attempt });
      const { mediaType, pageCount, structured } = await ctx.reader.inspect(bytes, options);
      await ctx.repositories.documents.inspected(accountId, documentId, attempt, { mediaType, pageCount, structured });
      return { pageCount, aiConsent };
    });
