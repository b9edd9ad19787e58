import { metrics } from '@opentelemetry/api';
import type { Request, RequestHandler, Response } from 'express';
import { codeOf, fail, factsOf, failureFor, type AccountId, type ApiKeyId } from '../../workflows/contract/index.js';
import type { ApiContext } from '../context.js';
import { stateOf } from './request-state.js';

type Needs = Pick<ApiContext, 'repositories' | 'logger'>;
const refusals = metrics
  .getMeter('blumsmart.api')
  .createCounter('blumsmart.auth.refusals', { description: 'Requests refused for want of a valid key or scope.' });

/** Long enough for every key ever made, short enough to be looked up without care. */
const TOKEN_CHARS_MAX = 256;

/**
 * Finds out who is asking. `limitRefusals` runs for refused requests only: a busy client with a good key never meets it,
 * and nobody can fill an account's audit log by knocking.
 */
export const authenticate =
  (ctx: Needs, limitRefusals: RequestHandler): RequestHandler =>
  async (req, res, next) => {
    try {
      stateOf(res).caller = await ctx.repositories.apiKeys.authenticate(bearerToken(req));
    } catch (error) {
      const code = codeOf(error);
      if (!code || failureFor(code).status !== 401) throw error;
      await passes(limitRefusals, req, res);
      await recordRefusal(ctx, res, error);
      throw error;
    }
    next();
  };

/** Whether the key that opened a long answer is still good: asked again while it lasts. */
export async function stillKnown({ repositories }: Pick<Needs, 'repositories'>, req: Request): Promise<boolean> {
  try {
    await repositories.apiKeys.authenticate(bearerToken(req));
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code && failureFor(code).status === 401) return false;
    throw error;
  }
}

function bearerToken(req: Request): string {
  const header = req.headers.authorization;
  if (!header) return fail('auth.missing');
  const [, token] = /^Bearer +([\x21-\x7e]+) *$/i.exec(header) ?? [];
  if (!token || token.length > TOKEN_CHARS_MAX) return fail('auth.invalid');
  return token;
}

/** Under the account when the key names one; a key of nobody's goes to log and counter only. */
export async function recordRefusal({ repositories, logger }: Needs, res: Response, error: unknown): Promise<void> {
  const { requestId, caller, route } = stateOf(res);
  const code = codeOf(error);
  const facts = factsOf(error);
  const accountId = caller?.accountId ?? (typeof facts.accountId === 'string' ? (facts.accountId as AccountId) : null);
  const apiKeyId = caller?.apiKeyId ?? (typeof facts.apiKeyId === 'string' ? (facts.apiKeyId as ApiKeyId) : null);
  refusals.add(1, { code: code ?? 'unknown' });
  logger.warn({ requestId, code, accountId, apiKeyId }, 'refused');
  if (!accountId || !apiKeyId) return;
  await repositories.audit.append(accountId, {
    actor: apiKeyId,
    action: 'request.refused',
    subject: apiKeyId,
    outcome: 'refused',
    details: { code, request_id: requestId, route },
  });
}

/** Runs a middleware out of line: resolves when it lets the request pass, rejects with what it says otherwise. */
const passes = (middleware: RequestHandler, req: Request, res: Response) =>
  new Promise<void>((resolve, reject) => {
    Promise.resolve(middleware(req, res, (error?: unknown) => (error ? reject(error as Error) : resolve()))).catch(reject);
  });
