import { Router, type RequestHandler } from 'express';
import { fail } from '../../workflows/contract/index.js';
import { count } from '../../workflows/contract/telemetry.js';
import type { ApiContext } from '../context.js';
import { stateOf } from './request-state.js';
import { expectOwnPage } from './same-origin.js';

/** A sign-in carries a few hundred bytes, a passkey's proof some thousand. */
const BODY_MAX_BYTES = 64 * 1024;
/** Lists, which a page asks for again and again; every other call tries or writes something. */
const isList = (path: string) => path.includes('list-');
const REFUSED = [401, 403, 429];

/**
 * The sign-in library's calls, below `/auth`: those that the console makes, and no other. Every one that changes or tries something is
 * counted by address; the library itself counts tries and letters by whom they are for. What it answers has its own shape, `{code, message}`.
 */
export function serveAuth({
  people,
  authPaths,
  limitSignIns,
}: Pick<ApiContext, 'people' | 'authPaths'> & { limitSignIns: RequestHandler }) {
  const router = Router({ caseSensitive: true });
  for (const call of authPaths) {
    const [method, path] = call.split(' ') as ['GET' | 'POST', string];
    const serve: RequestHandler = async (req, res) => {
      res.setHeader('Cache-Control', 'no-store');
      stateOf(res).route = `${method} /auth${path}`;
      expectOwnPage(req, people.origins);
      const length = Number(req.headers['content-length'] ?? 0);
      if (length > BODY_MAX_BYTES || req.headers['transfer-encoding'] !== undefined) fail('request.too_large');
      await people.serve(req, res);
      if (REFUSED.includes(res.statusCode)) count('blumsmart.auth.refusals', { code: 'sign_in' });
    };
    const handlers = isList(path) ? [serve] : [limitSignIns, serve];
    if (method === 'GET') router.get(path, ...handlers);
    else router.post(path, ...handlers);
  }
  return router;
}
