import { spawn } from 'node:child_process';
import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessSpec } from '../process-spec.js';
import type { Role } from '../roles.js';
import type { StackFacts } from '../stack-facts.js';
import { waitUntil } from '../wait-until.js';
import { repository } from './home.js';
import type { Logs } from './logs.js';

/** Variables that hold what not every role may know; each role is given its own. */
const GIVEN_BY_ROLE = /^(DATABASE_|S3_|TEMPORAL_ADDRESS$|KEYS_DIR$|API_PORT$|API_HOST$|MODELS_DIR$|BLUMSMART_HOME$)/;
/** Longer than a worker's own grace (SHUTDOWN_GRACE_MS), so that it is not killed while it keeps its word. */
const STOP_GRACE_MS = 15_000;

export function roleProcess(role: Role, facts: StackFacts): ProcessSpec {
  return {
    name: role.name,
    command: process.execPath,
    args: ['--enable-source-maps', entryOf(role)],
    env: environmentOf(role, facts),
    cwd: repository,
    stopSignal: 'SIGTERM',
    stopGraceMs: STOP_GRACE_MS,
    stage: 2,
    ready: async (signal, log) => {
      await waitUntil(role.name, signal, () => (role.ready === 'readyz' ? answersReady(facts.apiPort) : saysReady(log())));
    },
  };
}

/** Runs a step to its end. Its output goes to its log, and to the terminal when it fails. */
export async function runStep(step: Role, facts: StackFacts, logs: Logs): Promise<void> {
  const log = logs.open(step.name);
  const child = spawn(process.execPath, ['--enable-source-maps', entryOf(step)], {
    env: environmentOf(step, facts),
    cwd: repository,
    stdio: ['ignore', log.fd, log.fd],
  });
  closeSync(log.fd);
  const reason = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? '' : (signal ?? `exit ${code}`)));
  });
  if (reason) throw new Error(`${step.name} failed (${reason}):\n${log.since().trimEnd().slice(-3000)}`);
}

function entryOf({ name, entry }: Role): string {
  const path = join(repository, 'dist', entry);
  if (!existsSync(path)) throw new Error(`${name} cannot run: there is no dist/${entry}`);
  return path;
}

function environmentOf(role: Role, facts: StackFacts): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !GIVEN_BY_ROLE.test(entry[0]),
  );
  const given = role.settings.map((setting) => setting(facts));
  return Object.assign(Object.fromEntries(inherited), ...given) as Record<string, string>;
}

async function saysReady(log: string): Promise<void> {
  if (!/^\{.*"ready":\s*true.*\}$/m.test(log)) throw new Error('it has not said that it is ready');
}

async function answersReady(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`/readyz answers ${answer.status}`);
}
