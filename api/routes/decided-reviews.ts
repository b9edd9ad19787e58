import { z } from 'zod';
import { isId, type AccountId } from '../../workflows/contract/index.js';
import type { ApiContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
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
  handler: async ({ caller: { accountId, ...caller }, params: { documentId } }, ctx) => {
    await oneDocument(ctx, { accountId, ...caller }, documentId);
    const reviews = await ctx.repositories.reviews.manyDecided(accountId, documentId);
    const records = reviews.length ? await ctx.repositories.records.many(accountId, documentId) : [];
    const names = await namesOf(
      ctx,
      accountId,
      reviews.map(({ actor }) => actor),
    );
    const items = reviews.map((review) =>
      decidedReviewView(
        review,
        records.find(({ version }) => version === review.recordVersion),
        names.get(review.actor) ?? null,
      ),
    );
    return { status: 200, body: { items } };
  },
});

/** Persons by their name, keys by their label; who is gone has none. */
async function namesOf({ people, repositories }: Pick<ApiContext, 'people' | 'repositories'>, accountId: AccountId, actors: string[]) {
  const personIds = [...new Set(actors)].filter((actor) => isId('person', actor));
  const persons = personIds.length ? await people.many(personIds) : [];
  const keys = actors.some((actor) => isId('apiKey', actor)) ? await repositories.apiKeys.many(accountId) : [];
  return new Map<string, string>([
    ...persons.map(({ personId, name }) => [personId, name] as const),
    ...keys.map(({ apiKeyId, label }) => [apiKeyId, label] as const),
  ]);
}
