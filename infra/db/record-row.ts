import { z } from 'zod';
import {
  documentTypes,
  fitsColumn,
  minorOf,
  textOf,
  type DocumentId,
  type DocumentType,
  type ReviewId,
} from '../../workflows/contract/index.js';
import { blindIndex, open, seal } from '../keys/index.js';
import { idColumn } from './columns.js';
import { vendorPlace } from './document-row.js';
import type { Transaction } from './pool.js';
import type { RecordBody, RecordRow } from './repositories.js';
import type { Searchable } from './search/tokens.js';
import { normaliseName } from './search/words.js';

export const recordColumns = 'document_id, version, attempt, author, type, type_confidence, body, created_at';
export const sealedRecordRow = z.object({
  document_id: idColumn('document'),
  version: z.number(),
  attempt: z.number(),
  author: z.enum(['machine', 'human']),
  type: z.enum(documentTypes),
  type_confidence: z.number(),
  body: z.instanceof(Buffer),
  created_at: z.date(),
});

const bodyPlace = (documentId: DocumentId, version: number) => ({ table: 'records', column: 'body', row: [documentId, String(version)] });

/** Bodies from before there were tax lines have none. */
type KeptBody = Omit<RecordBody, 'taxLines'> & Partial<Pick<RecordBody, 'taxLines'>>;

/** The body is ours: sealed here, authenticated when opened, so its shape needs no second check. */
const openBody = (key: Buffer, documentId: DocumentId, version: number, sealed: Buffer): RecordBody => ({
  taxLines: [],
  ...(JSON.parse(open(key, bodyPlace(documentId, version), sealed).toString('utf8')) as KeptBody),
});

export const openRecord = (key: Buffer, row: z.output<typeof sealedRecordRow>): RecordRow => ({
  ...openBody(key, row.document_id, row.version, row.body),
  documentId: row.document_id,
  version: row.version,
  attempt: row.attempt,
  author: row.author,
  type: row.type,
  typeConfidence: row.type_confidence,
  createdAt: row.created_at,
});

interface NewRecord {
  version: number;
  attempt: number;
  author: 'machine' | 'human';
  reviewId: ReviewId | null;
  type: DocumentType;
  typeConfidence: number;
  body: RecordBody;
}

/** Amounts that have a column of their own, in the order of the statement below. */
const amountColumns = ['net', 'tax', 'total', 'due'] as const;

export async function insertRecord(
  tx: Transaction,
  { documentKey, indexKey }: RecordKeys,
  documentId: DocumentId,
  record: NewRecord,
): Promise<void> {
  const { fields } = record.body;
  const vendor = textOf(fields, 'vendor');
  await tx.run(
    `insert into records (account_id, document_id, version, attempt, author, review_id, type, type_confidence, currency, net_minor, tax_minor, total_minor,
                          due_minor, issue_date, due_date, invoice_index, body)
     values (app_account(), $1, $2::int, $3::int, $4, $5, $6, $7::real, $8, $9::bigint, $10::bigint, $11::bigint, $12::bigint, $13::date, $14::date, $15::bytea,
             $16::bytea)`,
    [
      documentId,
      record.version,
      record.attempt,
      record.author,
      record.reviewId,
      record.type,
      record.typeConfidence,
      textOf(fields, 'currency'),
      ...amountColumns.map((name) => columnOf(minorOf(fields, name))),
      dateOf(textOf(fields, 'date')),
      dateOf(textOf(fields, 'due_date')),
      invoiceIndex(indexKey, {
        vendor,
        invoiceNumber: textOf(fields, 'invoice_number'),
        totalMinor: minorOf(fields, 'total'),
      }),
      seal(documentKey, bodyPlace(documentId, record.version), JSON.stringify(record.body)),
    ],
  );
  await tx.run(
    `update documents
        set type = newest.type, type_confidence = newest.type_confidence, issue_date = newest.issue_date, currency = newest.currency,
            total_minor = newest.total_minor, vendor = $3::bytea, record_version = newest.version, updated_at = now()
       from records as newest
      where documents.document_id = $1 and newest.document_id = $1 and newest.version = $2::int`,
    [documentId, record.version, vendor === null ? null : seal(documentKey, vendorPlace(documentId), vendor)],
  );
}

export interface RecordKeys {
  documentKey: Buffer;
  indexKey: Buffer;
}

/** Equal for documents that name the same vendor, number and total; null where there is no vendor or number to compare. */
export function invoiceIndex(
  indexKey: Buffer,
  { vendor, invoiceNumber, totalMinor }: { vendor: string | null; invoiceNumber: string | null; totalMinor: bigint | null },
): Buffer | null {
  const [name, number] = [normaliseName(vendor ?? ''), normaliseName(invoiceNumber ?? '')];
  return name && number ? blindIndex(indexKey, 'records.invoice', name, number, String(totalMinor)) : null;
}

/** What of a record is searched beside the text; `text` is empty where the text's own tokens stand already. */
export function searchableOf({ fields }: RecordBody, text: string): Searchable {
  const parties = [textOf(fields, 'vendor'), textOf(fields, 'buyer')].filter((name) => name !== null);
  return { text, parties, values: Object.values(fields).flatMap((field) => field.value) };
}

const columnOf = (minor: bigint | null): string | null => (minor !== null && fitsColumn(minor) ? minor.toString() : null);
const dateOf = (text: string | null): string | null => (z.iso.date().safeParse(text).success && !text?.startsWith('0000') ? text : null);
