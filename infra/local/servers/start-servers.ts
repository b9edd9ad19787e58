import { objectSettings, readSettings } from '../../config/index.js';
import type { ProcessSpec } from '../process-spec.js';
import type { Ports } from '../ports.js';
import type { Secrets } from '../secrets.js';
import type { StackFacts } from '../stack-facts.js';
import { waitUntil } from '../wait-until.js';
import { createDatabase } from './database-roles.js';
import { outsideServers } from './outside.js';
import { prepareMail } from './mail.js';
import { preparePostgres } from './postgres.js';
import { prepareS3 } from './s3.js';
import { prepareTemporal } from './temporal.js';

export interface ServerSurroundings {
  folders: { postgres: string; temporal: string; s3: string };
  ports: Ports;
  secrets: Secrets;
  /** Where outside servers are named. */
  env: NodeJS.ProcessEnv;
  /** Runs the process and settles once it serves. */
  run: (spec: ProcessSpec) => Promise<void>;
  say: (line: string) => void;
  /** Only for data that are thrown away. */
  durable?: boolean;
}

export type ServerFacts = Pick<
  StackFacts,
  | 'databaseUrl'
  | 'databaseOwnerUrl'
  | 'databaseRelayUrl'
  | 'databasePeopleUrl'
  | 'temporalAddress'
  | 'temporalUi'
  | 's3Endpoint'
  | 's3AccessKey'
  | 's3SecretKey'
  | 's3Bucket'
  | 'smtpUrl'
  | 'mailUi'
>;

/** Starts what no outside server replaces, all at once, since none needs another. */
export async function startServers(around: ServerSurroundings): Promise<ServerFacts> {
  const { s3Bucket: bucket } = readSettings({ s3Bucket: objectSettings.s3Bucket }, around.env);
  const outside = outsideServers(around.env, bucket);
  const [database, temporal, s3, mail] = await Promise.all([
    outside.database ?? startPostgres(around),
    outside.temporal ? { address: outside.temporal, ui: null } : startTemporal(around),
    outside.s3 ?? startS3(around, bucket),
    outside.smtp ? { smtpUrl: outside.smtp, mailUi: null } : startMail(around),
  ]);
  return {
    databaseUrl: database.app,
    databaseOwnerUrl: database.owner,
    databaseRelayUrl: database.relay,
    databasePeopleUrl: database.people,
    temporalAddress: temporal.address,
    temporalUi: temporal.ui,
    s3Endpoint: s3.endpoint,
    s3AccessKey: s3.accessKey,
    s3SecretKey: s3.secretKey,
    s3Bucket: s3.bucket,
    ...mail,
  };
}

/** The server may be killed here too; it is back within a second or two. */
const DATABASE_WITHIN_MS = 10_000;

async function startPostgres({ folders, ports, secrets, run, say, durable }: ServerSurroundings) {
  const pickPort = () => ports.pick('postgres', 5432);
  const server = await preparePostgres({ folder: folders.postgres, pickPort, password: secrets.postgres, durable });
  await run(server.spec);
  const urls = await waitUntil('the database', AbortSignal.timeout(DATABASE_WITHIN_MS), () => createDatabase(server, secrets));
  say(`PostgreSQL   127.0.0.1:${server.port}`);
  return urls;
}

async function startTemporal({ folders, ports, run, say }: ServerSurroundings) {
  const server = await prepareTemporal({ folder: folders.temporal, ports, say });
  await run(server.spec);
  say(`Temporal     ${server.address}, web UI ${server.uiUrl}`);
  return { address: server.address, ui: server.uiUrl };
}

async function startMail({ ports, run, say }: ServerSurroundings) {
  const server = await prepareMail({ ports });
  await run(server.spec);
  say(`Mail         ${server.smtpUrl}, caught and shown at ${server.mailUi}`);
  return { smtpUrl: server.smtpUrl, mailUi: server.mailUi };
}

async function startS3({ folders, ports, secrets, run, say }: ServerSurroundings, bucket: string) {
  const { s3AccessKey: accessKey, s3SecretKey: secretKey } = secrets;
  const server = await prepareS3({ folder: folders.s3, ports, accessKey, secretKey, bucket, say });
  await run(server.spec);
  say(`S3 store     ${server.endpoint}`);
  return { endpoint: server.endpoint, accessKey, secretKey, bucket };
}
