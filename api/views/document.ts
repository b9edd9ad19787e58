import { createHash } from 'node:crypto';
import { z } from 'zod';
import { documentStatuses, documentTypes, failureCodes, failureFor } from '../../workflows/contract/index.js';
import type { DocumentRow, RecordRow } from '../../infra/db/repositories.js';
import { CheckView, FieldsView, LineItemView, TaxLineView } from './record.js';
import { Instant, iso, maybeIso } from './shapes.js';

export const FailureView = z.object({ code: z.enum(failureCodes), meaning: z.string() }).meta({ id: 'Failure' });

const summary = {
  id: z.string(),
  status: z.enum(documentStatuses),
  type: z.enum(documentTypes).nullable(),
  type_confidence: z.number().nullable(),
  file_name: z.string().nullable(),
  vendor: z.string().nullable().describe('Of the newest record, as are date, currency and total.'),
  date: z.string().nullable().describe('Day of issue.'),
  currency: z.string().nullable(),
  total: z.string().nullable().describe('A decimal number as text, in the currency of the document.'),
  media_type: z.string().nullable().describe('As the bytes say; null until they have been inspected.'),
  size_bytes: z.int(),
  page_count: z.int().nullable(),
  attempt: z.int().describe('Counts from 1; each retry is the next.'),
  record_version: z.int().nullable().describe('Name it in a review, so that nobody overwrites what they have not seen.'),
  review: z
    .object({ reasons: z.array(z.string()), due_at: Instant.nullable() })
    .nullable()
    .describe('Set while the document waits for a person.'),
  failure: FailureView.nullable(),
  received_at: Instant,
  updated_at: Instant,
  finished_at: Instant.nullable(),
  links: z.object({ self: z.string(), text: z.string(), pages: z.string(), original: z.string(), events: z.string(), records: z.string() }),
};

export const DocumentSummary = z.object(summary).meta({ id: 'DocumentSummary' });
export const DocumentView = z
  .object({
    ...summary,
    fields: FieldsView,
    line_items: z.array(LineItemView),
    tax_lines: z.array(TaxLineView),
    checks: z.array(CheckView),
  })
  .meta({ id: 'Document' });

export const documentPath = (documentId: string) => `/v1/documents/${documentId}`;

export function documentSummary(row: DocumentRow): z.input<typeof DocumentSummary> {
  const self = documentPath(row.documentId);
  return {
    id: row.documentId,
    status: row.status,
    type: row.type,
    type_confidence: row.typeConfidence,
    file_name: row.fileName,
    vendor: row.vendor,
    date: row.issueDate,
    currency: row.currency,
    total: row.total,
    media_type: row.mediaType,
    size_bytes: row.sizeBytes,
    page_count: row.pageCount,
    attempt: row.attempt,
    record_version: row.recordVersion,
    review: row.status === 'in_review' ? { reasons: row.reviewReasons, due_at: maybeIso(row.reviewDueAt) } : null,
    failure: row.failure && { code: row.failure, meaning: failureFor(row.failure).meaning },
    received_at: iso(row.receivedAt),
    updated_at: iso(row.updatedAt),
    finished_at: maybeIso(row.finishedAt),
    links: {
      self,
      text: `${self}/text`,
      pages: `${self}/pages/{page}`,
      original: `${self}/original`,
      events: `${self}/events`,
      records: `${self}/records`,
    },
  };
}

export const documentView = (row: DocumentRow, record: RecordRow | null): z.input<typeof DocumentView> => ({
  ...documentSummary(row),
  fields: record?.fields ?? {},
  line_items: record?.lineItems ?? [],
  tax_lines: record?.taxLines ?? [],
  checks: record?.checks ?? [],
});

/** Strong: whatever a client can see of a document moves it. */
export const documentETag = (row: DocumentRow, record: RecordRow | null): string =>
  `"${createHash('sha256')
    .update([row.documentId, row.status, row.attempt, row.recordVersion, row.updatedAt.getTime(), record?.version].join(' '))
    .digest('base64url')
    .slice(0, 22)}"`;
