import { z } from 'zod';
import type { DocumentId, ErasureId, WebhookEventType, WebhookId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { idColumn } from './columns.js';
import { deliveryColumns, deliveryRow } from './delivery-row.js';
import { addOutboxLine } from './outbox-line.js';
import type { Transaction } from './pool.js';
import type { DeliveryRow } from './repositories.js';

/** What happened: to a document as its row now says, or that the erasure is done. */
export type News =
  | { eventType: Exclude<WebhookEventType, 'document.erased'>; documentId: DocumentId }
  | { eventType: 'document.erased'; erasureId: ErasureId };

const webhookIdRow = z.object({ webhook_id: idColumn('webhook') }).transform((row) => row.webhook_id);

/**
 * Writes a delivery for every webhook that wants to know, in the transaction of what it tells: an event is told if and only if it happened.
 * The webhooks are held, so that none is deleted between being found and being written for.
 */
export async function announce(tx: Transaction, news: News): Promise<void> {
  const webhookIds = await tx.many(
    webhookIdRow,
    `select webhook_id from webhooks where state = 'enabled' and $1 = any (event_types) order by webhook_id for key share`,
    [news.eventType],
  );
  if (!webhookIds.length) return;
  const eventId = newId('webhookEvent');
  for (const webhookId of webhookIds) {
    const deliveryId = newId('delivery');
    if (news.eventType === 'document.erased') {
      // By the erasure alone: nothing names an erased document but the evidence of it.
      await tx.run(
        `insert into webhook_deliveries (account_id, delivery_id, webhook_id, event_id, event_type, erasure_id)
         values (app_account(), $1, $2, $3, $4, $5)`,
        [deliveryId, webhookId, eventId, news.eventType, news.erasureId],
      );
      await addOutboxLine(tx, 'deliver_webhook', news.erasureId, { webhookId, deliveryId, round: 1 });
    } else {
      await tx.run(
        `insert into webhook_deliveries (account_id, delivery_id, webhook_id, event_id, event_type, document_id, attempt, document_failure, record_version)
         select app_account(), $1, $2, $3, $4, document_id, attempt, failure_code,
                (select max(version) from records where records.document_id = documents.document_id)
           from documents where document_id = $5`,
        [deliveryId, webhookId, eventId, news.eventType, news.documentId],
      );
      await addOutboxLine(tx, 'deliver_webhook', news.documentId, { webhookId, deliveryId, round: 1 });
    }
  }
}

/** The same for one webhook that somebody tries out. */
export async function announceTest(tx: Transaction, webhookId: WebhookId): Promise<DeliveryRow> {
  const made = await tx.one(
    deliveryRow,
    `insert into webhook_deliveries (account_id, delivery_id, webhook_id, event_id, event_type)
     values (app_account(), $1, $2, $3, 'webhook.test') returning ${deliveryColumns}`,
    [newId('delivery'), webhookId, newId('webhookEvent')],
  );
  await addOutboxLine(tx, 'deliver_webhook', webhookId, { webhookId, deliveryId: made.deliveryId, round: 1 });
  return made;
}
