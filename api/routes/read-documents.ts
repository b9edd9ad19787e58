import { z } from 'zod';
import { documentStatuses, documentTypes, failureCodes } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { matchesETag } from '../http/etag.js';
import { documentETag, documentSummary, DocumentSummary, documentView, DocumentView } from '../views/document.js';
import { recordView, RecordView } from '../views/record.js';
import { CalendarDate, Decimal, line, pageOf, pageQuery } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';

const filter = {
  status: z.enum(documentStatuses).optional(),
  type: z.enum(documentTypes).optional(),
  party: line(300)
    .min(1)
    .optional()
    .describe("A vendor's or buyer's whole name, compared without regard to case, spacing and punctuation."),
  date_from: CalendarDate.optional(),
  date_to: CalendarDate.optional(),
  total_min: Decimal.optional(),
  total_max: Decimal.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters')
    .optional(),
  failure: z.enum(failureCodes).optional(),
  q: line(500).min(1).optional().describe('Full text: words, "phrases" and prefixes*; all must match.'),
};

export const listDocuments = defineRoute({
  method: 'get',
  path: '/documents',
  operationId: 'listDocuments',
  tag: 'Documents',
  summary: 'List, filter and search documents, newest first',
  scope: 'documents:read',
  query: z.strictObject({ ...pageQuery, ...filter }),
  responses: { 200: { description: 'A page of documents.', schema: pageOf(DocumentSummary).meta({ id: 'DocumentPage' }) } },
  handler: async ({ caller, query: { limit, after = null, date_from, date_to, total_min, total_max, ...same } }, { repositories }) => {
    const filter = { ...same, dateFrom: date_from, dateTo: date_to, totalMin: total_min, totalMax: total_max };
    const { items, next } = await repositories.documents.page(caller.accountId, { filter, limit, after });
    return { status: 200, body: { items: items.map(documentSummary), next } };
  },
});

export const getDocument = defineRoute({
  method: 'get',
  path: '/documents/{documentId}',
  operationId: 'getDocument',
  tag: 'Documents',
  summary: 'Read one document',
  scope: 'documents:read',
  params: documentParams,
  headers: z.object({
    'if-none-match': z.string().max(2_000).optional().describe('ETag of the state the caller has: 304 while it holds.'),
  }),
  responses: {
    200: { description: 'The document.', schema: DocumentView, headers: ['ETag'] },
    304: { description: 'Nothing has changed.', headers: ['ETag'] },
  },
  failures: ['document.not_found'],
  handler: async ({ caller, params: { documentId }, headers }, ctx) => {
    const row = await oneDocument(ctx, caller, documentId);
    const record = await ctx.repositories.records.maybeLatest(caller.accountId, documentId);
    const ETag = documentETag(row, record);
    if (matchesETag(headers['if-none-match'], ETag)) return { status: 304, headers: { ETag } };
    return { status: 200, body: documentView(row, record), headers: { ETag } };
  },
});

export const listRecords = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/records',
  operationId: 'listRecords',
  tag: 'Documents',
  summary: 'Every version of the record: what machine and people made of the document',
  scope: 'documents:read',
  params: documentParams,
  responses: { 200: { description: 'Versions.', schema: z.object({ items: z.array(RecordView) }).meta({ id: 'RecordList' }) } },
  failures: ['document.not_found'],
  handler: async ({ caller, params: { documentId } }, ctx) => {
    await oneDocument(ctx, caller, documentId);
    const rows = await ctx.repositories.records.many(caller.accountId, documentId);
    return { status: 200, body: { items: rows.map(recordView) } };
  },
});
