import { createHash, randomBytes } from 'node:crypto';
import type { AccountId, DocumentId, FieldName } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import type { Db } from '../create-db.js';
import type { IdempotencyClaim, IdempotentAnswer, RecordBody } from '../repositories.js';

export interface Given {
  bytes?: Uint8Array;
  fileName?: string | null;
  idempotency?: IdempotencyClaim | null;
  answer?: IdempotentAnswer;
}

/** Receives a document as the API does, with bytes of its own unless some are given. */
export async function receiveDocument({ repositories, documentKeys }: Db, accountId: AccountId, given: Given = {}) {
  const documentId = newId('document');
  const bytes = given.bytes ?? randomBytes(20);
  return repositories.documents.receive(
    {
      accountId,
      documentId,
      key: await documentKeys.create(accountId, documentId),
      sha256: createHash('sha256').update(bytes).digest(),
      sizeBytes: bytes.length,
      fileName: given.fileName === undefined ? 'canary-invoice.pdf' : given.fileName,
      declaredMediaType: 'application/pdf',
      idempotency: given.idempotency ?? null,
      audit: { actor: 'key_test', details: { address: '127.0.0.1' } },
    },
    (row) => given.answer ?? { status: 202, body: { id: row.documentId }, headers: {} },
  );
}

export const recordBody = (values: Partial<Record<FieldName, string>>): RecordBody => ({
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, confidence: 0.9, boxes: [], source: 'ocr' as const, model: 'test@1' }]),
  ),
  lineItems: [],
  taxLines: [],
  checks: [],
  models: { classify: 'test@1', extract: 'test@1' },
});

export interface Drafted {
  values?: Partial<Record<FieldName, string>>;
  text?: string;
  type?: 'invoice' | 'receipt';
}

/** A received document whose first attempt has begun and drafted a record. */
export async function draftDocument(
  db: Db,
  accountId: AccountId,
  { values = {}, text = '', type = 'invoice' }: Drafted = {},
): Promise<DocumentId> {
  const { row } = await receiveDocument(db, accountId);
  await db.repositories.documents.begin(accountId, row.documentId, 1);
  await db.repositories.documents.inspected(accountId, row.documentId, 1, { mediaType: 'application/pdf', pageCount: 2, structured: null });
  await db.repositories.records.draft(accountId, row.documentId, { attempt: 1, type, typeConfidence: 0.9, body: recordBody(values), text });
  return row.documentId;
}
