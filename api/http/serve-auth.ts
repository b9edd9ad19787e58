import { Router, type RequestHandler } from 'express';
import { fail } from '../../workflows/contract/index.js';
import type { ApiContext } from '../context.js';
import { expectSameOrigin } from './same-origin.js';

/** A sign-in carries a few hundred bytes, a passkey's proof some thousand. */
const BODY_MAX_BYTES = 64 * 1024;

/**
 * The sign-in library's calls, below `/auth`: those that the console makes, and no other. Every one that changes or tries something is
 * counted by address; the library itself counts tries by whom they are for. What it answers has its own shape, `{code, message}`.
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
      expectSameOrigin(req, people.origins);
      const length = Number(req.headers['content-length'] ?? 0);
      if (length > BODY_MAX_BYTES || req.headers['transfer-encoding'] !== undefined) fail('request.too_large');
      await people.serve(req, res);
    };
    if (method === 'GET') router.get(path, serve);
    else router.post(path, limitSignIns, serve);
  }
  return router;
}
