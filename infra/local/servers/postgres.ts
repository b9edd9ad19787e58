import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { plainEnvironment, type ProcessSpec } from '../process-spec.js';
import { waitUntil } from '../wait-until.js';
import { postgresPrograms } from './postgres-programs.js';
import { isReachable, systemUser, type SystemUser } from './system-user.js';

export interface PostgresOptions {
  /** Where the data lie, or a link to them. */
  folder: string;
  /** Asked when the data folder is laid out, which takes seconds in which another may take a port. */
  pickPort: () => Promise<number>;
  /** Password of the superuser `postgres`. */
  password: string;
  /** Durability is the point of a database; only tests that throw their data away switch it off. */
  durable?: boolean;
}

export interface PostgresServer {
  spec: ProcessSpec;
  port: number;
  superuserUrl: (database: string) => string;
}

/** Statements carry no content here, but a log is no place for what slips in anyway. */
export const quietLogs = {
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Lays the data folder out if there is none, and tells how to run the server. Loopback only: its OpenSSL is old. */
export async function preparePostgres({ folder, pickPort, password, durable = true }: PostgresOptions): Promise<PostgresServer> {
  const user = systemUser();
  const programs = postgresPrograms(user);
  const dataFolder = placeFor(folder, user);
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await createCluster({ initdb: programs.initdb, dataFolder, password, user, durable });
  const port = await pickPort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '120',
    shared_buffers: '128MB',
    ...quietLogs,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const superuserUrl = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl,
    port,
    spec: {
      name: 'postgres',
      command: programs.postgres,
      args: ['-D', dataFolder, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      env: plainEnvironment(),
      cwd: dataFolder,
      ...(user && { uid: user.uid, gid: user.gid }),
      stopSignal: 'SIGINT', // "fast": ends sessions, writes a checkpoint; SIGTERM would wait for every client.
      stopGraceMs: 20_000,
      stage: 0,
      ready: async (signal) => {
        await waitUntil('PostgreSQL', signal, () => query(superuserUrl('postgres'), 'select 1'));
      },
    },
  };
}

/**
 * As root, a folder that other users cannot walk to is of no use to the server; then a link stands in its place, and the data lie with the
 * server's user. A link, so that whoever moves or removes the one folder keeps or loses the way to the data with it.
 */
function placeFor(dataFolder: string, user: SystemUser | null): string {
  const found = lstatSync(dataFolder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return readlinkSync(dataFolder);
  if (found || !user || isReachable(dirname(dataFolder))) return dataFolder;
  const place = join(user.folder, randomUUID(), 'postgres');
  symlinkSync(place, dataFolder);
  return place;
}

/** Runs one statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A server that goes away says so here as well as in the query; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

interface Cluster {
  initdb: string;
  dataFolder: string;
  password: string;
  user: SystemUser | null;
  durable: boolean;
}

/** Made under another name and renamed when whole, so that a start that dies half-way leaves nothing that looks like a database. */
async function createCluster({ initdb, dataFolder, password, user, durable }: Cluster): Promise<void> {
  const incoming = `${dataFolder}.incoming`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(dirname(dataFolder), { recursive: true, mode: 0o711 });
  mkdirSync(incoming, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [incoming, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = ['-D', incoming, '-U', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8'];
  const locale = [
    '--locale',
    'C',
    '--locale-provider',
    'icu',
    '--icu-locale',
    'en-US',
    '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(initdb, [...args, ...locale], {
      ...(user && { uid: user.uid, gid: user.gid }),
      cwd: '/',
      env: plainEnvironment(),
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(incoming, dataFolder);
}
