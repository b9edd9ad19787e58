import { checkRecord, likelyFields, reasonsToReview } from '../workflows/rules/index.js';
import type { DocumentType, PageText, StructuredInvoice } from '../workflows/contract/index.js';
import { inSpan, record, timed } from '../workflows/contract/telemetry.js';
import { decidedBefore } from './decided-before.js';
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
      const understood = await understandAndDraft(ctx, document, {
        looked,
        texts,
        structured: await ctx.reader.readStructured(bytes, options),
      });
      const row = await ctx.repositories.documents.maybeOne(accountId, documentId);
      if (row) measureWait(ctx, row);
      return understood;
    });

interface Text {
  /** Pages that the models look at. */
  looked: PageText[];
  /** Of every page, in order. */
  texts: string[];
  structured: StructuredInvoice | null;
}

/**
 * Classify, extract, check, with what people taught about the vendor's earlier papers, and write the machine's draft with the words it can be
 * found by. For a person who looks once more, what one decided before stands in it.
 */
export async function understandAndDraft(
  ctx: UnderstandContext,
  document: DocumentRef,
  { looked, texts, structured }: Text,
): Promise<Understood> {
  const { accountId, documentId, attempt, review } = document;
  const hints = structured ? [] : await hintsFor(ctx, accountId, documentId, looked);
  const { models, codes, ...read } = await inSpan('understand', {}, (span) =>
    timed('blumsmart.stage.duration', { stage: 'understand' }, async () => {
      const understood = ctx.understand({ pages: looked, structured, hints });
      span?.setAttributes({ 'blumsmart.document.type': understood.type, 'blumsmart.pages': looked.length });
      return understood;
    }),
  );
  const decided = await decidedBefore(ctx, document);
  const { type, typeConfidence, fields, lineItems, taxLines } = decided ?? { ...read, fields: likelyFields(read.type, read.fields) };
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
  // Of the machine: what a person confirmed, or what was left out, would make it look surer than it is.
  for (const [field, { confidence, source }] of Object.entries(read.fields))
    record('blumsmart.field.confidence', confidence, { field, source });
  const reviewReasons = reasonsToReview({ type, typeConfidence, fields, checks, thresholds: ctx.thresholds });
  return { type, recordVersion: version, reviewReasons: review ? ['review.asked', ...reviewReasons] : reviewReasons };
}

/** How long the document has waited for its draft; of a retry nobody has written down when it was asked for. */
export function measureWait(
  { clock }: Pick<ActivityContext, 'clock'>,
  { attempt, receivedAt }: { attempt: number; receivedAt: Date },
): void {
  if (attempt === 1) record('blumsmart.document.read.duration', (clock().getTime() - receivedAt.getTime()) / 1000);
}
