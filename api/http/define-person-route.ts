import type { z } from 'zod';
import type { PersonSession } from '../../infra/people/create-people.js';
import type { RouteContext } from '../context.js';
import { defineRoute, type ReplyOf, type ResponseSpecs, type Route, type RouteInput } from './define-route.js';

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;
type PersonInput<P, H, B> = Pick<RouteInput<P, undefined, H, B>, 'params' | 'headers' | 'body' | 'request'> & { session: PersonSession };

/** A route for people alone, who may belong to no account yet. Never given an account: what it reads of one it asks for by name. */
export function definePersonRoute<
  const R extends ResponseSpecs,
  P extends z.ZodType | undefined = undefined,
  H extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  definition: Omit<Route, 'params' | 'query' | 'headers' | 'body' | 'responses' | 'handler' | 'scope' | 'audience'> & {
    params?: P;
    headers?: H;
    body?: B;
    responses: R;
    handler: (input: PersonInput<OutputOf<P>, OutputOf<H>, OutputOf<B>>, ctx: RouteContext) => Promise<ReplyOf<R>>;
  },
): Route {
  const { handler, ...rest } = definition;
  return defineRoute({
    ...rest,
    scope: null,
    audience: 'person',
    // The mount lets nobody through who is not signed in.
    handler: ({ params, headers, body, request, session }, ctx) => handler({ params, headers, body, request, session: session! }, ctx),
  });
}
