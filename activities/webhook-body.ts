import type { WebhookEvent } from '../infra/db/repositories.js';

/**
 * What a receiver is told: what happened to what, and where to ask further. No word of a document's content: whoever wants it asks the API,
 * with a key. Made of what the delivery's row holds alone, so that every try says the same.
 */
export function webhookBody({
  eventType,
  occurredAt,
  documentId,
  erasureId,
  attempt,
  recordVersion,
  documentFailure,
}: WebhookEvent): string {
  const [subject, status] = eventType.split('.');
  const data =
    subject === 'webhook'
      ? {}
      : erasureId
        ? { document_id: documentId, erasure_id: erasureId, status, links: { erasure: `/v1/erasures/${erasureId}` } }
        : {
            document_id: documentId,
            status,
            attempt,
            record_version: recordVersion,
            failure: documentFailure,
            links: { document: `/v1/documents/${documentId}` },
          };
  return JSON.stringify({ type: eventType, timestamp: occurredAt.toISOString(), data });
}
