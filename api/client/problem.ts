import type { components } from './schema.js';

/** A refusal of the API: `problem.code` is what to decide by. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: components['schemas']['Problem'],
    /** When to come back, as `Retry-After` says; null where it does not say. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(`${problem.code}: ${problem.detail ?? problem.title} (${problem.instance})`);
    this.name = 'ApiProblem';
  }
}

/** The problem of an answer that is none of the API's own (a proxy's, say) is made up from its status. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) return asProblem(JSON.parse(text), response);
  return asProblem(null, response);
}

/** The result of a typed call: its data, or its refusal thrown. */
export function answered<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  // What is no problem of the API's is told by its status alone: the body has been read.
  if (!response.ok) throw asProblem(error, response);
  return data as T;
}

function asProblem(error: unknown, { status, url, headers }: Response): ApiProblem {
  const retryAfterMs = retryAfterOf(headers.get('retry-after'));
  if (typeof error === 'object' && error !== null && 'code' in error)
    return new ApiProblem(error as components['schemas']['Problem'], retryAfterMs);
  return new ApiProblem({ type: 'about:blank', code: 'internal.unexpected', title: `HTTP ${status}`, status, instance: url }, retryAfterMs);
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
export function retryAfterOf(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
