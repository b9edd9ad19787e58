import { z } from 'zod';
import {
  amountFields,
  codeOf,
  dateFields,
  documentTypes,
  fail,
  fieldNames,
  reviewActions,
  type AccountId,
  type DocumentId,
  type FieldName,
  type ReviewDecision,
  taxKinds,
} from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import type { ApiContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
import { matchesETag } from '../http/etag.js';
import { documentETag, documentView, DocumentView } from '../views/document.js';
import { CalendarDate, Decimal, IdempotencyHeaders, line, paragraph } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';
import { namingHolder } from './review-queue.js';

const Text = line(2_000).min(1);
const shapeOf = (name: FieldName): z.ZodType<string | string[]> => {
  if ((amountFields as readonly string[]).includes(name)) return Decimal;
  if ((dateFields as readonly string[]).includes(name)) return CalendarDate;
  if (name === 'currency') return z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters');
  // An address keeps its line breaks.
  if (name === 'address') return paragraph(2_000).min(1);
  return name === 'parties' ? z.array(Text).max(50) : Text;
};
const Corrected = z
  .strictObject(Object.fromEntries(fieldNames.map((name) => [name, shapeOf(name).nullable().optional()])))
  .meta({ description: 'By field; null says that the document has none.' });

const LineItemInput = z.strictObject({
  description: line(2_000).nullable(),
  quantity: Decimal.nullable(),
  unit_price: Decimal.nullable(),
  amount: Decimal.nullable(),
});

const TaxLineInput = z.strictObject({
  kind: z.enum(taxKinds),
  rate: Decimal.nullable(),
  base: Decimal.nullable(),
  amount: Decimal,
});

const Decided = DocumentView.extend({
  took_ms: z.int().nullable().describe('How long who decided had it in hand, without the time between their claims; null: never claimed.'),
}).meta({ id: 'DecidedDocument' });

const Review = z
  .strictObject({
    action: z.enum(reviewActions),
    record_version: z.int().min(0).max(2_147_483_647).describe('The version that the reviewer saw.'),
    corrections: z
      .strictObject({
        type: z.enum(documentTypes).optional(),
        fields: Corrected.optional(),
        line_items: z.array(LineItemInput).max(2_000).optional(),
        tax_lines: z.array(TaxLineInput).max(200).optional(),
      })
      .optional(),
  })
  .refine(({ action, corrections }) => (action === 'correct') === (corrections !== undefined), {
    path: ['corrections'],
    message: 'go with the action `correct`, and only with it',
  })
  .meta({ id: 'Review' });

export const reviewDocument = defineRoute({
  method: 'post',
  path: '/documents/{documentId}/review',
  operationId: 'reviewDocument',
  tag: 'Control',
  summary: 'Decide a review: accept what was read, correct it, or reject the document',
  scope: 'documents:review',
  params: documentParams,
  headers: IdempotencyHeaders.extend({
    'if-match': z.string().max(2_000).optional().describe('ETag of the document that the reviewer saw.'),
  }),
  body: Review,
  responses: { 200: { description: 'The document after the decision.', schema: Decided } },
  failures: [
    'document.not_found',
    'document.wrong_state',
    'review.not_open',
    'review.stale',
    'review.claimed',
    'request.precondition_failed',
    'temporal.unavailable',
  ],
  handler: async ({ caller, params: { documentId }, headers, body, claim }, ctx) => {
    const { accountId, actor } = caller;
    const { reviews, records, idempotency } = ctx.repositories;
    const row = await oneDocument(ctx, caller, documentId);
    const reviewId = claim ? await reviews.idFor(accountId, claim) : newId('review');
    const proposed = claim && (await reviews.maybeOne(accountId, reviewId));
    // What was proposed before was so for the document as it stood then.
    if (
      !proposed &&
      headers['if-match'] &&
      !matchesETag(headers['if-match'], documentETag(row, await records.maybeLatest(accountId, documentId)))
    ) {
      fail('request.precondition_failed');
    }
    const decision = { reviewId, action: body.action, recordVersion: body.record_version };
    const { type, fields, line_items, tax_lines } = body.corrections ?? {};
    // A person's lines carry no place on the page, and no doubt.
    const certain = <T>(line: T) => ({ ...line, confidence: 1, boxes: [] });
    const [lineItems, taxLines] = [line_items?.map(certain), tax_lines?.map(certain)];
    const corrections = body.corrections ? { type, fields: given(fields), lineItems, taxLines } : null;
    await namingHolder(ctx, caller, documentId, () => reviews.propose(accountId, documentId, { ...decision, corrections, actor }));
    const settled = proposed && proposed.resultVersion !== null && row.status !== 'in_review';
    if (!settled) await decide(ctx, { accountId, documentId, decision });
    const decided = await oneDocument(ctx, caller, documentId);
    const tookMs = (await reviews.maybeOne(accountId, reviewId))?.tookMs ?? null;
    const view = { ...documentView(decided, await records.maybeLatest(accountId, documentId)), took_ms: tookMs };
    const answer = { status: 200 as const, body: view, headers: {} };
    return claim ? idempotency.keep(accountId, claim, documentId, answer) : answer;
  },
});

interface Deciding {
  accountId: AccountId;
  documentId: DocumentId;
  decision: ReviewDecision;
}

/** A run that has ended, or another attempt's, knows nothing of the decision; what it led to stands in the review's row. */
async function decide(
  { workflows, repositories }: Pick<ApiContext, 'workflows' | 'repositories'>,
  { accountId, documentId, decision }: Deciding,
) {
  try {
    await workflows.decideReview(accountId, documentId, decision);
  } catch (error) {
    if (codeOf(error) !== 'review.not_open' && codeOf(error) !== 'review.stale') throw error;
    const review = await repositories.reviews.maybeOne(accountId, decision.reviewId);
    if (!review || review.resultVersion === null) throw error;
  }
}

type Given = Record<string, string | string[] | null>;
const given = (fields: Record<string, string | string[] | null | undefined> | undefined): Given | undefined =>
  fields &&
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string | string[] | null] => entry[1] !== undefined));
