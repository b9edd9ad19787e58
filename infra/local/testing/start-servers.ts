import { mkdirSync, mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portsRememberedIn } from '../ports.js';
import { secretsIn } from '../secrets.js';
import { startServers } from '../servers/start-servers.js';
import {
  databaseEnvironment,
  objectEnvironment,
  ownerEnvironment,
  relayEnvironment,
  temporalEnvironment,
  type StackFacts,
} from '../stack-facts.js';
import { KeptProcess } from '../supervisor/kept-process.js';
import { Logs } from '../supervisor/logs.js';
import { ProcessList } from '../supervisor/process-list.js';
import { keepForTeardown } from './teardown.js';

/**
 * Jest's global set-up of the integration tests: PostgreSQL, Temporal and the S3 store, new and empty, in a temporary folder. Tests find
 * them by the variables that the product reads: DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL, DATABASE_PEOPLE_URL, TEMPORAL_ADDRESS, S3_…,
 * SMTP_URL, and the mail catcher's page by MAIL_UI.
 * Outside servers are not used even where they are named: tests write and delete as they like.
 */
export default async function startTestServers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'blumsmart-int-'));
  chmodSync(folder, 0o711);
  const folders = { postgres: join(folder, 'postgres'), temporal: join(folder, 'temporal'), s3: join(folder, 's3') };
  mkdirSync(folders.temporal);
  const logs = new Logs(join(folder, 'logs'));
  const processes = new ProcessList({ file: join(folder, 'processes.json'), logFd: logs.open('warden').fd });
  const kept: KeptProcess[] = [];
  keepForTeardown({ folder, kept, processes });

  const { pickInner } = portsRememberedIn(join(folder, 'ports.json'));
  // Any free port: many runs may go on at once, and the usual ones may serve a stack.
  const anyPort = (name: string) => pickInner(name, 0);
  const facts = await startServers({
    folders,
    ports: { pick: anyPort, pickInner: anyPort },
    secrets: secretsIn(join(folder, 'secrets.json')),
    env: {},
    durable: false,
    say: () => undefined,
    run: async (spec) => {
      const process = new KeptProcess(spec, { logs, processes, say: (line) => console.error(line), changed: () => undefined });
      kept.push(process);
      await process.start();
    },
  });
  const settings = [databaseEnvironment, ownerEnvironment, relayEnvironment, temporalEnvironment, objectEnvironment];
  Object.assign(process.env, ...settings.map((setting) => setting(facts as StackFacts)));
  Object.assign(process.env, { DATABASE_PEOPLE_URL: facts.databasePeopleUrl, SMTP_URL: facts.smtpUrl, MAIL_UI: facts.mailUi });
}
