import { create as contentDisposition } from 'content-disposition';
import { z } from 'zod';
import { fail, objectKeys, readableMediaTypes } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { wholeNumber } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';

/** Wide enough for a screen of today, small enough that drawing it stays within a thread's memory. */
const PICTURE_MAX_PX = 2400;

export const getPage = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/pages/{page}',
  operationId: 'getPage',
  tag: 'Documents',
  summary: 'A page as a picture',
  scope: 'documents:read',
  params: documentParams.extend({ page: wholeNumber({ min: 1, max: 100_000 }) }),
  query: z.strictObject({
    width: wholeNumber({ min: 64, max: PICTURE_MAX_PX })
      .prefault(1200)
      .describe('The picture is at most this wide, and this high, in pixels.'),
  }),
  responses: { 200: { description: 'The picture.', media: ['image/jpeg', 'image/png'] } },
  failures: [
    'document.not_found',
    'document.page_not_found',
    'document.not_ready',
    'document.encrypted',
    'document.damaged',
    'objects.unavailable',
  ],
  handler: async ({ caller, params: { documentId, page }, query: { width }, signal }, ctx) => {
    const row = await oneDocument(ctx, caller, documentId);
    if (row.pageCount === null) fail('document.not_ready');
    if (page > row.pageCount) fail('document.page_not_found');
    const key = await ctx.documentKeys.open(caller.accountId, documentId);
    const picture = await ctx.pictureTurns(ctx.limits.picturesAtOnce, signal, async () => {
      const original = await ctx.objects.getBytes(objectKeys.original(caller.accountId, documentId), key);
      return ctx.reader.renderPage(original, page, { cacheKey: documentId, maxSidePx: width });
    });
    return { status: 200, bytes: picture.bytes, headers: { 'Content-Type': picture.mediaType } };
  },
});

export const getOriginal = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/original',
  operationId: 'getOriginal',
  tag: 'Documents',
  summary: 'The bytes as submitted',
  scope: 'documents:read',
  params: documentParams,
  responses: {
    200: { description: 'The bytes.', media: [...readableMediaTypes, 'application/octet-stream'], headers: ['Content-Disposition'] },
  },
  failures: ['document.not_found', 'objects.unavailable'],
  handler: async ({ caller, params: { documentId } }, ctx) => {
    const row = await oneDocument(ctx, caller, documentId);
    const key = await ctx.documentKeys.open(caller.accountId, documentId);
    const bytes = await ctx.objects.get(objectKeys.original(caller.accountId, documentId), key);
    await ctx.repositories.audit.append(caller.accountId, {
      actor: caller.actor,
      action: 'document.original_read',
      subject: documentId,
      outcome: 'done',
      details: {},
    });
    return {
      status: 200,
      bytes,
      // Somebody else's file: saved, never opened in our name, whatever it claims to be.
      headers: {
        'Content-Type': row.mediaType ?? 'application/octet-stream',
        'Content-Length': String(row.sizeBytes),
        'Content-Disposition': contentDisposition(row.fileName ?? documentId),
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    };
  },
});
