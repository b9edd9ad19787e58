import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localSettings, readSettings } from '../../config/index.js';

/** This file lies in infra/local/supervisor/ of the repository, and its built form below dist/. */
const above = fileURLToPath(new URL('../../../', import.meta.url));
export const repository = existsSync(join(above, 'package.json')) ? above : dirname(above);

/** Everything of one installation lies in one folder; the places in it. */
export interface Home {
  folder: string;
  lock: string;
  processes: string;
  ports: string;
  secrets: string;
  run: string;
  demo: string;
  logs: string;
  keys: string;
  postgres: string;
  temporal: string;
  s3: string;
  zipkin: string;
  prometheus: string;
}

export function homeAt(chosen: string | undefined): Home {
  const folder = resolve(chosen || readSettings({ home: localSettings.home }, process.env).home || join(repository, '.blumsmart'));
  const at = (name: string) => join(folder, name);
  return {
    folder,
    lock: at('stack.lock'),
    processes: at('processes.json'),
    ports: at('ports.json'),
    secrets: at('secrets.json'),
    run: at('run.json'),
    demo: at('demo.json'),
    logs: at('logs'),
    keys: at('keys'),
    postgres: at('postgres'),
    temporal: at('temporal'),
    s3: at('s3'),
    zipkin: at('zipkin'),
    prometheus: at('prometheus'),
  };
}

export function openHome(home: Home): void {
  mkdirSync(home.folder, { recursive: true });
  // Started by root, PostgreSQL runs as another user, who must be able to walk through, not to look around.
  chmodSync(home.folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  for (const folder of [home.temporal, home.keys]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Removes all data. The lock stays: it is ours. */
export function emptyHome(home: Home): void {
  // A link where the data had to lie elsewhere (servers/postgres.ts), in a folder of their own.
  if (lstatSync(home.postgres, { throwIfNoEntry: false })?.isSymbolicLink())
    rmSync(dirname(readlinkSync(home.postgres)), { recursive: true, force: true });
  for (const name of readdirSync(home.folder)) {
    if (join(home.folder, name) !== home.lock) rmSync(join(home.folder, name), { recursive: true, force: true });
  }
}
