import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileVariable, settingGroups, stopTimes, type Settings } from '../../config/index.js';
import type { ProcessSpec } from '../process-spec.js';
import type { Program, Role } from '../roles.js';
import type { StackFacts } from '../stack-facts.js';
import { untilAnswersOk, waitUntil } from '../wait-until.js';
import { repository } from './home.js';

/** What must be set, and secrets: each program is told its own, and inherits none. What may be left out is for all. */
const toldOneByOne = new Set(
  Object.values<Settings>(settingGroups)
    .flatMap((group) => Object.values(group))
    .filter(({ secret, default: fallback, schema }) => secret || (fallback === undefined && !schema.safeParse(undefined).success))
    .flatMap((setting) => (setting.secret ? [setting.env, fileVariable(setting)] : [setting.env])),
);

export function roleProcess(role: Role, facts: StackFacts): ProcessSpec {
  return {
    name: role.name,
    command: process.execPath,
    args: ['--enable-source-maps', entryOf(role)],
    env: environmentOf(...role.settings.map((setting) => setting(facts))),
    cwd: repository,
    stopSignal: 'SIGTERM',
    stopGraceMs: stopTimes(process.env).killedAfterMs,
    stage: 2,
    niceness: role.niceness,
    ready: (signal, log) =>
      role.ready === 'readyz'
        ? untilAnswersOk(role.name, signal, `http://127.0.0.1:${facts.apiPort}/readyz`)
        : waitUntil(role.name, signal, () => saysReady(log())),
  };
}

export function entryOf({ name, entry }: Program): string {
  const path = join(repository, 'dist', entry);
  if (!existsSync(path)) throw new Error(`${name} cannot run: there is no dist/${entry}`);
  return path;
}

/** Libraries show more of an error, and check less, where this says anything else: the product is the same at a desk, under test and in service. */
const always = { NODE_ENV: 'production' };

/** Our own environment less what is not for everybody, and what the program is told, which counts where both say something. */
export function environmentOf(...told: Record<string, string>[]): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !toldOneByOne.has(entry[0]),
  );
  return Object.assign(Object.fromEntries(inherited), always, ...told) as Record<string, string>;
}

async function saysReady(log: string): Promise<void> {
  if (!/^\{.*"ready":\s*true.*\}$/m.test(log)) throw new Error('it has not said that it is ready');
}
