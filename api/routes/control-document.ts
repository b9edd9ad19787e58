import { z } from 'zod';
import { fail } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { documentPath, documentSummary, DocumentSummary } from '../views/document.js';
import { IdempotencyHeaders } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';

const accepted = { schema: DocumentSummary, headers: ['Location'] } as const;

export const cancelDocument = defineRoute({
  method: 'post',
  path: '/documents/{documentId}/cancel',
  operationId: 'cancelDocument',
  tag: 'Control',
  summary: 'Stop reading a document',
  scope: 'documents:write',
  params: documentParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({}),
  responses: { 202: { description: 'It stops; `cancelled` is its state once it has.', ...accepted } },
  failures: ['document.not_found', 'document.wrong_state', 'temporal.unavailable'],
  handler: async ({ caller, params: { documentId } }, ctx) => {
    const { status } = await oneDocument(ctx, caller, documentId);
    if (!['received', 'processing', 'in_review', 'cancelled'].includes(status)) fail('document.wrong_state');
    // Cancelled already is what was asked for: a client that lost the first answer gets the same one.
    if (status !== 'cancelled') {
      await ctx.workflows.cancelDocument(caller.accountId, documentId);
      await ctx.repositories.audit.append(caller.accountId, {
        actor: caller.apiKeyId,
        action: 'document.cancel',
        subject: documentId,
        outcome: 'done',
        details: {},
      });
    }
    return {
      status: 202,
      body: documentSummary(await oneDocument(ctx, caller, documentId)),
      headers: { Location: documentPath(documentId) },
    };
  },
});

export const retryDocument = defineRoute({
  method: 'post',
  path: '/documents/{documentId}/retry',
  operationId: 'retryDocument',
  tag: 'Control',
  summary: 'Read a finished, failed or cancelled document again',
  scope: 'documents:write',
  params: documentParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({
    password: z
      .string()
      .min(1)
      .max(1_024)
      .optional()
      .describe('Opens an encrypted PDF; held for this reading only, never stored in the clear or logged.'),
  }),
  responses: { 202: { description: 'Received again; reading goes on.', ...accepted } },
  failures: ['document.not_found', 'document.wrong_state'],
  handler: async ({ caller, params: { documentId }, body: { password = null } }, ctx) => {
    const row = await ctx.repositories.documents.retry(caller.accountId, documentId, {
      password,
      audit: { actor: caller.apiKeyId, details: {} },
    });
    return { status: 202, body: documentSummary(row), headers: { Location: documentPath(documentId) } };
  },
});
