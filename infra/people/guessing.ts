import { createHash } from 'node:crypto';
import { createAuthMiddleware, APIError } from 'better-auth/api';

/** Wrong passwords, or codes, for one e-mail address within the window. Known or not, every address is counted alike, so that nothing shows which is. */
const TRIES_MAX = 10;
const WINDOW_MS = 15 * 60_000;
/** Addresses that are watched at a time; the oldest go first. */
const WATCHED_MAX = 50_000;

interface Tries {
  count: number;
  endsAtMs: number;
}

/** Whoever guesses passwords from many places is stopped by the address they guess for. Counted in this process, like the rate limits. */
export function createGuessGuard(clock: () => Date) {
  const tries = new Map<string, Tries>();
  const keyOf = (email: unknown) =>
    typeof email === 'string' ? createHash('sha256').update(email.trim().toLowerCase()).digest('base64') : null;

  const before = createAuthMiddleware(async (ctx) => {
    const key = ctx.path === '/sign-in/email' ? keyOf((ctx.body as { email?: unknown } | undefined)?.email) : null;
    if (!key) return;
    const nowMs = clock().getTime();
    const known = tries.get(key);
    const current = known && known.endsAtMs > nowMs ? known : { count: 0, endsAtMs: nowMs + WINDOW_MS };
    if (current.count >= TRIES_MAX)
      throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_TRIES', message: 'Too many tries. Wait a quarter of an hour.' });
    current.count++;
    tries.delete(key);
    tries.set(key, current);
    if (tries.size > WATCHED_MAX) tries.delete(tries.keys().next().value!);
  });

  const after = createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/sign-in/email' || ctx.context.returned instanceof APIError) return;
    const key = keyOf((ctx.body as { email?: unknown } | undefined)?.email);
    if (key) tries.delete(key);
  });

  return { before, after };
}
