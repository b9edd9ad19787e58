import { objectKeys } from '../workflows/contract/index.js';
import type { PageRange, PageText } from '../workflows/contract/index.js';
import { count } from '../workflows/contract/telemetry.js';
import type { ActivityContext, DocumentRef } from './context.js';
import { whileBeating } from './heartbeat.js';
import { openOriginal, type Original } from './original.js';

export type ReadContext = Pick<ActivityContext, 'repositories' | 'documentKeys' | 'objects' | 'reader'>;

/**
 * Reads a range of pages of a long document and keeps its text. Twice is once: object and row are keyed by attempt and range,
 * and a second run writes the same over the first.
 */
export const readPages =
  (ctx: ReadContext) =>
  ({ from, to, ...document }: DocumentRef & PageRange): Promise<void> =>
    whileBeating(async (beat, signal) => {
      await readRange(ctx, document, await openOriginal(ctx, document), { from, to }, { beat, signal });
    });

/** Reads pages of an opened original, keeps their text where the review and long documents look for it, and hands it over. */
export async function readRange(
  ctx: ReadContext,
  { accountId, documentId, attempt }: DocumentRef,
  { bytes, key, options }: Original,
  range: PageRange,
  { beat, signal }: { beat: (page: number) => void; signal: AbortSignal },
): Promise<PageText[]> {
  const pages = await ctx.reader.readPages(bytes, range, { ...options, onPage: beat, signal });
  const objectKey = objectKeys.pages(accountId, documentId, attempt, range.from, range.to);
  await ctx.objects.put(objectKey, key, Buffer.from(JSON.stringify(pages)));
  await ctx.repositories.readings.record(accountId, documentId, {
    attempt,
    fromPage: range.from,
    toPage: range.to,
    objectKey,
    models: [...new Set(pages.map((page) => page.model))],
  });
  for (const { source, model } of pages) count('blumsmart.pages.read', { source, model });
  return pages;
}
