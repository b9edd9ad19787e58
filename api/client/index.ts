/** The typed client: every call of the API by path and method, and helpers for what takes more than one. Tests and scripts use it. */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import createClient from 'openapi-fetch';
import { answered, problemFrom } from './problem.js';
import { readEvents, type DocumentEvent } from './read-events.js';
import type { components, paths } from './schema.js';

export { answered, ApiProblem } from './problem.js';
export type { DocumentEvent } from './read-events.js';
export type Document = components['schemas']['Document'];
export type DocumentSummary = components['schemas']['DocumentSummary'];
export type { components, operations } from './schema.js';

export interface UploadOptions {
  name?: string;
  mediaType?: string;
  /** Of a stream, where it is known: a file that is too large is then refused before it is sent. */
  sizeBytes?: number;
  /** `Prefer: wait`. */
  waitSeconds?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

const LOOK_FIRST_MS = 100;
const LOOK_LAST_MS = 2_000;

export function createApiClient({ baseUrl, apiKey }: { baseUrl: string; apiKey: string }) {
  const authorization = `Bearer ${apiKey}`;
  const call = createClient<paths>({ baseUrl, headers: { authorization } });

  const get = async (documentId: string, { signal }: { signal?: AbortSignal } = {}): Promise<Document> =>
    answered(await call.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal }));

  return {
    /** Every call, typed: `call.GET('/v1/documents', { params: { query: { status: 'done' } } })`. */
    call,
    get,

    /** Submits a file from memory or from a stream, which is never held whole. */
    async upload(file: Uint8Array | Readable, options: UploadOptions = {}): Promise<{ status: number; document: Document }> {
      const { name, mediaType = 'application/octet-stream', sizeBytes, waitSeconds, idempotencyKey, signal } = options;
      const headers: Record<string, string> = { authorization, 'content-type': mediaType };
      if (name !== undefined)
        headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
      if (sizeBytes !== undefined) headers['content-length'] = String(sizeBytes);
      if (waitSeconds !== undefined) headers.prefer = `wait=${waitSeconds}`;
      if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
      const body = file instanceof Readable ? Readable.toWeb(file) : file;
      // `duplex` is what fetch asks of a streamed body; its types do not know it yet.
      const response = await fetch(`${baseUrl}/v1/documents`, { method: 'POST', headers, body, signal, duplex: 'half' });
      if (!response.ok) throw await problemFrom(response);
      return { status: response.status, document: (await response.json()) as Document };
    },

    /** Asks until the machine has done what it can alone: `done`, `failed`, `cancelled` or `in_review`. */
    async waitUntilDone(documentId: string, { signal }: { signal?: AbortSignal } = {}): Promise<Document> {
      for (let waitMs = LOOK_FIRST_MS; ; waitMs = Math.min(waitMs * 1.5, LOOK_LAST_MS)) {
        const document = await get(documentId, { signal });
        if (!['received', 'processing'].includes(document.status)) return document;
        await sleep(waitMs, undefined, { signal });
      }
    },

    /** Progress as it happens; ends when the document is final. */
    async *events(documentId: string, { after, signal }: { after?: number; signal?: AbortSignal } = {}): AsyncGenerator<DocumentEvent> {
      const headers: Record<string, string> = { authorization, accept: 'text/event-stream' };
      if (after !== undefined) headers['last-event-id'] = String(after);
      const response = await fetch(`${baseUrl}/v1/documents/${encodeURIComponent(documentId)}/events`, { headers, signal });
      if (!response.ok) throw await problemFrom(response);
      if (response.body) yield* readEvents(response.body);
    },
  };
}
export type ApiClient = ReturnType<typeof createApiClient>;
