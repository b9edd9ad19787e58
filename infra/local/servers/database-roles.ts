import pg from 'pg';
import type { Secrets } from '../secrets.js';
import type { PostgresServer } from './postgres.js';

export const DATABASE = 'blumsmart';

export interface DatabaseUrls {
  /** Here a superuser, so that a migration may mark an operator leakproof, which makes search fast. */
  owner: string;
  app: string;
  relay: string;
  people: string;
}

/** The roles that the product knows. None is a superuser, and none passes over row-level security. */
const roles = {
  blumsmart_owner: 'databaseOwner',
  blumsmart_app: 'databaseApp',
  blumsmart_relay: 'databaseRelay',
  blumsmart_people: 'databasePeople',
} as const;

/** Creates the roles and the database where they are missing and sets the passwords we hold; may be run any number of times. */
export async function createDatabase(
  server: Pick<PostgresServer, 'superuserUrl'>,
  secrets: Pick<Secrets, (typeof roles)[keyof typeof roles]>,
): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  // A server that goes away says so here as well as in the query; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const [role, secret] of Object.entries(roles)) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${role} with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${client.escapeLiteral(secrets[secret])}`,
      );
    }
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) {
      await client.query(
        `create database ${DATABASE} owner blumsmart_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C'`,
      );
      await client.query(`revoke all on database ${DATABASE} from public`);
    }
    await client.query(`grant connect on database ${DATABASE} to blumsmart_app, blumsmart_relay, blumsmart_people`);
  } finally {
    await client.end();
  }
  const base = new URL(server.superuserUrl(DATABASE));
  const urlFor = (role: keyof typeof roles) => Object.assign(new URL(base), { username: role, password: secrets[roles[role]] }).href;
  return { owner: base.href, app: urlFor('blumsmart_app'), relay: urlFor('blumsmart_relay'), people: urlFor('blumsmart_people') };
}
