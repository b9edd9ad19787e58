import { isReadInOneGo } from '../workflows/rules/index.js';
import type { ActivityContext, DocumentRef } from './context.js';
import { whileBeating } from './heartbeat.js';
import { openOriginal } from './original.js';
import { readRange, type ReadContext } from './read-pages.js';
import { measureWait, understandAndDraft, type Understood, type UnderstandContext } from './understand-document.js';

/** What the workflow learns of the file; `understood` when it was read in the same go. */
export interface Inspected {
  pageCount: number;
  aiConsent: boolean;
  understood: Understood | null;
}

/**
 * Quarantine: says what the bytes are and whether they can be read at all, before anything else touches them. A short document that
 * models may see is read and understood in the same go: an activity of its own would cost it as much as the reading does.
 * Twice is once: it writes the same facts to the same row, the same text over the first, and one draft per attempt.
 */
export const inspectAndRead =
  (ctx: Pick<ActivityContext, 'reader'> & ReadContext & UnderstandContext) =>
  (document: DocumentRef): Promise<Inspected> =>
    whileBeating(async (beat, signal) => {
      const { accountId, documentId, attempt } = document;
      const { aiConsent, receivedAt } = await ctx.repositories.documents.begin(accountId, documentId, attempt);
      const original = await openOriginal(ctx, document);
      const { mediaType, pageCount, structured } = await ctx.reader.inspect(original.bytes, original.options);
      await ctx.repositories.documents.inspected(accountId, documentId, attempt, { mediaType, pageCount, structured });
      if (!aiConsent || !isReadInOneGo(pageCount)) return { pageCount, aiConsent, understood: null };

      const pages = await readRange(ctx, document, original, { from: 1, to: pageCount }, { beat, signal });
      const understood = await understandAndDraft(ctx, document, {
        looked: pages,
        texts: pages.map((page) => page.text),
        structured: structured ? await ctx.reader.readStructured(original.bytes, original.options) : null,
      });
      measureWait(ctx, { attempt, receivedAt });
      return { pageCount, aiConsent, understood };
    });
