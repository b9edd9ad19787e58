import { z } from 'zod';
import { codeOf, fail, factsOf, type DocumentId } from '../../workflows/contract/index.js';
import type { Actor, ReviewClaimRow } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
import type { Caller } from '../http/request-state.js';
import { viewActors } from '../views/actors.js';
import {
  ReviewClaimView,
  reviewClaimView,
  ReviewFiguresView,
  reviewFiguresView,
  WaitingReviewView,
  waitingReviewView,
} from '../views/reviews.js';
import { id, IdempotencyHeaders, pageOf, pageQuery } from '../views/shapes.js';
import { documentParams } from './one-document.js';

const queue = { tag: 'Review', scope: 'documents:review' } as const;

/** How the caller sees who did what. */
const seenBy = async (ctx: Pick<ApiContext, 'repositories' | 'people'>, { accountId, actor }: Caller, actors: Iterable<Actor>) => ({
  actor,
  view: await viewActors(ctx, accountId, actors),
});

export const listReviews = defineRoute({
  ...queue,
  method: 'get',
  path: '/reviews',
  operationId: 'listReviews',
  summary: 'What waits for a person, the most urgent first',
  query: z.strictObject(pageQuery),
  responses: {
    200: {
      description: 'A page of documents.',
      schema: pageOf(WaitingReviewView)
        .extend({ count: z.int().describe('All that wait.') })
        .meta({ id: 'ReviewPage' }),
    },
  },
  handler: async ({ caller, query: { limit, after = null } }, ctx) => {
    const { items, next, count } = await ctx.repositories.reviewQueue.page(caller.accountId, { limit, after });
    const seen = await seenBy(
      ctx,
      caller,
      items.flatMap(({ claim }) => claim?.actor ?? []),
    );
    return { status: 200, body: { items: items.map((item) => waitingReviewView(item, seen, ctx.clock())), next, count } };
  },
});

const ahead = z
  .boolean()
  .optional()
  .describe('Only keep it, while another is being worked on: how long it takes is counted from a claim without this.');

export const nextReview = defineRoute({
  ...queue,
  method: 'post',
  path: '/reviews/next',
  operationId: 'nextReview',
  summary: 'Be given the most urgent document that nobody has',
  description: 'It is claimed for the caller for some minutes: nobody else is given it, and nobody else can decide it.',
  headers: IdempotencyHeaders,
  body: z
    .strictObject({ skip: z.array(id('document')).max(500).optional().describe('Documents that the caller does not want now.'), ahead })
    .meta({ id: 'NextReview' }),
  responses: {
    200: {
      description: 'The claim; null where nothing is left.',
      schema: z.object({ claim: ReviewClaimView.nullable() }).meta({ id: 'NextReviewGiven' }),
    },
  },
  handler: async ({ caller, body: { skip = [], ahead = false }, claim: once }, ctx) => {
    const { accountId, actor } = caller;
    const seen = await seenBy(ctx, caller, [actor]);
    const answer = (row: ReviewClaimRow | null) => ({
      status: 200 as const,
      body: { claim: row && reviewClaimView(row, seen) },
      headers: {},
    });
    const wish = { actor, leaseMs: ctx.limits.reviewLeaseMs, skip, ahead };
    return answer(await ctx.repositories.reviewQueue.next(accountId, wish, once && { claim: once, answer }));
  },
});

const claimed = { ...queue, path: '/documents/{documentId}/claim', params: documentParams } as const;

export const claimReview = defineRoute({
  ...claimed,
  method: 'post',
  operationId: 'claimReview',
  summary: 'Take a document that waits for a review, or keep it for longer',
  headers: IdempotencyHeaders,
  body: z.strictObject({ ahead }).meta({ id: 'ReviewClaimWish' }),
  responses: { 200: { description: 'The claim.', schema: ReviewClaimView } },
  failures: ['document.not_found', 'review.not_open', 'review.claimed'],
  handler: async ({ caller, params: { documentId }, body: { ahead = false }, claim: once }, ctx) => {
    const { accountId, actor } = caller;
    const wish = { actor, leaseMs: ctx.limits.reviewLeaseMs, ahead };
    const row = await namingHolder(ctx, caller, documentId, () => ctx.repositories.reviewQueue.claim(accountId, documentId, wish));
    const answer = { status: 200 as const, body: reviewClaimView(row, await seenBy(ctx, caller, [row.actor])), headers: {} };
    return once ? ctx.repositories.idempotency.keep(accountId, once, documentId, answer) : answer;
  },
});

export const giveBackReview = defineRoute({
  ...claimed,
  method: 'delete',
  operationId: 'giveBackReview',
  summary: 'Give a document back to the queue',
  responses: { 204: { description: 'The caller does not have it any more.' } },
  failures: ['document.not_found'],
  handler: async ({ caller, params: { documentId } }, { repositories }) => {
    await repositories.reviewQueue.giveBack(caller.accountId, documentId, caller.actor);
    return { status: 204 };
  },
});

const DAY_MS = 86_400_000;

export const getReviewFigures = defineRoute({
  ...queue,
  method: 'get',
  path: '/reviews/figures',
  operationId: 'getReviewFigures',
  summary: 'How much waits, how much was reviewed, and how long it took',
  query: z.strictObject({
    utc_offset_minutes: z
      .preprocess(
        (text) => (typeof text === 'string' && /^[+-]?\d{1,3}$/.test(text) ? Number(text) : text),
        z.int('must be a whole number of minutes').min(-720).max(840).prefault(0),
      )
      .describe('Where who asks is, so that today is their day: minutes east of UTC.'),
  }),
  responses: { 200: { description: 'The figures.', schema: ReviewFiguresView } },
  handler: async ({ caller, query: { utc_offset_minutes } }, ctx) => {
    const now = ctx.clock().getTime();
    const offsetMs = utc_offset_minutes * 60_000;
    const today = new Date(Math.floor((now + offsetMs) / DAY_MS) * DAY_MS - offsetMs);
    const figures = await ctx.repositories.reviewQueue.figures(caller.accountId, { today, week: new Date(now - 7 * DAY_MS) });
    const everybody = caller.scopes.includes('members:manage');
    const seen = await seenBy(ctx, caller, everybody ? figures.byActor.map(({ actor }) => actor) : []);
    return { status: 200, body: reviewFiguresView(figures, seen, everybody) };
  },
});

/** A refusal because somebody else has the document says who. */
export async function namingHolder<T>(
  ctx: Pick<ApiContext, 'repositories' | 'people'>,
  caller: Caller,
  documentId: DocumentId,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { actor } = factsOf(error);
    if (codeOf(error) !== 'review.claimed' || typeof actor !== 'string') throw error;
    const { kind, name } = (await seenBy(ctx, caller, [actor])).view(actor);
    const who = name === null ? 'Somebody else' : kind === 'key' ? `The API key “${name}”` : name;
    return fail('review.claimed', `${who} is reviewing this document.`, { actor, documentId });
  }
}
