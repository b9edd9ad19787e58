import { checkRecord, reasonsToReview } from '../workflows/rules/index.js';
import type { DocumentType, PageText, StructuredInvoice } from '../workflows/contract/index.js';
import { alikeOf } from './alike.js';
import type { ActivityContext, DocumentRef } from './context.js';
import { whileBeating } from './heartbeat.js';
import { openOriginal } from './original.js';

/** What the workflow learns: codes and counts, no values. */
export interface Understood {
  type: DocumentType;
  recordVersion: number;
  reviewReasons: string[];
}

export type UnderstandContext = Pick<
  ActivityContext,
  'repositories' | 'documentKeys' | 'objects' | 'understand' | 'compareWithPages' | 'settings' | 'clock'
>;

/** Pages of a long document that the models look at; what a record needs stands on the first and the last. */
const FIRST_PAGES = 40;
const LAST_PAGES = 20;

/**
 * Says what a long document is from the text its ranges left. Twice is once: the draft of an attempt is written once.
 */
export const understandDocument =
  (ctx: UnderstandContext & Pick<ActivityContext, 'reader'>) =>
  (document: DocumentRef): Promise<Understood> =>
    whileBeating(async (beat) => {
      const { accountId, documentId } = document;
      const readings = (await ctx.repositories.readings.many(accountId, documentId)).filter((one) => one.attempt === document.attempt);
      const lastPage = Math.max(...readings.map((one) => one.toPage));
      const looked = readings.filter((one) => one.fromPage <= FIRST_PAGES || one.toPage > lastPage - LAST_PAGES);
      const key = await ctx.documentKeys.open(accountId, documentId);
      const pages: PageText[] = [];
      for (const { objectKey, fromPage } of looked) {
        pages.push(...(JSON.parse((await ctx.objects.getBytes(objectKey, key)).toString('utf8')) as PageText[]));
        beat(fromPage);
      }
      const { bytes, options } = await openOriginal(ctx, document);
      return understandAndDraft(ctx, document, pages, await ctx.reader.readStructured(bytes, options));
    });

/** Classify, extract, check, and write the machine's draft with the words it can be found by. */
export async function understandAndDraft(
  ctx: UnderstandContext,
  { accountId, documentId, attempt }: DocumentRef,
  pages: PageText[],
  structured: StructuredInvoice | null,
): Promise<Understood> {
  const { type, typeConfidence, fields, lineItems, models } = ctx.understand({ pages, structured });
  const checks = checkRecord({
    type,
    fields,
    lineItems,
    today: ctx.clock().toISOString().slice(0, 10),
    alike: await alikeOf(ctx, accountId, documentId, fields),
    contradicted: structured ? ctx.compareWithPages(structured, pages) : [],
  });
  const { version } = await ctx.repositories.records.draft(accountId, documentId, {
    attempt,
    type,
    typeConfidence,
    body: { fields, lineItems, checks, models },
    text: pages.map((page) => page.text).join('\n'),
  });
  const reviewReasons = reasonsToReview({ type, typeConfidence, fields, checks, threshold: ctx.settings.autoAcceptConfidence });
  return { type, recordVersion: version, reviewReasons };
}
