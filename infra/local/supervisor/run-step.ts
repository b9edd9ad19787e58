import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf } from '../file-lock.mjs';
import type { Program } from '../roles.js';
import { repository } from './home.js';
import type { Logs } from './logs.js';
import type { ProcessList } from './process-list.js';
import { entryOf } from './role-process.js';

/** Above everything that a step works on, so that it is stopped first. */
const STAGE = 3;
const STOP_GRACE_MS = 10_000;

/** A database that was killed is back within this many tries; what is wrong for good is told two seconds later. */
const TRIES = 3;
const TRY_AGAIN_MS = 1000;

interface StepSurroundings {
  logs: Logs;
  processes: ProcessList;
  say: (line: string) => void;
}

/** Runs a program to its end, again where it or what it works on was killed: a step may be run any number of times. */
export async function runStepAgain(step: Program, env: Record<string, string>, around: StepSurroundings, over: AbortSignal): Promise<void> {
  for (let tries = 1; ; tries++) {
    over.throwIfAborted();
    try {
      return await runStep(step, env, around);
    } catch (error) {
      if (tries === TRIES || over.aborted) throw error;
      around.say(`${step.name} failed; tried again`);
      await wait(TRY_AGAIN_MS);
    }
  }
}

/** Runs a program to its end. What it says goes to its log, and to the terminal when it fails. */
export async function runStep(
  step: Program,
  env: Record<string, string>,
  { logs, processes }: Pick<StepSurroundings, 'logs' | 'processes'>,
): Promise<void> {
  const { name } = step;
  const entry = entryOf(step);
  const log = logs.open(name);
  const child = spawn(process.execPath, ['--enable-source-maps', entry], {
    env,
    cwd: repository,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) processes.add({ name, stopSignal: 'SIGTERM', stopGraceMs: STOP_GRACE_MS, stage: STAGE, ...identityOf(pid) });
  closeSync(log.fd);
  const reason = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? '' : (signal ?? `exit ${code}`)));
  });
  if (pid !== undefined) processes.remove(pid);
  if (reason) throw new Error(`${name} failed (${reason}):\n${log.since().trimEnd().slice(-3000)}`);
}
