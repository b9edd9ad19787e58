import { z } from 'zod';
import type { DocumentRow } from '../../infra/db/repositories.js';
import { defineRoute } from '../http/define-route.js';
import { documentPath, documentSummary, DocumentSummary } from '../views/document.js';
import { IdempotencyHeaders } from '../views/shapes.js';
import { documentParams } from './one-document.js';

const accepted = { schema: DocumentSummary, headers: ['Location'] } as const;
const acceptedAnswer = (row: DocumentRow) => ({
  status: 202 as const,
  body: documentSummary(row),
  headers: { Location: documentPath(row.documentId) },
});

export const cancelDocument = defineRoute({
  method: 'post',
  path: '/documents/{documentId}/cancel',
  operationId: 'cancelDocument',
  tag: 'Control',
  summary: 'Stop reading a document',
  scope: ['documents:write', 'operations:act'],
  params: documentParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({}),
  responses: { 202: { description: 'It stops; `cancelled` is its state once it has.', ...accepted } },
  failures: ['document.not_found', 'document.wrong_state'],
  handler: async ({ caller, params: { documentId }, claim }, { repositories }) => {
    const audit = { actor: caller.actor, details: {} };
    const once = claim && { claim, answer: acceptedAnswer };
    return acceptedAnswer(await repositories.documents.requestCancel(caller.accountId, documentId, audit, once));
  },
});

export const retryDocument = defineRoute({
  method: 'post',
  path: '/documents/{documentId}/retry',
  operationId: 'retryDocument',
  tag: 'Control',
  summary: 'Read a finished, failed or cancelled document again',
  scope: ['documents:write', 'operations:act'],
  params: documentParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({
    password: z
      .string()
      .min(1)
      .max(1_024)
      .optional()
      .describe('Opens an encrypted PDF; held for this reading only, never stored in the clear or logged.'),
    review: z
      .boolean()
      .default(false)
      .describe(
        'Brings it before a person whatever the machine thinks, to correct what is done. What a person decided before is what they are shown.',
      ),
  }),
  responses: { 202: { description: 'Received again; reading goes on.', ...accepted } },
  failures: ['document.not_found', 'document.wrong_state'],
  handler: async ({ caller, params: { documentId }, body: { password = null, review }, claim }, { repositories }) => {
    const audit = { actor: caller.actor, details: {} };
    const once = claim && { claim, answer: acceptedAnswer };
    return acceptedAnswer(await repositories.documents.retry(caller.accountId, documentId, { password, review, audit }, once));
  },
});
