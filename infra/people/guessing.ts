import { createHash } from 'node:crypto';
import { createAuthMiddleware, APIError } from 'better-auth/api';

interface Bound {
  /** Within the window, for one e-mail address. */
  triesMax: number;
  /** Whoever got in has guessed nothing. */
  endsBySuccess: boolean;
}
const passwords: Bound = { triesMax: 10, endsBySuccess: true };
/** Nobody's mailbox is filled from here, however many places ask for it. */
const letters: Bound = { triesMax: 5, endsBySuccess: false };
const bounds: Record<string, Bound | undefined> = {
  '/sign-in/email': passwords,
  '/sign-up/email': letters,
  '/send-verification-email': letters,
  '/request-password-reset': letters,
};
const WINDOW_MS = 15 * 60_000;
/** Addresses that are watched at a time; the oldest go first. */
const WATCHED_MAX = 50_000;

interface Tries {
  count: number;
  endsAtMs: number;
}
interface Call {
  path?: string;
  body?: unknown;
}

/**
 * Whoever guesses passwords, or asks for letters, from many places is stopped by the address they do it to. Known or not, every address is
 * counted alike, so that nothing shows which is. Counted in this process, like the rate limits.
 */
export function createGuessGuard(clock: () => Date) {
  const tries = new Map<string, Tries>();
  const look = ({ path, body }: Call) => {
    const bound = path === undefined ? undefined : bounds[path];
    const { email } = (body ?? {}) as { email?: unknown };
    if (!bound || typeof email !== 'string') return null;
    const kind = bound === passwords ? 'password' : 'letter';
    return { bound, key: createHash('sha256').update(`${kind} ${email.trim().toLowerCase()}`).digest('base64') };
  };

  const before = createAuthMiddleware(async (ctx) => {
    const found = look(ctx);
    if (!found) return;
    const { bound, key } = found;
    const nowMs = clock().getTime();
    const known = tries.get(key);
    const current = known && known.endsAtMs > nowMs ? known : { count: 0, endsAtMs: nowMs + WINDOW_MS };
    if (current.count >= bound.triesMax)
      throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_TRIES', message: 'Too many tries. Wait a quarter of an hour.' });
    current.count++;
    tries.delete(key);
    tries.set(key, current);
    if (tries.size > WATCHED_MAX) tries.delete(tries.keys().next().value!);
  });

  const after = createAuthMiddleware(async (ctx) => {
    const found = look(ctx);
    if (found?.bound.endsBySuccess && !(ctx.context.returned instanceof APIError)) tries.delete(found.key);
  });

  return { before, after };
}
