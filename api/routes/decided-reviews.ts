import { z } from 'zod';
import { defineRoute } from '../http/define-route.js';
import { viewActors } from '../views/actors.js';
import { decidedReviewView, DecidedReviewView } from '../views/decided-review.js';
import { documentParams, oneDocument } from './one-document.js';

export const listDecidedReviews = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/reviews',
  operationId: 'listDecidedReviews',
  tag: 'Documents',
  summary: 'Every decision about the document: by whom, when, and what it changed',
  scope: 'documents:read',
  params: documentParams,
  responses: {
    200: {
      description: 'The decisions, the first one first.',
      schema: z.object({ items: z.array(DecidedReviewView) }).meta({ id: 'DecidedReviewList' }),
    },
  },
  failures: ['document.not_found'],
  handler: async ({ caller, params: { documentId } }, ctx) => {
    const { accountId } = caller;
    await oneDocument(ctx, caller, documentId);
    const reviews = await ctx.repositories.reviews.manyDecided(accountId, documentId);
    const records = reviews.length ? await ctx.repositories.records.many(accountId, documentId) : [];
    const actorOf = await viewActors(
      ctx,
      accountId,
      reviews.map(({ actor }) => actor),
    );
    const items = reviews.map((review) =>
      decidedReviewView(
        review,
        records.find(({ version }) => version === review.recordVersion),
        actorOf(review.actor),
      ),
    );
    return { status: 200, body: { items } };
  },
});
