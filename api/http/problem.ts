import type { Request, Response } from 'express';
import { z } from 'zod';
import { factsOf, failure, failureCodes, failureFor, messageOf, type FailureCode } from '../../workflows/contract/index.js';
import { stateOf } from './request-state.js';
import { endAndClose } from './end-and-close.js';

/** Where in the request something is wrong: a JSON pointer into that part of it. */
export const Place = z
  .object({
    in: z.enum(['body', 'query', 'path', 'header']),
    pointer: z.string().describe('JSON pointer (RFC 6901) into that part of the request.'),
    message: z.string(),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string().describe('Address of the description of this failure.'),
    code: z.enum(failureCodes),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().describe('Names this very request; the log knows it by the same name.'),
    errors: z.array(Place).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** A `request.invalid` that names its places. */
export const invalid = (...places: Place[]) =>
  Object.assign(failure('request.invalid', places[0]?.message, { places: places.length }), { places });
export const malformed = (message: string, ...places: Place[]) => Object.assign(failure('request.malformed', message), { places });

const UNAVAILABLE_RETRY_SECONDS = 5;
const BUSY_RETRY_SECONDS = 1;

export function sendProblem(error: unknown, code: FailureCode, req: Request, res: Response): void {
  const { status } = failureFor(code);
  if (status === 401) res.setHeader('WWW-Authenticate', 'Bearer realm="BlumSmart"');
  if (!res.hasHeader('Retry-After')) {
    if (status === 503) res.setHeader('Retry-After', String(UNAVAILABLE_RETRY_SECONDS));
    if (status === 429 || code === 'request.idempotency_key_busy') res.setHeader('Retry-After', String(BUSY_RETRY_SECONDS));
  }
  for (const header of ['Content-Disposition', 'ETag', 'Location']) res.removeHeader(header);
  res.setHeader('Cache-Control', 'no-store');
  res.status(status).setHeader('Content-Type', 'application/problem+json');
  endAndClose(req, res, Buffer.from(JSON.stringify(problemOf(error, code, stateOf(res).requestId))));
}

export function problemOf(error: unknown, code: FailureCode, requestId: string): Problem {
  const { status, meaning, internal } = failureFor(code);
  const detail = internal || status >= 500 ? undefined : messageOf(error);
  const places = placesOf(error);
  return {
    type: `/docs/errors#${code}`,
    code,
    title: meaning,
    status,
    ...(detail && detail !== meaning && { detail }),
    instance: `urn:request:${requestId}`,
    ...(places?.length && !internal && { errors: places }),
  };
}

export const placesOf = (error: unknown): Place[] | undefined => (error as { places?: Place[] } | null)?.places ?? placesFromFacts(error);

/** Repositories name the wrong value of a query by the fact `place`. */
function placesFromFacts(error: unknown): Place[] | undefined {
  const { place } = factsOf(error);
  if (typeof place !== 'string') return undefined;
  const name = place.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [{ in: 'query', pointer: `/${name}`, message: messageOf(error) ?? 'is not allowed' }];
}
