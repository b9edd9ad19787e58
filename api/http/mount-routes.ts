import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { codeOf, fail, failure, isId } from '../../workflows/contract/index.js';
import type { RouteContext } from '../context.js';
import { recordRefusal } from './authenticate.js';
import { checkInput, checkOutput } from './check-input.js';
import type { Reply, ResponseSpecs, Route, RouteInput } from './define-route.js';
import { alone, claimOf } from './idempotency.js';
import { keepRefusal, replay } from './kept-refusal.js';
import { noteMissing } from './missing-ids.js';
import { jsonReader } from './read-json.js';
import { stateOf } from './request-state.js';

/** Mounts every route below one prefix; an address that has no such method says which it has. */
export function mountRoutes(routes: readonly Route[], prefix: string, ctx: RouteContext): Router {
  const router = Router({ caseSensitive: true });
  const readJson = jsonReader(ctx.limits);
  for (const route of routes) {
    const name = `${route.method.toUpperCase()} ${prefix}${route.path}`;
    router[route.method](expressPath(route.path), async (req, res) => {
      const { documentId } = req.params;
      Object.assign(stateOf(res), {
        route: name,
        documentId: typeof documentId === 'string' && isId('document', documentId) ? documentId : null,
      });
      await serve({ route, name, ctx, req, res, readJson });
    });
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes
      .filter((route) => route.path === path)
      .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    router.all(expressPath(path), (_req, res) => {
      res.setHeader('Allow', allowed.join(', '));
      fail('request.method_not_allowed');
    });
  }
  return router;
}

const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

interface Serving {
  route: Route;
  name: string;
  ctx: RouteContext;
  req: Request;
  res: Response;
  readJson: (req: Request, res: Response) => Promise<unknown>;
}

async function serve(serving: Serving): Promise<void> {
  const { route, name, ctx, req, res } = serving;
  if (route.audience === 'person') return serveForPerson(serving);
  const caller = stateOf(res).caller ?? fail('auth.no_account');
  const scopes = route.scope === null ? [] : [route.scope].flat();
  if (scopes.length && !scopes.some((scope) => caller.scopes.includes(scope))) {
    const error = failure('auth.scope', `This call needs the scope ${scopes.join(' or ')}.`);
    await recordRefusal(ctx, res, error);
    throw error;
  }
  const given = await checkedInput(serving);
  const { 'idempotency-key': key } = (given.headers ?? {}) as { 'idempotency-key'?: string };
  const claim = route.method !== 'post' || route.upload ? null : claimOf(caller, key, [name, given.params, given.body]);
  const input: RouteInput<unknown, unknown, unknown, unknown> = {
    ...given,
    caller,
    session: stateOf(res).session,
    claim,
    signal: closing(req, res, ctx.limits.bodyTimeoutMs),
    request: req,
  };
  /** Some calls ask for more than the route's scope, by what they are about. */
  const noteBeyondScope = async (error: unknown): Promise<never> => {
    if (codeOf(error) === 'auth.scope') await recordRefusal(ctx, res, error);
    throw error;
  };
  const reply = await alone({ ctx, caller, key: claim?.key }, async () => {
    const kept = claim && (await ctx.repositories.idempotency.maybeAnswer(caller.accountId, claim));
    return replay(
      kept ??
        (await route
          .handler(input, ctx)
          .catch(noteBeyondScope)
          .catch(keepRefusal(ctx, caller, claim))),
    );
  }).catch(async (error: unknown) => {
    await noteMissing(ctx, res, { params: given.params, error });
    throw error;
  });
  await send(checked(route, name, reply), req, res);
}

async function checkedInput({ route, req, res, readJson }: Serving) {
  return {
    params: checkInput(route.params, req.params, 'path'),
    query: checkInput(route.query, { ...req.query }, 'query'),
    headers: checkInput(route.headers, req.headers, 'header'),
    body: route.body ? checkInput(route.body, (await readJson(req, res)) ?? {}, 'body') : undefined,
  };
}

/** What a person asks for themselves: no account, hence no scope, and no answer kept under an Idempotency-Key. */
async function serveForPerson(serving: Serving): Promise<void> {
  const { route, name, ctx, req, res } = serving;
  const session = stateOf(res).session ?? fail('auth.person_needed');
  const given = await checkedInput(serving);
  const signal = closing(req, res, ctx.limits.bodyTimeoutMs);
  const reply = await route.handler({ ...given, caller: undefined as never, session, claim: null, signal, request: req }, ctx);
  await send(checked(route, name, reply), req, res);
}

function checked(route: Route, name: string, reply: Reply): Reply {
  const spec = route.responses[reply.status as keyof ResponseSpecs];
  if (!spec) throw failure('internal.unexpected', `${name} does not declare the status ${reply.status}.`);
  return spec.schema ? { ...reply, headers: reply.headers ?? {}, body: checkOutput(spec.schema, reply.body, name) } : reply;
}

async function send(reply: Reply, req: Request, res: Response): Promise<void> {
  res.status(reply.status).set(reply.headers ?? {});
  if (reply.body !== undefined) res.json(reply.body);
  else if (reply.bytes === undefined || req.method === 'HEAD') {
    if (reply.bytes instanceof Readable) reply.bytes.destroy();
    res.end();
  } else if (reply.bytes instanceof Readable) {
    await begun(reply.bytes);
    await pipeline(reply.bytes, res).catch(unlessGone(res));
  } else res.end(reply.bytes);
}

/** `pipeline` cuts the connection when its source breaks; one that breaks before its first byte can still be answered as what it is. */
const begun = (bytes: Readable) =>
  new Promise<void>((resolve, reject) => {
    bytes
      .once('readable', resolve)
      .once('error', reject)
      .once('close', () => resolve());
  });

/** A client that hangs up in the middle of an answer is its own affair. */
const unlessGone = (res: Response) => (error: unknown) => {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE' || !res.destroyed) throw error;
};

/** Aborts when the connection goes, or when the body takes too long to arrive. */
function closing(req: Request, res: Response, bodyTimeoutMs: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    if (!req.complete) controller.abort(failure('request.too_slow'));
  }, bodyTimeoutMs);
  timer.unref();
  res.once('close', () => {
    clearTimeout(timer);
    if (!res.writableFinished) controller.abort(failure('request.interrupted'));
  });
  return controller.signal;
}
