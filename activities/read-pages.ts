import { objectKeys } from '../workflows/contract/index.js';
import { fail, type PageRange, type PageText } from '../workflows/contract/index.js';
import type { ActivityContext, DocumentRef } from './context.js';
import { whileBeating } from './heartbeat.js';
import { openOriginal } from './original.js';
import { understandAndDraft, type Understood } from './understand-document.js';

type ReadContext = Pick<ActivityContext, 'repositories' | 'documentKeys' | 'objects' | 'reader'>;

/**
 * Reads a range of pages of a long document and keeps its text. Twice is once: object and row are keyed by attempt and range,
 * and a second run writes the same over the first.
 */
export const readPages =
  (ctx: ReadContext) =>
  ({ from, to, ...document }: DocumentRef & PageRange): Promise<void> =>
    whileBeating(async (beat, signal) => void (await readRange(ctx, document, { from, to }, beat, signal)));

/** Reads a short document and says what it is, in one activity. Twice is once: as `readPages`, and one draft per attempt. */
export const readDocument =
  (ctx: ReadContext & Pick<ActivityContext, 'understand' | 'compareWithPages' | 'settings' | 'clock'>) =>
  (document: DocumentRef): Promise<Understood> =>
    whileBeating(async (beat, signal) => {
      const { pageCount } = (await ctx.repositories.documents.maybeOne(document.accountId, document.documentId)) ?? fail('document.erased');
      if (!pageCount) fail('document.no_pages');
      const { pages, bytes, options } = await readRange(ctx, document, { from: 1, to: pageCount }, beat, signal);
      const structured = await ctx.reader.readStructured(bytes, options);
      return understandAndDraft(ctx, document, pages, structured);
    });

async function readRange(ctx: ReadContext, document: DocumentRef, range: PageRange, beat: (page: number) => void, signal: AbortSignal) {
  const { accountId, documentId, attempt } = document;
  const { bytes, options } = await openOriginal(ctx, document);
  const pages: PageText[] = await ctx.reader.readPages(bytes, range, { ...options, onPage: beat, signal });
  const objectKey = objectKeys.pages(accountId, documentId, attempt, range.from, range.to);
  await ctx.objects.put(objectKey, await ctx.documentKeys.open(accountId, documentId), Buffer.from(JSON.stringify(pages)));
  await ctx.repositories.readings.record(accountId, documentId, {
    attempt,
    fromPage: range.from,
    toPage: range.to,
    objectKey,
    models: [...new Set(pages.map((page) => page.model))],
  });
  return { pages, bytes, options };
}
