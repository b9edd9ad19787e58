import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { newId } from '../../workflows/contract/new-id.js';
import type { MeasuredPool } from '../db/measured-query.js';
import type { Letter, Mailer } from '../mail/mailer.js';
import type { Logger } from '../telemetry/index.js';
import { createAdmission, type IsInvited } from './admission.js';
import { createGuessGuard } from './guessing.js';
import { alreadyLetter, resetLetter, verificationLetter } from './letters.js';

export interface AuthOptions {
  pool: MeasuredPool;
  mailer: Mailer;
  /** Where people reach the console, without a path: links in letters, cookies and passkeys are bound to it. */
  publicUrl: string;
  secret: string;
  logger: Logger;
  clock: () => Date;
  isInvited: IsInvited | null;
  /** Takes a letter that nobody waits for; it never rejects. */
  inBackground: (letter: Promise<unknown>) => void;
}

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const authBasePath = '/auth';

/**
 * better-auth on the tables of migration 0004: passwords (scrypt), verified addresses, sessions, TOTP and passkeys. Its table names are ours,
 * its column names are turned into ours by Kysely. Memberships, invitations and API keys are not its business (decision 0021).
 */
export function createAuth({ pool, mailer, publicUrl, secret, logger, clock, isInvited, inBackground }: AuthOptions) {
  const { hostname, protocol } = new URL(publicUrl);
  const admission = createAdmission(isInvited);
  const guard = createGuessGuard(clock);
  // Its type also asks for cursors, which nobody uses here.
  const dialect = new PostgresDialect({ pool: pool as unknown as PostgresPool });
  const db = new Kysely<Record<string, never>>({ dialect, plugins: [new CamelCasePlugin()] });
  /** Nobody waits for it, so nobody else is told: the page offers the letter again. */
  const send = (letter: Letter) => mailer.send(letter).catch((error: unknown) => logger.error({ error }, 'a letter was not sent'));
  const page = (path: string, token: string) => `${publicUrl}/${path}?token=${encodeURIComponent(token)}`;

  return betterAuth({
    appName: 'BlumSmart',
    baseURL: publicUrl,
    basePath: authBasePath,
    secret,
    database: { db, type: 'postgres', schemaName: 'people', transaction: true },
    trustedOrigins: originsOf(publicUrl),
    telemetry: { enabled: false },
    // The front door counts requests, with its own rules on whose address to believe.
    rateLimit: { enabled: false },
    user: {
      modelName: 'persons',
      deleteUser: { enabled: true, beforeDelete: (user) => expectFree(pool, user.id) },
    },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: checked(user) }) },
        update: { before: async (user) => ({ data: checked(user) }) },
      },
    },
    session: { modelName: 'sessions', expiresIn: 7 * DAY_S, updateAge: DAY_S, freshAge: DAY_S },
    account: { modelName: 'logins' },
    // Whoever reads the table cannot use what stands there.
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: HOUR_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => send(resetLetter(user, page('reset-password', token))),
      onExistingUserSignUp: ({ user }) => send(alreadyLetter(user, `${publicUrl}/sign-in`)),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: HOUR_S,
      autoSignInAfterVerification: true,
      // The link opens a page of the console, which then asks: mail programs that follow links to look at them verify nothing.
      sendVerificationEmail: ({ user, token }) => send(verificationLetter(user, page('verify-email', token))),
    },
    plugins: [
      twoFactor({ issuer: 'BlumSmart', schema: { twoFactor: { modelName: 'secondFactors' } } }),
      passkey({ rpID: hostname, rpName: 'BlumSmart', origin: originsOf(publicUrl), schema: { passkey: { modelName: 'passkeys' } } }),
    ],
    hooks: { ...guard, before: createAuthMiddleware(async (ctx) => void [await guard.before(ctx), await admission(ctx)]) },
    advanced: {
      // The library sends letters within its transaction: a slow mail server must not keep a connection, nor show by its slowness who is known here.
      backgroundTasks: { handler: (letter) => inBackground(letter) },
      cookiePrefix: 'blumsmart',
      useSecureCookies: protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      // Said, since the library would not look while tests run.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Where somebody sits is not kept.
      ipAddress: { disableIpTracking: true },
      database: { generateId: ({ model }) => (model === 'user' ? newId('person') : crypto.randomUUID()), validateSchema: false },
    },
    // What it logs may name an address; that something went wrong is enough.
    logger: { level: 'error', log: (level) => logger.warn({ level }, 'the sign-in library reports trouble') },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) logger.error({ error }, 'a sign-in call failed');
      },
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;

const NAME_CHARS_MAX = 100;
/** Colleagues and letters show the name. A picture of somebody is not wanted. */
function checked<U extends { name?: string; image?: string | null }>(user: U): U {
  const { name } = user;
  // eslint-disable-next-line no-control-regex -- Those are what it looks for.
  if (name !== undefined && (!name.trim() || name.length > NAME_CHARS_MAX || /[\x00-\x1f\x7f]/.test(name)))
    throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: `A name has 1 to ${NAME_CHARS_MAX} characters, on one line.` });
  return { ...user, image: null };
}

/** What a person did in an account names them: they leave it first, which its only owner cannot. */
async function expectFree(pool: MeasuredPool, personId: string): Promise<void> {
  const { rowCount } = await pool.query('select from members where person_id = $1 limit 1', [personId]);
  if (rowCount) throw new APIError('CONFLICT', { code: 'STILL_A_MEMBER', message: 'Leave your accounts first.' });
}

/** On one machine people also come by number. */
export function originsOf(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (url.hostname !== 'localhost') return [url.origin];
  return [url.origin, Object.assign(new URL(url), { hostname: '127.0.0.1' }).origin];
}
