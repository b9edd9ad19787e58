import { z } from 'zod';
import { codeOf } from '../../workflows/contract/index.js';
import { addLogFacts, count, tellSpan } from '../../workflows/contract/telemetry.js';
import type { DocumentRow, IdempotentAnswer } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
import { alone, claimOf } from '../http/idempotency.js';
import { documentPath, documentView, DocumentView } from '../views/document.js';
import { IdempotencyHeaders } from '../views/shapes.js';
import { preferredWait } from './prefer.js';
import { discardUpload, receiveUpload } from './receive-upload.js';
import { isSettled, waitForDocument } from './wait-for-document.js';

const headers = IdempotencyHeaders.extend({
  prefer: z.string().max(500).optional().describe('`wait=30` waits up to 30 seconds (60 at most) for a result.'),
  'content-disposition': z.string().max(2_000).optional().describe('The file name of a raw body, as RFC 6266 writes it.'),
});

export const submitDocument = defineRoute({
  method: 'post',
  path: '/documents',
  operationId: 'submitDocument',
  tag: 'Documents',
  summary: 'Submit a document',
  description:
    'The file is the raw body, or the part `file` of a multipart form. What it is, its bytes say; its media type and name do not count. ' +
    'The same bytes again give the first document, with status 200.',
  scope: 'documents:write',
  headers,
  upload: true,
  responses: {
    200: {
      description: 'These bytes were submitted before: the first document.',
      schema: DocumentView,
      headers: ['Location', 'Preference-Applied'],
    },
    201: {
      description: 'Read within the time that `Prefer: wait` allowed.',
      schema: DocumentView,
      headers: ['Location', 'Preference-Applied'],
    },
    202: { description: 'Received; reading goes on.', schema: DocumentView, headers: ['Location', 'Preference-Applied'] },
  },
  failures: [
    'document.empty',
    'document.unsupported_type',
    'document.too_large',
    'request.interrupted',
    'request.too_slow',
    'request.malformed',
    'request.invalid',
    'request.unsupported_media_type',
    'request.idempotency_key_reused',
    'request.idempotency_key_busy',
    'objects.unavailable',
    'keys.unavailable',
  ],
  handler: ({ caller, headers: { prefer, 'idempotency-key': key }, signal, request }, ctx) =>
    alone({ ctx, caller, key }, async () => {
      const upload = await receiveUpload(ctx, { caller, request, signal });
      const { row, created, answer } = await ctx.repositories.documents
        .receive(
          {
            ...upload,
            accountId: caller.accountId,
            // The request is its file and the name it goes by.
            idempotency: claimOf(caller, key, ['POST /v1/documents', upload.sha256.toString('hex'), upload.fileName]),
            audit: { actor: caller.actor, details: {} },
          },
          answerFor,
        )
        .catch(async (error: unknown) => {
          // A database that went away in the middle may have kept the row, which then needs its bytes; if not, the sweeper finds them.
          if (codeOf(error) !== 'database.unavailable') await discardUpload(ctx, caller, upload.documentId);
          throw error;
        });
      tellSpan({ 'blumsmart.document.id': row.documentId });
      addLogFacts({ documentId: row.documentId });
      if (created) count('blumsmart.documents.received');
      else await discardUpload(ctx, caller, upload.documentId);
      const waitSeconds = preferredWait(prefer, ctx.limits.waitMaxSeconds);
      if (waitSeconds === null) return answer as Answer;
      return afterWaiting({ ctx, row, answer: answer as Answer, waitSeconds, signal });
    }),
});

type Answer = { status: 200 | 202; body: z.input<typeof DocumentView>; headers: Record<string, string> };

const answerFor = (row: DocumentRow, created: boolean): IdempotentAnswer => ({
  status: created ? 202 : 200,
  body: documentView(row, null),
  headers: { Location: documentPath(row.documentId) },
});

interface Waiting {
  ctx: Pick<ApiContext, 'repositories'>;
  row: DocumentRow;
  answer: Answer;
  waitSeconds: number;
  signal: AbortSignal;
}

async function afterWaiting({ ctx, row: { accountId, documentId }, answer, waitSeconds, signal }: Waiting) {
  const headers = { ...answer.headers, 'Preference-Applied': `wait=${waitSeconds}` };
  const row = await waitForDocument(ctx, { accountId, documentId, waitMs: waitSeconds * 1000, signal });
  // Erased while we waited: what was received is all there is to say.
  if (!row) return { ...answer, headers };
  const body = documentView(row, await ctx.repositories.records.maybeLatest(accountId, documentId));
  const status: 200 | 201 | 202 = answer.status === 200 ? 200 : isSettled(row) ? 201 : 202;
  return { status, body, headers };
}
