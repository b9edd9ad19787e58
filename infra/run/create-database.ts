import { randomBytes } from 'node:crypto';
import { databaseSettings, logSettings, migrationSettings, peopleSettings, readSettings, relaySettings } from '../config/index.js';
import { createDatabase, DATABASE } from '../local/servers/database-roles.js';
import { createLogger } from '../telemetry/index.js';
import { fail } from '../../workflows/contract/index.js';

/**
 * Makes the database and the roles that the product's addresses name, with the passwords that stand in them, on a server that nobody has
 * prepared; DATABASE_OWNER_URL names a superuser. Any number of times: a password that was changed in an address is changed there.
 */
const logger = createLogger({ role: 'create-database', level: readSettings(logSettings, process.env).logLevel });
try {
  const values = readSettings(
    { ...migrationSettings, ...relaySettings, databaseUrl: databaseSettings.databaseUrl, peopleUrl: peopleSettings.peopleDatabaseUrl },
    process.env,
  );
  const superuserUrl = (database: string) => Object.assign(new URL(values.databaseOwnerUrl), { pathname: `/${database}` }).href;
  await createDatabase(
    { superuserUrl },
    {
      // Owns the database and signs in nowhere.
      databaseOwner: randomBytes(24).toString('hex'),
      databaseApp: passwordIn('DATABASE_URL', values.databaseUrl, 'blumsmart_app'),
      databaseRelay: passwordIn('DATABASE_RELAY_URL', values.relayUrl, 'blumsmart_relay'),
      databasePeople: passwordIn('DATABASE_PEOPLE_URL', values.peopleUrl, 'blumsmart_people'),
    },
  );
  logger.info('the database and its roles are there');
} catch (error) {
  logger.fatal({ error }, 'no database');
  process.exitCode = 1;
}

/** Policies and grants of the migrations name the roles, so their names are not free. */
function passwordIn(variable: string, address: string, role: string): string {
  const { username, password, pathname } = new URL(address);
  if (username !== role || !password || pathname !== `/${DATABASE}`)
    fail('config.invalid', `${variable} must be like postgresql://${role}:PASSWORD@HOST:5432/${DATABASE}.`);
  return decodeURIComponent(password);
}
