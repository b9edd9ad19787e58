import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem, createApiClient, type ApiClient, type Document } from '../../../api/client/index.js';
import { fail, failureFor, isFailureCode } from '../../../workflows/contract/index.js';
import { failedPrediction, predictionOf, type Prediction } from './prediction.js';
import type { InputFile, Predictor } from './predictor.js';

const AGAIN_AFTER_MS = 1_000;

/** Through the running product, as any client would; what is away for a while is waited for. */
export function predictThroughApi({ again, ...product }: { baseUrl: string; apiKey: string; again: boolean }): Predictor {
  const client = createApiClient(product);
  return {
    predict: (input, signal) => untilItAnswers(() => predict(client, { input, again, signal }), signal),
    close: () => Promise.resolve(),
  };
}

async function predict(
  client: ApiClient,
  { input: { id, file }, again, signal }: { input: InputFile; again: boolean; signal: AbortSignal },
): Promise<Prediction> {
  const submitted = await submit(client, file, signal);
  if (typeof submitted === 'string') return failedPrediction(id, submitted, null);
  const { documentId, known } = submitted;
  if (known && again) await readAnew(client, documentId, signal);
  const document = await client.waitUntilDone(documentId, { signal });
  const { status, failure, type, fields, line_items: lineItems, page_count: pages } = document;
  if (status === 'failed' || status === 'cancelled') return failedPrediction(id, failure?.code ?? 'document.cancelled', status);
  const text = await textOf(client, document, signal);
  return predictionOf(id, { outcome: status, type, fields, lineItems, text, pages });
}

/** The code of the refusal when the file is refused at the door. */
async function submit(client: ApiClient, file: string, signal: AbortSignal): Promise<{ documentId: string; known: boolean } | string> {
  try {
    const { status, document } = await client.upload(await readFile(file), { name: basename(file), signal });
    return { documentId: document.id, known: status === 200 };
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.code.startsWith('document.')) return error.problem.code;
    throw error;
  }
}

async function readAnew(client: ApiClient, documentId: string, signal: AbortSignal): Promise<void> {
  const { call } = client;
  const params = { path: { documentId } };
  const { status } = await client.waitUntilDone(documentId, { signal });
  if (status === 'in_review') {
    await call.POST('/v1/documents/{documentId}/cancel', { params, signal });
    await untilCancelled({ call }, documentId, signal);
  }
  const { error } = await call.POST('/v1/documents/{documentId}/retry', { params, signal });
  if (error) throw new ApiProblem(error);
}

async function untilCancelled({ call }: Pick<ApiClient, 'call'>, documentId: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { data, error } = await call.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal });
    if (error) throw new ApiProblem(error);
    if (data.status !== 'in_review') return;
    await wait(200, undefined, { signal });
  }
}

/** A document of no page text (manual entry, XML alone) has none to give. */
async function textOf({ call }: ApiClient, { id }: Document, signal: AbortSignal): Promise<string> {
  const { data, error } = await call.GET('/v1/documents/{documentId}/text', {
    params: { path: { documentId: id } },
    headers: { accept: 'text/plain' },
    parseAs: 'text',
    signal,
  });
  if (!error) return String(data).replaceAll('\f', '').trimEnd();
  if (error.code === 'document.not_ready') return '';
  throw new ApiProblem(error);
}

/** Asks again while the product is away, overloaded or starting; the caller's signal ends the patience. */
async function untilItAnswers<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw coded(error);
      await wait(AGAIN_AFTER_MS, undefined, { signal });
    }
  }
}

const coded = (error: unknown): unknown => {
  if (error instanceof ApiProblem && isFailureCode(error.problem.code)) fail(error.problem.code, error.message, {}, error);
  return error;
};

/** `fetch` throws a TypeError when no connection comes about or one breaks off. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem
    ? [429, 502, 503, 504].includes(error.problem.status) ||
      (isFailureCode(error.problem.code) && failureFor(error.problem.code).retryable && error.problem.status < 500)
    : error instanceof TypeError;
