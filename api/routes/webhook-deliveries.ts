import { z } from 'zod';
import { deliveryStates } from '../../workflows/contract/index.js';
import type { DeliveryRow } from '../../infra/db/repositories.js';
import { defineRoute } from '../http/define-route.js';
import { id, IdempotencyHeaders, pageOf, pageQuery } from '../views/shapes.js';
import { DeliveryView, deliveryView } from '../views/webhook.js';
import { webhookParams, webhooks } from './webhooks.js';

export const testWebhook = defineRoute({
  ...webhooks,
  method: 'post',
  path: '/webhooks/{webhookId}/test',
  operationId: 'testWebhook',
  summary: 'Send the webhook an event of the type `webhook.test`',
  params: webhookParams,
  headers: IdempotencyHeaders,
  responses: { 202: { description: 'Its delivery.', schema: DeliveryView } },
  failures: ['webhook.not_found', 'webhook.disabled'],
  handler: async ({ caller, params: { webhookId }, claim }, { repositories }) => {
    const once = claim && { claim, answer: accepted };
    return accepted(await repositories.deliveries.test(caller.accountId, webhookId, caller.actor, once));
  },
});

export const listDeliveries = defineRoute({
  ...webhooks,
  method: 'get',
  path: '/webhooks/{webhookId}/deliveries',
  operationId: 'listDeliveries',
  summary: 'What the webhook was told, and how that went, newest first',
  description: 'Finished deliveries are kept for 30 days.',
  params: webhookParams,
  query: z.strictObject({ ...pageQuery, state: z.enum(deliveryStates).optional() }),
  responses: { 200: { description: 'A page of deliveries.', schema: pageOf(DeliveryView).meta({ id: 'WebhookDeliveryPage' }) } },
  failures: ['webhook.not_found'],
  handler: async ({ caller, params: { webhookId }, query: { limit, after = null, state } }, { repositories }) => {
    const { items, next } = await repositories.deliveries.page(caller.accountId, webhookId, { state, limit, after });
    return { status: 200, body: { items: items.map(deliveryView), next } };
  },
});

export const resendDelivery = defineRoute({
  ...webhooks,
  method: 'post',
  path: '/webhooks/{webhookId}/deliveries/{deliveryId}/resend',
  operationId: 'resendDelivery',
  summary: 'Send it again, with the same `webhook-id`',
  description: 'At once, and with all its tries anew; also what was delivered, or still waits for its next try.',
  params: webhookParams.extend({ deliveryId: id('delivery') }),
  headers: IdempotencyHeaders,
  responses: { 202: { description: 'The delivery, waiting again.', schema: DeliveryView } },
  failures: ['webhook.not_found', 'webhook.disabled', 'delivery.not_found'],
  handler: async ({ caller, params, claim }, { repositories }) => {
    const once = claim && { claim, answer: accepted };
    return accepted(await repositories.deliveries.resend(caller.accountId, params, caller.actor, once));
  },
});

const accepted = (row: DeliveryRow) => ({ status: 202 as const, body: deliveryView(row), headers: {} });
