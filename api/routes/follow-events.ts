import { Readable } from 'node:stream';
import type { Request } from 'express';
import { z } from 'zod';
import { failure, isFinal, type AccountId, type DocumentId } from '../../workflows/contract/index.js';
import type { EventRow } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import { stillKnown } from '../http/authenticate.js';
import { defineRoute } from '../http/define-route.js';
import { iso } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';
import { createBell } from './wait-for-document.js';

export const followEvents = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/events',
  operationId: 'followEvents',
  tag: 'Documents',
  summary: 'Progress as server-sent events',
  description:
    'Begins after `Last-Event-ID`, or with the first event; ends when the document is final. The data of an event `step` is ' +
    '`{"event_id", "attempt", "step", "facts", "at"}`. 204 says that nothing more is to come.',
  scope: 'documents:read',
  params: documentParams,
  headers: z.object({
    'last-event-id': z
      .string()
      .regex(/^\d{1,15}$/, 'must be the id of an event')
      .optional(),
  }),
  responses: {
    200: { description: 'The stream.', media: ['text/event-stream'] },
    204: { description: 'The document is final, and its last event is the one named.' },
  },
  failures: ['document.not_found'],
  handler: async ({ caller, params: { documentId }, headers, signal, request }, ctx) => {
    const after = Number(headers['last-event-id'] ?? 0);
    const row = await oneDocument(ctx, caller, documentId);
    const known = headers['last-event-id'] !== undefined && isFinal(row.status);
    if (known && !(await ctx.repositories.events.after(caller.accountId, documentId, after)).length) return { status: 204 };
    const leave = ctx.streams.enter(caller.accountId, ctx.limits);
    if (!leave) throw failure('request.rate_limited', 'Too many streams are open.');
    const lines = Readable.from(streamOf(ctx, { accountId: caller.accountId, documentId, after, signal, request }), {
      objectMode: false,
      highWaterMark: 16_384,
    });
    lines.once('close', leave);
    return { status: 200, bytes: lines, headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' } };
  },
});

interface Following {
  accountId: AccountId;
  documentId: DocumentId;
  after: number;
  signal: AbortSignal;
  /** With the key or session, which may be revoked or expire while the stream lasts. */
  request: Request;
}

async function* streamOf(
  ctx: Pick<ApiContext, 'repositories' | 'limits' | 'people' | 'logger'>,
  following: Following,
): AsyncGenerator<string> {
  const { repositories, limits } = ctx;
  const { documents, events } = repositories;
  const { accountId, documentId, signal } = following;
  const bell = createBell(signal);
  const stop = events.follow(accountId, documentId, bell.ring);
  const endsAt = performance.now() + limits.streamMaxMs;
  let { after } = following;
  let quietSince = performance.now();
  let keySeenAt = performance.now();
  try {
    yield 'retry: 2000\n\n';
    while (!signal.aborted && performance.now() < endsAt) {
      if (performance.now() - keySeenAt >= limits.heartbeatMs) {
        if (!(await stillKnown(ctx, following.request, accountId))) return;
        keySeenAt = performance.now();
      }
      // The state first: once it is final, every event of it is there to be read.
      const row = await documents.maybeOne(accountId, documentId);
      for (const event of row ? await events.after(accountId, documentId, after) : []) {
        yield textOf(event);
        after = event.eventId;
        quietSince = performance.now();
      }
      if (!row || isFinal(row.status)) return;
      if (performance.now() - quietSince >= limits.heartbeatMs) {
        yield ': still here\n\n';
        quietSince = performance.now();
      }
      await bell.heard(limits.streamPollMs);
    }
  } finally {
    stop();
  }
}

const textOf = ({ eventId, attempt, step, facts, at }: EventRow): string =>
  `id: ${eventId}\nevent: step\ndata: ${JSON.stringify({ event_id: eventId, attempt, step, facts, at: iso(at) })}\n\n`;
