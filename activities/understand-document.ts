import { checkRecord, reasonsToReview } from '../workflows/rules/index.js';
import type { DocumentType, PageText, StructuredInvoice } from '../workflows/contract/index.js';
import { alikeOf, earlierIbansOf } from './earlier-documents.js';
import type { ActivityContext, DocumentRef } from './context.js';
import { whileBeating } from './heartbeat.js';
import { openOriginal } from './original.js';
import { hintsFor, type HintContext } from './vendor-hints.js';

/** What the workflow learns: codes and counts, no values. */
export interface Understood {
  type: DocumentType;
  recordVersion: number;
  reviewReasons: string[];
}

export type UnderstandContext = HintContext & Pick<ActivityContext, 'understand' | 'compareWithPages' | 'thresholds' | 'clock'>;

/** Pages of a long document that the models look at; what a record needs stands on the first and the last. By its words it is found from all. */
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
      const { bytes, key, options } = await openOriginal(ctx, document);
      const looked: PageText[] = [];
      const texts: string[] = [];
      for (const { objectKey, fromPage, toPage } of readings) {
        const pages = JSON.parse((await ctx.objects.getBytes(objectKey, key)).toString('utf8')) as PageText[];
        texts.push(...pages.map((page) => page.text));
        if (fromPage <= FIRST_PAGES || toPage > lastPage - LAST_PAGES) looked.push(...pages);
        beat(fromPage);
      }
      return understandAndDraft(ctx, document, { looked, texts, structured: await ctx.reader.readStructured(bytes, options) });
    });

interface Text {
  /** Pages that the models look at. */
  looked: PageText[];
  /** Of every page, in order. */
  texts: string[];
  structured: StructuredInvoice | null;
}

/** Classify, extract, check, with what people taught about the vendor's earlier papers, and write the machine's draft with the words it can be found by. */
export async function understandAndDraft(
  ctx: UnderstandContext,
  { accountId, documentId, attempt }: DocumentRef,
  { looked, texts, structured }: Text,
): Promise<Understood> {
  const hints = structured ? [] : await hintsFor(ctx, accountId, documentId, looked);
  const { type, typeConfidence, fields, lineItems, taxLines, models, codes } = ctx.understand({ pages: looked, structured, hints });
  const checks = checkRecord({
    type,
    fields,
    lineItems,
    taxLines,
    today: ctx.clock().toISOString().slice(0, 10),
    alike: await alikeOf(ctx, accountId, documentId, fields),
    earlierIbans: await earlierIbansOf(ctx, accountId, documentId, fields),
    contradicted: structured ? ctx.compareWithPages(structured, looked) : [],
    codes,
  });
  const { version } = await ctx.repositories.records.draft(accountId, documentId, {
    attempt,
    type,
    typeConfidence,
    body: { fields, lineItems, taxLines, checks, models },
    text: texts.join('\n'),
  });
  const reviewReasons = reasonsToReview({ type, typeConfidence, fields, checks, thresholds: ctx.thresholds });
  return { type, recordVersion: version, reviewReasons };
}
