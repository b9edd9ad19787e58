import type { Readable, Transform } from 'node:stream';
import type { Request } from 'express';
import { codeOf, fail, failure, objectKeys, type DocumentId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import type { NewDocument } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import { checkHead } from '../http/check-head.js';
import { openUpload } from '../http/open-upload.js';
import type { Caller } from '../http/request-state.js';

type Needs = Pick<ApiContext, 'documentKeys' | 'objects' | 'mediaTypeOf' | 'limits' | 'logger'>;
export type StoredUpload = Pick<NewDocument, 'documentId' | 'key' | 'sha256' | 'sizeBytes' | 'fileName' | 'declaredMediaType'>;

/**
 * Streams a request's file into the store, sealed and hashed on the way. Either the whole file lies there afterwards or nothing of it;
 * should this process die in between, the sweeper finds an object without a row.
 */
export async function receiveUpload(ctx: Needs, input: { caller: Caller; request: Request; signal: AbortSignal }): Promise<StoredUpload> {
  const { caller, request, signal } = input;
  if (Number(request.headers['content-length'] ?? 0) > ctx.limits.uploadMaxBytes + MULTIPART_OVERHEAD_BYTES) fail('document.too_large');
  const documentId = newId('document');
  const key = await ctx.documentKeys.create(caller.accountId, documentId);
  const upload = await openUpload(request);
  const head = checkHead(ctx.mediaTypeOf);
  let formError: unknown = null;
  upload.complete.catch((error: unknown) => (formError = error));
  let sourceError: unknown = null;
  head.once('error', (error) => (sourceError = error));
  feed(upload.source, head, signal);
  try {
    const stored = await ctx.objects.put(objectKeys.original(caller.accountId, documentId), key.plain, head, {
      limitBytes: ctx.limits.uploadMaxBytes,
      signal,
    });
    await upload.complete;
    return {
      documentId,
      key,
      sha256: stored.sha256,
      sizeBytes: stored.sizeBytes,
      fileName: upload.fileName,
      declaredMediaType: upload.declaredMediaType,
    };
  } catch (error) {
    upload.source.unpipe(head);
    head.destroy();
    const discarded = discardUpload(ctx, caller, documentId);
    // A store that does not answer would keep the client waiting once more.
    if (codeOf(error) !== 'objects.unavailable') await discarded;
    throw whyItBroke({ error, formError, sourceError, signal });
  }
}

/** Boundaries and part headers around a file of just the allowed size. */
const MULTIPART_OVERHEAD_BYTES = 65_536;

/** `pipeline` would destroy the request with its connection, and the answer with it; so only the receiving end is destroyed. */
function feed(source: Readable, head: Transform, signal: AbortSignal): void {
  const breakOff = (error: unknown) =>
    head.destroy(codeOf(error) ? (error as Error) : failure('request.interrupted', undefined, {}, error));
  // The part of a small form may have come and gone before anybody listened.
  if (source.destroyed && !source.readableEnded) breakOff(source.errored);
  source.once('error', breakOff);
  source.once('close', () => source.readableEnded || breakOff(undefined));
  signal.addEventListener('abort', () => breakOff(signal.reason), { once: true });
  source.pipe(head);
}

/** The store only sees that its source ended early; what ended it is the answer. */
function whyItBroke({
  error,
  formError,
  sourceError,
  signal,
}: {
  error: unknown;
  formError: unknown;
  sourceError: unknown;
  signal: AbortSignal;
}): unknown {
  if (codeOf(error) === 'document.too_large') return error;
  if (codeOf(formError)) return formError;
  if (codeOf(sourceError)) return sourceError;
  return signal.aborted && codeOf(signal.reason) ? signal.reason : error;
}

/** Best effort: what cannot be removed now, the sweeper removes later. */
export async function discardUpload(
  { objects, logger }: Pick<ApiContext, 'objects' | 'logger'>,
  caller: Caller,
  documentId: DocumentId,
): Promise<void> {
  await objects.deleteAll(objectKeys.document(caller.accountId, documentId)).catch((error: unknown) => {
    logger.warn({ accountId: caller.accountId, documentId, error }, 'upload left to the sweeper');
  });
}
