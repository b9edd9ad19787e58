import type { DocumentId } from '../../workflows/contract/index.js';
import type { Transaction } from './pool.js';
import type { OutboxLine } from './repositories.js';

/** Asks the relay for what is about a document; stands or falls with the transaction. */
export const addOutboxLine = (
  tx: Transaction,
  kind: OutboxLine['kind'],
  documentId: DocumentId,
  payload: OutboxLine['payload'],
): Promise<number> =>
  tx.run('insert into outbox (account_id, kind, subject_id, payload) values (app_account(), $1, $2, $3::jsonb)', [
    kind,
    documentId,
    JSON.stringify(payload),
  ]);
