import type { Request, RequestHandler, Response } from 'express';
import { codeOf, fail, factsOf, failureFor, isId, type AccountId, type ApiKeyId, type PersonId } from '../../workflows/contract/index.js';
import { count } from '../../workflows/contract/telemetry.js';
import type { ApiContext } from '../context.js';
import { rolePermissions } from '../role-permissions.js';
import { CODEC_PATH } from './codec-origin.js';
import { expectSameOrigin } from './same-origin.js';
import { stateOf, type Caller, type RequestState } from './request-state.js';

type Needs = Pick<ApiContext, 'repositories' | 'logger' | 'people'> & Partial<Pick<ApiContext, 'temporalUi'>>;

/** Long enough for every key ever made, short enough to be looked up without care. */
const TOKEN_CHARS_MAX = 256;
/** Names the account that a signed-in person means; without it, the one they joined first. */
const ACCOUNT_HEADER = 'blumsmart-account';

/**
 * Finds out who is asking: an API key, or a person by the session cookie. `limitRefusals` runs for refused requests only: a busy client
 * with a good key never meets it, and nobody can fill an account's audit log by knocking.
 */
export const authenticate =
  (ctx: Needs, limitRefusals: RequestHandler): RequestHandler =>
  async (req, res, next) => {
    try {
      Object.assign(stateOf(res), await identify(ctx, req, res));
    } catch (error) {
      const code = codeOf(error);
      if (!code || failureFor(code).status !== 401) throw error;
      await passes(limitRefusals, req, res);
      await recordRefusal(ctx, res, error);
      throw error;
    }
    next();
  };

type Identity = Pick<RequestState, 'caller' | 'session'>;

async function identify(ctx: Needs, req: Request, res?: Response): Promise<Identity> {
  if (req.headers.authorization !== undefined || !req.headers.cookie) return { caller: await byKey(ctx, req), session: null };
  const found = await ctx.people.maybeSession(req.headers);
  if (!found) return fail(hasSessionCookie(req) ? 'auth.session' : 'auth.missing');
  if (!isFromTemporal(ctx, req)) expectSameOrigin(req, ctx.people.origins);
  const { setCookies, ...session } = found;
  if (setCookies.length) res?.appendHeader('Set-Cookie', setCookies);
  return { caller: await asMember(ctx, req, session.person.personId), session };
}

/** The one call that a page of another address may make: browsers say where it came from, and pages cannot make them say otherwise. */
const isFromTemporal = ({ temporalUi }: Needs, req: Request) =>
  req.originalUrl.startsWith(CODEC_PATH) && temporalUi != null && req.headers.origin === temporalUi.url;

const hasSessionCookie = (req: Request) => /(^|;\s*)(__Secure-)?blumsmart\.session_token=/.test(req.headers.cookie ?? '');

async function byKey({ repositories }: Needs, req: Request): Promise<Caller> {
  const known = await repositories.apiKeys.authenticate(bearerToken(req));
  return { ...known, actor: known.apiKeyId, role: null };
}

async function asMember({ repositories, people }: Needs, req: Request, personId: PersonId): Promise<Caller | null> {
  const named = req.headers[ACCOUNT_HEADER];
  const member = named === undefined ? (await people.accountsOf(personId))[0] : await membershipIn(repositories, named, personId);
  if (!member) return null;
  const { accountId, role } = member;
  return { accountId, role, actor: personId, apiKeyId: null, scopes: rolePermissions[role].scopes, expiresAt: null };
}

/** An account that the person does not belong to is answered like one that never was. */
async function membershipIn({ members }: Needs['repositories'], named: string | string[], personId: PersonId) {
  if (typeof named !== 'string' || !isId('account', named)) return null;
  const member = await members.maybeOne(named, personId);
  return member && { accountId: named, role: member.role };
}

/** Whether the key or session that opened a long answer is still good, and still means the same account: asked again while it lasts. */
export async function stillKnown(ctx: Needs, req: Request, accountId: AccountId): Promise<boolean> {
  try {
    return (await identify(ctx, req)).caller?.accountId === accountId;
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
export async function recordRefusal({ repositories, logger }: Pick<Needs, 'repositories' | 'logger'>, res: Response, error: unknown) {
  const { requestId, caller, route } = stateOf(res);
  const code = codeOf(error);
  const facts = factsOf(error);
  const accountId = caller?.accountId ?? (typeof facts.accountId === 'string' ? (facts.accountId as AccountId) : null);
  const actor = caller?.actor ?? (typeof facts.apiKeyId === 'string' ? (facts.apiKeyId as ApiKeyId) : null);
  count('blumsmart.auth.refusals', { code: code ?? 'unknown' });
  logger.warn({ requestId, code, accountId, actor }, 'refused');
  if (!accountId || !actor) return;
  await repositories.audit.append(accountId, {
    actor,
    action: 'request.refused',
    subject: actor,
    outcome: 'refused',
    details: { code, request_id: requestId, route },
  });
}

/** Runs a middleware out of line: resolves when it lets the request pass, rejects with what it says otherwise. */
const passes = (middleware: RequestHandler, req: Request, res: Response) =>
  new Promise<void>((resolve, reject) => {
    Promise.resolve(middleware(req, res, (error?: unknown) => (error ? reject(error as Error) : resolve()))).catch(reject);
  });
