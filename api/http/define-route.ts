import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { z } from 'zod';
import type { ApiScope, IdempotencyClaim } from '../../infra/db/repositories.js';
import type { FailureCode } from '../../workflows/contract/index.js';
import type { RouteContext } from '../context.js';
import type { PersonSession } from '../../infra/people/create-people.js';
import type { Caller } from './request-state.js';

export type SuccessStatus = 200 | 201 | 202 | 204 | 304;

/** Either JSON, checked against `schema` before it goes out; or bytes of one of the `media` types; or nothing. */
export interface ResponseSpec {
  description: string;
  schema?: z.ZodType;
  media?: readonly string[];
  /** Names from `responseHeaders` in openapi/headers.ts. */
  headers?: readonly string[];
}
export type ResponseSpecs = Partial<Record<SuccessStatus, ResponseSpec>>;

export type ReplyHeaders = Record<string, string>;
/** What a handler may answer: one of the declared statuses, with the body that status declares. */
export type ReplyOf<R extends ResponseSpecs> = {
  [S in keyof R]: R[S] extends { schema: infer Z extends z.ZodType }
    ? { status: S; body: z.input<Z>; headers?: ReplyHeaders }
    : R[S] extends { media: readonly string[] }
      ? { status: S; bytes: Readable | Uint8Array; headers: ReplyHeaders & { 'Content-Type': string } }
      : { status: S; headers?: ReplyHeaders };
}[keyof R];

/** The same, seen from the mount. */
export interface Reply {
  status: number;
  body?: unknown;
  bytes?: Readable | Uint8Array;
  headers?: ReplyHeaders;
}

export interface RouteInput<P, Q, H, B> {
  params: P;
  query: Q;
  headers: H;
  body: B;
  caller: Caller;
  /** Who is signed in; null where a key asks. Never null on a route for people. */
  session: PersonSession | null;
  /**
   * Of a POST with an Idempotency-Key that has no answer yet. The handler keeps its answer under it, in the transaction of what it does
   * wherever it can. Null also for an upload, whose content names the request.
   */
  claim: IdempotencyClaim | null;
  /** Aborts when the client goes away, or is too slow to send its body. */
  signal: AbortSignal;
  /** For the one route that reads its body as a stream. */
  request: Request;
}

/** The chapters of the API's documentation, in this order. */
export const routeTags = ['Documents', 'Control', 'Review', 'Account', 'People', 'Webhooks', 'Operations', 'Audit'] as const;
export type RouteTag = (typeof routeTags)[number];

/** What a route is, apart from the types of its handler: enough to mount and to describe it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/v1`, in OpenAPI's form: `/documents/{documentId}`. */
  path: string;
  operationId: string;
  tag: RouteTag;
  summary: string;
  description?: string;
  /** One of these will do; null: any valid key, and any member. */
  scope: ApiScope | readonly ApiScope[] | null;
  /** Set where a person asks for themselves, whatever account they belong to: no API key will do. */
  audience?: 'person';
  params?: z.ZodType;
  query?: z.ZodType;
  headers?: z.ZodType;
  body?: z.ZodType;
  /** The body is a file: streamed, and left to the handler. */
  upload?: true;
  responses: ResponseSpecs;
  /** Failures of its own, beside those that every route has. */
  failures?: readonly FailureCode[];
  handler: (input: RouteInput<unknown, unknown, unknown, unknown>, ctx: RouteContext) => Promise<Reply>;
}

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One definition gives types, checks, handler and OpenAPI entry. */
export function defineRoute<
  const R extends ResponseSpecs,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  H extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  definition: Omit<Route, 'params' | 'query' | 'headers' | 'body' | 'responses' | 'handler'> & {
    params?: P;
    query?: Q;
    headers?: H;
    body?: B;
    responses: R;
    handler: (input: RouteInput<OutputOf<P>, OutputOf<Q>, OutputOf<H>, OutputOf<B>>, ctx: RouteContext) => Promise<ReplyOf<R>>;
  },
): Route {
  // The mount checks the parts against the very schemas that typed them here.
  return definition as unknown as Route;
}
