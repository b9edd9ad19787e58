import { z } from 'zod';
import { codeOf, documentStatuses, failureCodes } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { OperationsView, operationsView, WorkView, workView } from '../views/operations.js';
import { IdempotencyHeaders, pageOf, pageQuery } from '../views/shapes.js';
import type { RouteContext } from '../context.js';

/** Documents that one call retries: their lines in outbox and audit log are one transaction. */
const RETRIES_MAX = 100;
const Failure = z.enum(failureCodes);

export const getOperations = defineRoute({
  method: 'get',
  path: '/operations',
  operationId: 'getOperations',
  tag: 'Operations',
  summary: 'What waits, what failed, and what went through',
  description: 'Counts, codes, times and ids; nothing of what documents say, and no file names.',
  scope: 'operations:read',
  responses: { 200: { description: 'How the work stands.', schema: OperationsView } },
  handler: async ({ caller }, { repositories, queues, temporalUi, clock }) => {
    const [row, states] = await Promise.all([repositories.operations.one(caller.accountId), unlessAway(queues)]);
    return { status: 200, body: operationsView(row, { queues: states, temporalUi, at: clock() }) };
  },
});

/** What the database knows is worth more than nothing; that the rest is missing is said. */
const unlessAway = (queues: RouteContext['queues']) =>
  queues.many().catch((error: unknown) => {
    if (codeOf(error) === 'temporal.unavailable') return null;
    throw error;
  });

export const listWork = defineRoute({
  method: 'get',
  path: '/operations/documents',
  operationId: 'listWork',
  tag: 'Operations',
  summary: 'Documents by state or failure, newest first, without what they say',
  scope: 'operations:read',
  query: z.strictObject({
    ...pageQuery,
    state: z.enum(documentStatuses).optional(),
    failure: Failure.optional().describe('Only documents that failed with this code.'),
  }),
  responses: { 200: { description: 'A page of documents.', schema: pageOf(WorkView).meta({ id: 'WorkPage' }) } },
  handler: async ({ caller, query: { limit, after = null, state, failure } }, { repositories, temporalUi }) => {
    const filter = { status: state, failure };
    const { items, next } = await repositories.operations.page(caller.accountId, { filter, limit, after });
    return { status: 200, body: { items: items.map(workView(caller.accountId, temporalUi)), next } };
  },
});

interface Retried {
  retried: string[];
  left: number;
}
const retriedAnswer = ({ retried, left }: Retried) => ({ status: 202 as const, body: { retried, left }, headers: {} });

export const retryFailed = defineRoute({
  method: 'post',
  path: '/operations/retry',
  operationId: 'retryFailed',
  tag: 'Operations',
  summary: 'Retry documents that failed with one code',
  description: `The oldest first, ${RETRIES_MAX} at most: ask again until none is left. A document that was retried has failed no more, so that asking twice retries none twice.`,
  scope: 'operations:act',
  headers: IdempotencyHeaders,
  body: z.strictObject({ failure: Failure, limit: z.int().min(1).max(RETRIES_MAX).default(RETRIES_MAX) }).meta({ id: 'RetryFailed' }),
  responses: {
    202: {
      description: 'They are received again; reading goes on.',
      schema: z
        .object({ retried: z.array(z.string()), left: z.int().describe('How many still stand as failed with this code.') })
        .meta({ id: 'RetriedFailed' }),
    },
  },
  handler: async ({ caller, body, claim }, { repositories }) => {
    const wish = { ...body, actor: caller.actor };
    const once = claim && { claim, answer: retriedAnswer };
    return retriedAnswer(await repositories.operations.retryFailed(caller.accountId, wish, once));
  },
});
