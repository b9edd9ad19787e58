import { z } from 'zod';
import { deliveredTypes, deliveryStates, failureCodes } from '../../workflows/contract/index.js';
import { idColumn } from './columns.js';
import type { DeliveryRow } from './repositories.js';

/** A delivery as it is stored: ids, states and codes, all plain. */
export const deliveryColumns = `delivery_id, webhook_id, event_id, event_type, occurred_at, document_id, erasure_id, attempt, record_version,
  document_failure, state, reason, round, tries, last_status, last_tried_at, next_try_at, finished_at`;

const code = z.enum(failureCodes).nullable();
export const storedDelivery = z.object({
  delivery_id: idColumn('delivery'),
  webhook_id: idColumn('webhook'),
  event_id: idColumn('webhookEvent'),
  event_type: z.enum(deliveredTypes),
  occurred_at: z.date(),
  document_id: idColumn('document').nullable(),
  erasure_id: idColumn('erasure').nullable(),
  attempt: z.number().nullable(),
  record_version: z.number().nullable(),
  document_failure: code,
  state: z.enum(deliveryStates),
  reason: code,
  round: z.number(),
  tries: z.number(),
  last_status: z.number().nullable(),
  last_tried_at: z.date().nullable(),
  next_try_at: z.date().nullable(),
  finished_at: z.date().nullable(),
});

export const openDelivery = (row: z.output<typeof storedDelivery>): DeliveryRow => ({
  deliveryId: row.delivery_id,
  webhookId: row.webhook_id,
  eventId: row.event_id,
  eventType: row.event_type,
  occurredAt: row.occurred_at,
  documentId: row.document_id,
  erasureId: row.erasure_id,
  attempt: row.attempt,
  recordVersion: row.record_version,
  documentFailure: row.document_failure,
  state: row.state,
  reason: row.reason,
  round: row.round,
  tries: row.tries,
  lastStatus: row.last_status,
  lastTriedAt: row.last_tried_at,
  nextTryAt: row.next_try_at,
  finishedAt: row.finished_at,
});
export const deliveryRow = storedDelivery.transform(openDelivery);
