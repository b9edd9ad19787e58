import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { newId } from '../../workflows/contract/new-id.js';
import type { Mailer } from '../mail/mailer.js';
import type { Logger } from '../telemetry/index.js';
import { createGuessGuard } from './guessing.js';
import { alreadyLetter, resetLetter, verificationLetter } from './letters.js';

export interface AuthOptions {
  pool: pg.Pool;
  mailer: Mailer;
  /** Where people reach the console, without a path: links in letters, cookies and passkeys are bound to it. */
  publicUrl: string;
  secret: string;
  logger: Logger;
  clock: () => Date;
  /** Takes a letter that nobody waits for; it never rejects. */
  inBackground: (letter: Promise<unknown>) => void;
}

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
export const authBasePath = '/auth';

/**
 * better-auth on the tables of migration 0004: passwords (scrypt), verified addresses, sessions, TOTP and passkeys. Its table names are ours,
 * its column names are turned into ours by Kysely. Memberships, invitations and API keys are not its business (decision 0021).
 */
export function createAuth({ pool, mailer, publicUrl, secret, logger, clock, inBackground }: AuthOptions) {
  const { hostname, protocol } = new URL(publicUrl);
  const guard = createGuessGuard(clock);
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
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
    user: { modelName: 'persons' },
    session: { modelName: 'sessions', expiresIn: 7 * DAY_S, updateAge: DAY_S, freshAge: DAY_S },
    account: { modelName: 'logins' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: HOUR_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => mailer.send(resetLetter(user, page('reset-password', token))),
      onExistingUserSignUp: ({ user }) => mailer.send(alreadyLetter(user, `${publicUrl}/sign-in`)),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: HOUR_S,
      autoSignInAfterVerification: true,
      // The link opens a page of the console, which then asks: mail programs that follow links to look at them verify nothing.
      sendVerificationEmail: ({ user, token }) => mailer.send(verificationLetter(user, page('verify-email', token))),
    },
    plugins: [
      twoFactor({ issuer: 'BlumSmart', schema: { twoFactor: { modelName: 'secondFactors' } } }),
      passkey({ rpID: hostname, rpName: 'BlumSmart', origin: originsOf(publicUrl), schema: { passkey: { modelName: 'passkeys' } } }),
    ],
    hooks: guard,
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
    // What it logs may name an address; that something went wrong is enough, the answer's code says what.
    logger: { level: 'error', log: (level) => logger.warn({ level }, 'the sign-in library reports trouble') },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) logger.error({ error }, 'a sign-in call failed');
      },
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;

/** On one machine people also come by number. */
export function originsOf(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (url.hostname !== 'localhost') return [url.origin];
  return [url.origin, Object.assign(new URL(url), { hostname: '127.0.0.1' }).origin];
}
