import type { IncomingMessage, ServerResponse } from 'node:http';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import { z } from 'zod';
import { fail, type AccountId, type PersonId } from '../../workflows/contract/index.js';
import { idColumn } from '../db/columns.js';
import { measuredPool } from '../db/measured-query.js';
import { openPool } from '../db/pool.js';
import { memberRoles, type MemberRole } from '../db/rows.js';
import { translate } from '../db/translate.js';
import type { Mailer } from '../mail/mailer.js';
import type { Logger } from '../telemetry/index.js';
import type { IsInvited } from './admission.js';
import { createAuth, originsOf } from './create-auth.js';
import { invitationLetter, type InvitationLetter } from './letters.js';

export interface PersonRow {
  personId: PersonId;
  name: string;
  email: string;
}
export interface Membership {
  accountId: AccountId;
  role: MemberRole;
  joinedAt: Date;
}
export interface PersonSession {
  person: PersonRow & { twoFactorEnabled: boolean };
  sessionId: string;
  expiresAt: Date;
}

/** Who signs in. All of it stands in tables that the application's own database role cannot see. */
export interface People {
  /** Origins that the console may be served from: a page of any other has no business here. */
  origins: readonly string[];
  /** Serves a call of the sign-in library, below /auth. */
  serve(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Whose session the cookies of a request are, with the cookies to set where it was prolonged; null: nobody's. */
  maybeSession(headers: IncomingMessage['headers']): Promise<(PersonSession & { setCookies: string[] }) | null>;
  /** Those that are there. */
  many(personIds: readonly PersonId[]): Promise<PersonRow[]>;
  /** In the order in which the person joined. */
  accountsOf(personId: PersonId): Promise<Membership[]>;
  /** A person with a verified address and a password, made once: for the demo. */
  ensure(person: { name: string; email: string; password: string }): Promise<PersonId>;
  /** Throws mail.unavailable. */
  sendInvitation(letter: InvitationLetter): Promise<void>;
  /** Deletes sessions, links and unconfirmed sign-ups whose time is over; done every hour by itself. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface PeopleOptions {
  databaseUrl: string;
  statementTimeoutMs?: number;
  mailer: Mailer;
  publicUrl: string;
  secret: string;
  logger: Logger;
  clock: () => Date;
  /** Where only who was invited may sign up. */
  isInvited?: IsInvited | null;
}

const personRow = z
  .object({ id: idColumn('person'), name: z.string(), email: z.string() })
  .transform((row): PersonRow => ({ personId: row.id, name: row.name, email: row.email }));
const membershipRow = z
  .object({ account_id: idColumn('account'), role: z.enum(memberRoles), joined_at: z.date() })
  .transform((row): Membership => ({ accountId: row.account_id, role: row.role, joinedAt: row.joined_at }));

/** The library says of its database's errors only that there was one. */
const untold = (error: unknown): never =>
  error instanceof APIError && error.statusCode >= 500 ? fail('database.unavailable', undefined, {}, error) : translate(error);

/** A sign-up whose address nobody confirmed is forgotten, so that its owner finds no stranger's sign-in there. */
const UNCONFIRMED_DAYS = 7;
const SWEEP_MS = 3_600_000;
const sweeps = [
  'delete from people.sessions where expires_at < now()',
  'delete from people.verifications where expires_at < now()',
  `delete from people.persons where not email_verified and created_at < now() - ${UNCONFIRMED_DAYS} * interval '1 day'`,
];

export function createPeople({
  databaseUrl,
  statementTimeoutMs,
  mailer,
  publicUrl,
  secret,
  logger,
  clock,
  isInvited = null,
}: PeopleOptions): People {
  const pool = measuredPool(openPool({ databaseUrl, statementTimeoutMs, logger }, 5));
  const underWay = new Set<Promise<unknown>>();
  const inBackground = (letter: Promise<unknown>) => {
    underWay.add(letter);
    void letter.finally(() => underWay.delete(letter));
  };
  const auth = createAuth({ pool, mailer, publicUrl, secret, logger, clock, isInvited, inBackground });
  const handle = toNodeHandler(auth);
  const query = async <S extends z.ZodType>(row: S, sql: string, values: unknown[]): Promise<z.output<S>[]> =>
    (await pool.query(sql, values).catch(translate)).rows.map((found) => row.parse(found));

  const sweep = async () => {
    for (const sql of sweeps) await pool.query(sql).catch(translate);
  };
  const sweeper = setInterval(() => void sweep().catch((error: unknown) => logger.warn({ error }, 'what ended is swept later')), SWEEP_MS);
  sweeper.unref();

  return {
    origins: originsOf(publicUrl),
    serve: (req, res) => handle(req, res),
    async maybeSession(headers) {
      const asked = await auth.api.getSession({ headers: fromNodeHeaders({ cookie: headers.cookie }), returnHeaders: true }).catch(untold);
      if (!asked.response) return null;
      const { user, session } = asked.response;
      return {
        person: { personId: user.id as PersonId, name: user.name, email: user.email, twoFactorEnabled: user.twoFactorEnabled === true },
        sessionId: session.id,
        expiresAt: session.expiresAt,
        setCookies: asked.headers.getSetCookie(),
      };
    },
    many: (personIds) => query(personRow, 'select id, name, email from people.persons where id = any($1::text[])', [personIds]),
    accountsOf: (personId) =>
      query(membershipRow, 'select account_id, role, joined_at from members where person_id = $1 order by joined_at, account_id', [
        personId,
      ]),
    async ensure({ name, email, password }) {
      const find = () => query(personRow, 'select id, name, email from people.persons where email = $1', [email]);
      if (!(await find()).length) {
        const { internalAdapter, password: passwords } = await auth.$context;
        const user = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'admin' });
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: 'credential',
          accountId: user.id,
          password: await passwords.hash(password),
        });
      }
      return (await find())[0]!.personId;
    },
    sendInvitation: (letter) => mailer.send(invitationLetter(letter)),
    sweep,
    async close() {
      clearInterval(sweeper);
      await Promise.allSettled(underWay);
      mailer.close();
      await pool.end();
    },
  };
}
