import type { DocumentId, ErasureId, WebhookId } from '../../workflows/contract/index.js';
import type { Transaction } from './pool.js';
import type { OutboxLine } from './repositories.js';

/** Asks the relay for what is about a document (or, where none may be named, an erasure or a webhook); stands or falls with the transaction. */
export const addOutboxLine = (
  tx: Transaction,
  kind: OutboxLine['kind'],
  subjectId: DocumentId | ErasureId | WebhookId,
  payload: OutboxLine['payload'],
): Promise<number> =>
  tx.run('insert into outbox (account_id, kind, subject_id, payload) values (app_account(), $1, $2, $3::jsonb)', [
    kind,
    subjectId,
    JSON.stringify(payload),
  ]);
