import { z } from 'zod';
import type { WebhookRow } from '../../infra/db/repositories.js';
import type { RouteContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
import { invalid } from '../http/problem.js';
import { id, IdempotencyHeaders, line } from '../views/shapes.js';
import { EventType, WebhookView, webhookView } from '../views/webhook.js';

export const webhookParams = z.strictObject({ webhookId: id('webhook') });
export const webhooks = { tag: 'Webhooks', scope: 'webhooks:manage' } as const;

const wishes = {
  url: line(2_000).min(1).meta({ format: 'uri', description: 'https, a public address, the port 443, 80 or from 1024 on.' }),
  description: line(200).default('').describe('A name for people.'),
  events: z.array(EventType).min(1).max(20).describe('What it is told of.'),
};
const NewWebhook = z.strictObject(wishes).meta({ id: 'NewWebhook' });
const WebhookChange = z
  .strictObject({ ...wishes, enabled: z.boolean().describe('One that is disabled is told nothing, and gives up what waited for it.') })
  .meta({ id: 'WebhookChange' });

const WebhookWithSecret = WebhookView.extend({
  secret: z
    .string()
    .nullable()
    .describe(
      '`whsec_…`, with which the receiver checks signatures: shown here and never again. Null where an Idempotency-Key gets its first answer again: change the secret to see one.',
    ),
}).meta({ id: 'WebhookWithSecret' });

export const listWebhooks = defineRoute({
  ...webhooks,
  method: 'get',
  path: '/webhooks',
  operationId: 'listWebhooks',
  summary: 'The webhooks of the account, without their secrets',
  responses: { 200: { description: 'The webhooks.', schema: z.object({ items: z.array(WebhookView) }).meta({ id: 'WebhookList' }) } },
  handler: async ({ caller }, { repositories }) => ({
    status: 200,
    body: { items: (await repositories.webhooks.many(caller.accountId)).map(webhookView) },
  }),
});

export const createWebhook = defineRoute({
  ...webhooks,
  method: 'post',
  path: '/webhooks',
  operationId: 'createWebhook',
  summary: 'Have an address told what becomes of documents',
  description: 'Each event is sent as one signed POST (Standard Webhooks), and tried again for three days until the answer is a 2xx.',
  headers: IdempotencyHeaders,
  body: NewWebhook,
  responses: { 201: { description: 'The webhook, with its secret.', schema: WebhookWithSecret } },
  failures: ['webhook.too_many'],
  handler: async ({ caller, body, claim }, ctx) => {
    const wished = { ...wishedOf(body, ctx), actor: caller.actor };
    const once = claim && { claim, answer: ({ row }: { row: WebhookRow }) => created(row, null) };
    const { row, secret } = await ctx.repositories.webhooks.create(caller.accountId, wished, once);
    return created(row, secret);
  },
});

export const updateWebhook = defineRoute({
  ...webhooks,
  method: 'put',
  path: '/webhooks/{webhookId}',
  operationId: 'updateWebhook',
  summary: 'Change a webhook, disable it, or enable it again',
  params: webhookParams,
  body: WebhookChange,
  responses: { 200: { description: 'The webhook as it now is.', schema: WebhookView } },
  failures: ['webhook.not_found'],
  handler: async ({ caller, params: { webhookId }, body }, ctx) => {
    const wished = { ...wishedOf(body, ctx), enabled: body.enabled, actor: caller.actor };
    return { status: 200, body: webhookView(await ctx.repositories.webhooks.update(caller.accountId, webhookId, wished)) };
  },
});

export const deleteWebhook = defineRoute({
  ...webhooks,
  method: 'delete',
  path: '/webhooks/{webhookId}',
  operationId: 'deleteWebhook',
  summary: 'Delete a webhook and its deliveries, also those that wait',
  params: webhookParams,
  responses: { 204: { description: 'It is gone.' } },
  failures: ['webhook.not_found'],
  handler: async ({ caller, params: { webhookId } }, { repositories }) => {
    await repositories.webhooks.delete(caller.accountId, webhookId, caller.actor);
    return { status: 204 };
  },
});

export const rotateWebhookSecret = defineRoute({
  ...webhooks,
  method: 'post',
  path: '/webhooks/{webhookId}/secret',
  operationId: 'rotateWebhookSecret',
  summary: 'Change the secret',
  description: 'For 24 hours the one before signs as well, so that the receiver can change over in its own time.',
  params: webhookParams,
  headers: IdempotencyHeaders,
  responses: { 200: { description: 'The webhook, with its new secret.', schema: WebhookWithSecret } },
  failures: ['webhook.not_found'],
  handler: async ({ caller, params: { webhookId }, claim }, { repositories }) => {
    const once = claim && { claim, answer: ({ row }: { row: WebhookRow }) => changed(row, null) };
    const { row, secret } = await repositories.webhooks.rotateSecret(caller.accountId, webhookId, caller.actor, once);
    return changed(row, secret);
  },
});

const withSecret = (row: WebhookRow, secret: string | null) => ({ body: { ...webhookView(row), secret }, headers: {} });
const created = (row: WebhookRow, secret: string | null) => ({ status: 201 as const, ...withSecret(row, secret) });
const changed = (row: WebhookRow, secret: string | null) => ({ status: 200 as const, ...withSecret(row, secret) });

/** What can be seen of an address without calling it is said at once; where its name leads is found out at each delivery. */
function wishedOf({ url, description, events }: z.output<typeof NewWebhook>, { whatIsWrongWithWebhookUrl }: RouteContext) {
  const wrong = whatIsWrongWithWebhookUrl(url);
  if (wrong) throw invalid({ in: 'body', pointer: '/url', message: wrong });
  return { url, description, eventTypes: [...new Set(events)] };
}
