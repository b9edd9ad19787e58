import createClient from 'openapi-fetch';
import { ApiProblem, problemFrom } from '../../client/problem';
import { readEvents, type DocumentEvent } from '../../client/read-events';
import type { components, paths } from '../../client/schema';

export { ApiProblem } from '../../client/problem';
export type Schemas = components['schemas'];
export type Document = Schemas['Document'];
export type DocumentSummary = Schemas['DocumentSummary'];

let account: string | null = null;
/** Every request from now on means this account, also where another tab means another. */
export const nameAccountInRequests = (accountId: string): void => void (account = accountId);

/** The headers that name the account, for requests that do not go through `api`. */
export const accountHeaders = (): Record<string, string> => (account ? { 'BlumSmart-Account': account } : {});

/** Every call of the API, typed; a refusal is thrown as `ApiProblem`. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(accountHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await problemFrom(response);
  },
});

/** The body of an answer that has one. */
export async function answered<T>(asking: Promise<{ data?: T }>): Promise<T> {
  const { data } = await asking;
  return data as T;
}

/** Bytes of the API, as a picture of a page. */
export async function blobOf(path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(path, { headers: accountHeaders(), signal });
  if (!response.ok) throw await problemFrom(response);
  return response.blob();
}

/** A document's progress as it happens; ends when the document is final, or the server ends the stream. */
export async function* eventsOf(
  documentId: string,
  { after, signal }: { after?: number; signal: AbortSignal },
): AsyncGenerator<DocumentEvent> {
  const headers = { ...accountHeaders(), accept: 'text/event-stream', ...(after !== undefined && { 'last-event-id': String(after) }) };
  const response = await fetch(`/v1/documents/${documentId}/events`, { headers, signal });
  if (!response.ok) throw await problemFrom(response);
  if (response.body) yield* readEvents(chunksOf(response.body));
}

/** Not every browser lets a stream be walked by `for await`. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What a person should read of an error. */
export const wordsFor = (error: unknown): string => {
  if (error instanceof ApiProblem) return error.problem.detail ?? error.problem.title;
  if (error instanceof TypeError) return 'The server did not answer. Check the connection and try again.';
  return error instanceof Error ? error.message : 'Something went wrong.';
};
