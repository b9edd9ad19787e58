import { z } from 'zod';
import {
  documentStatuses,
  documentTypes,
  isFailureCode,
  toDecimal,
  type DocumentId,
  type FailureCode,
} from '../../workflows/contract/index.js';
import { openText } from '../keys/index.js';
import { idColumn } from './columns.js';
import type { KeyRing } from './key-ring.js';
import type { DocumentRow } from './repositories.js';

const names = [
  'account_id, document_id, status, attempt, wrapped_key, key_epoch, file_name, media_type, size_bytes::float8, page_count, type, type_confidence',
  'vendor, issue_date::text, currency, total_minor::text, record_version, failure_code, review_reasons, review_due_at',
  'received_at, updated_at, finished_at',
].join(', ');
export const documentColumns = names;
export const documentColumnsOf = (alias: string): string => names.replace(/(^|, )/g, `$1${alias}.`);

const failureCode = z.custom<FailureCode>((code) => typeof code === 'string' && isFailureCode(code));

/** A row as it lies there, its personal values still sealed. */
export const sealedDocumentRow = z.object({
  account_id: idColumn('account'),
  document_id: idColumn('document'),
  status: z.enum(documentStatuses),
  attempt: z.number(),
  wrapped_key: z.instanceof(Buffer),
  key_epoch: z.number(),
  file_name: z.instanceof(Buffer).nullable(),
  media_type: z.string().nullable(),
  size_bytes: z.number(),
  page_count: z.number().nullable(),
  type: z.enum(documentTypes).nullable(),
  type_confidence: z.number().nullable(),
  vendor: z.instanceof(Buffer).nullable(),
  issue_date: z.string().nullable(),
  currency: z.string().nullable(),
  total_minor: z.string().nullable(),
  record_version: z.number().nullable(),
  failure_code: failureCode.nullable(),
  review_reasons: z.array(z.string()),
  review_due_at: z.date().nullable(),
  received_at: z.date(),
  updated_at: z.date(),
  finished_at: z.date().nullable(),
});
export type SealedDocumentRow = z.output<typeof sealedDocumentRow>;

export const fileNamePlace = (documentId: DocumentId) => ({ table: 'documents', column: 'file_name', row: [documentId] });
export const vendorPlace = (documentId: DocumentId) => ({ table: 'documents', column: 'vendor', row: [documentId] });

/** Columns that lie sealed under the document's key, each with the place that it is bound to. */
const sealedColumns = { file_name: fileNamePlace, vendor: vendorPlace };
type SealedColumn = keyof typeof sealedColumns;

const openColumn = (key: Buffer, documentId: DocumentId, column: SealedColumn, sealed: Buffer | null): string | null =>
  sealed && openText(key, sealedColumns[column](documentId), sealed);

export const fileNameRow = sealedDocumentRow.pick({ file_name: true });
export const openFileName = (key: Buffer, documentId: DocumentId, { file_name }: z.output<typeof fileNameRow>): string | null =>
  openColumn(key, documentId, 'file_name', file_name);

/** Outside the transaction that read it: opening may need to read the row once more, when its key was just wrapped anew. */
export async function openDocument(keyRing: KeyRing, row: SealedDocumentRow): Promise<DocumentRow> {
  const { account_id: accountId, document_id: documentId } = row;
  const anySealed = (Object.keys(sealedColumns) as SealedColumn[]).some((column) => row[column] !== null);
  const key = anySealed ? await keyRing.openRow(accountId, documentId, { wrapped: row.wrapped_key, epoch: row.key_epoch }) : null;
  const opened = (column: SealedColumn): string | null => key && openColumn(key, documentId, column, row[column]);
  return {
    accountId,
    documentId,
    status: row.status,
    attempt: row.attempt,
    fileName: opened('file_name'),
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    pageCount: row.page_count,
    type: row.type,
    typeConfidence: row.type_confidence,
    vendor: opened('vendor'),
    issueDate: row.issue_date,
    currency: row.currency,
    total: row.total_minor === null ? null : toDecimal({ minor: BigInt(row.total_minor), currency: row.currency ?? '' }),
    recordVersion: row.record_version,
    failure: row.failure_code,
    reviewReasons: row.review_reasons,
    reviewDueAt: row.review_due_at,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
  };
}
