import { z } from 'zod';
import {
  deliveredTypes,
  deliveryStates,
  disabledReasons,
  failureCodes,
  webhookEventTypes,
  webhookStates,
} from '../../workflows/contract/index.js';
import type { DeliveryRow, WebhookRow } from '../../infra/db/repositories.js';
import { Instant, iso, maybeIso } from './shapes.js';

export const EventType = z.enum(webhookEventTypes).meta({ id: 'WebhookEventType' });

export const WebhookView = z
  .object({
    id: z.string(),
    url: z.string(),
    description: z.string(),
    events: z.array(EventType),
    state: z.enum(webhookStates),
    disabled_reason: z
      .enum(disabledReasons)
      .nullable()
      .describe('`person`: somebody wished so. `gone`: the receiver answered 410. `failing`: nothing came through for five days.'),
    disabled_at: Instant.nullable(),
    failing_since: Instant.nullable().describe('The first failed try since the last success.'),
    previous_secret_until: Instant.nullable().describe('After a change of secret: until then the one before signs as well.'),
    created_at: Instant,
    links: z.object({ deliveries: z.string() }),
  })
  .meta({ id: 'Webhook' });
export const webhookView = (row: WebhookRow): z.input<typeof WebhookView> => ({
  id: row.webhookId,
  url: row.url,
  description: row.description,
  events: row.eventTypes,
  state: row.state,
  disabled_reason: row.disabledReason,
  disabled_at: maybeIso(row.disabledAt),
  failing_since: maybeIso(row.failingSince),
  previous_secret_until: maybeIso(row.previousSecretUntil),
  created_at: iso(row.createdAt),
  links: { deliveries: `/v1/webhooks/${row.webhookId}/deliveries` },
});

const Code = z.enum(failureCodes);

export const DeliveryView = z
  .object({
    id: z.string(),
    webhook_id: z.string(),
    event_id: z.string().describe('The `webhook-id` of every try.'),
    type: z.enum(deliveredTypes),
    occurred_at: Instant,
    document_id: z.string().nullable(),
    erasure_id: z.string().nullable(),
    state: z.enum(deliveryStates),
    reason: Code.nullable().describe('Why the last try failed, or why it was given up.'),
    round: z.int().describe('Counts from 1; each re-send is the next.'),
    tries: z.int().describe('Of this round.'),
    last_status: z.int().nullable().describe('The HTTP status of the last answer; null when there was none.'),
    last_tried_at: Instant.nullable(),
    next_try_at: Instant.nullable(),
    finished_at: Instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export const deliveryView = (row: DeliveryRow): z.input<typeof DeliveryView> => ({
  id: row.deliveryId,
  webhook_id: row.webhookId,
  event_id: row.eventId,
  type: row.eventType,
  occurred_at: iso(row.occurredAt),
  document_id: row.documentId,
  erasure_id: row.erasureId,
  state: row.state,
  reason: row.reason,
  round: row.round,
  tries: row.tries,
  last_status: row.lastStatus,
  last_tried_at: maybeIso(row.lastTriedAt),
  next_try_at: maybeIso(row.nextTryAt),
  finished_at: maybeIso(row.finishedAt),
});
