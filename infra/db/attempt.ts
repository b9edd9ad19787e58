import { z } from 'zod';
import { documentStatuses, fail, type DocumentId, type DocumentStatus, type DocumentStep } from '../../workflows/contract/index.js';
import type { Transaction } from './pool.js';
import type { EventRow } from './repositories.js';

const standingRow = z.object({ status: z.enum(documentStatuses), attempt: z.number(), erasing: z.boolean() });

/**
 * Holds the document's row until the transaction ends, and says where it stands; null when it is gone or being erased, or when another
 * attempt has taken over: what comes late from an old attempt must change nothing.
 */
export async function maybeHoldAttempt(tx: Transaction, documentId: DocumentId, attempt: number): Promise<DocumentStatus | null> {
  const row = await holdDocument(tx, documentId);
  return row && !row.erasing && row.attempt === attempt ? row.status : null;
}

/** The same for those who must be told why they cannot go on. */
export async function holdAttempt(tx: Transaction, documentId: DocumentId, attempt: number): Promise<DocumentStatus> {
  const row = await holdDocument(tx, documentId);
  if (!row || row.erasing) fail('document.erased', undefined, { documentId });
  if (row.attempt !== attempt)
    fail('document.wrong_state', 'Another attempt has taken over.', { documentId, attempt, currentAttempt: row.attempt });
  if (row.status === 'cancelled') fail('document.cancelled', undefined, { documentId });
  return row.status;
}

/** The same for whoever asks from outside, of whatever attempt: what is being erased is not there. */
export async function holdLiving(tx: Transaction, documentId: DocumentId): Promise<{ status: DocumentStatus; attempt: number }> {
  const row = await holdDocument(tx, documentId);
  return row && !row.erasing ? row : fail('document.not_found', undefined, { documentId });
}

const holdDocument = (tx: Transaction, documentId: DocumentId) =>
  tx.maybeOne(
    standingRow,
    'select status, attempt, erasing_since is not null as erasing from documents where document_id = $1 for no key update',
    [documentId],
  );

/** Facts are counts and codes, never content. */
export const addEvent = (
  tx: Transaction,
  documentId: DocumentId,
  attempt: number,
  step: DocumentStep,
  facts: EventRow['facts'] = {},
): Promise<number> =>
  tx.run('insert into document_events (account_id, document_id, attempt, step, facts) values (app_account(), $1, $2::int, $3, $4::jsonb)', [
    documentId,
    attempt,
    step,
    JSON.stringify(facts),
  ]);

/** For steps that an attempt takes once: a repeated activity adds no second line. */
export const addEventOnce = (
  tx: Transaction,
  documentId: DocumentId,
  attempt: number,
  step: DocumentStep,
  facts: EventRow['facts'] = {},
): Promise<number> =>
  tx.run(
    `insert into document_events (account_id, document_id, attempt, step, facts)
     select app_account(), $1, $2::int, $3, $4::jsonb
      where not exists (select from document_events where document_id = $1 and attempt = $2::int and step = $3)`,
    [documentId, attempt, step, JSON.stringify(facts)],
  );
