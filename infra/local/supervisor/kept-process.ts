import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf } from '../file-lock.mjs';
import type { ProcessSpec } from '../process-spec.js';
import type { Logs } from './logs.js';
import type { ProcessList } from './process-list.js';
import { niceCommand, yieldAsGroup } from './niceness.js';
import { endGroup, stopProcess, type StoppableProcess } from './stop-process.js';

export interface Surroundings {
  logs: Logs;
  processes: ProcessList;
  say: (line: string) => void;
  /** Told whenever a process gets a new pid, or none. */
  changed: (name: string, pid: number | null) => void;
}

const READY_WITHIN_MS = 90_000;
/** Delays double from the first to the last; a process that then ran for a quiet minute begins anew. */
const FIRST_DELAY_MS = 200;
const LAST_DELAY_MS = 30_000;
const QUIET_MS = 60_000;
/**
 * A first start is tried again this often: it may be killed like any other, and PostgreSQL refuses to start for the moment that sessions
 * of a killed one take to end. What is wrong for good is told after a second or two.
 */
const START_RETRIES = 3;

interface Running {
  identity: StoppableProcess;
  startedAt: number;
  /** Settles with the reason once the process has ended. */
  ended: Promise<string>;
}

/** Runs one process, and runs it again, with growing delays, whenever it ends without having been asked to. */
export class KeptProcess {
  readonly spec: ProcessSpec;
  readonly #around: Surroundings;
  #running: Running | null = null;
  #halted = new AbortController();
  #failures = 0;

  constructor(spec: ProcessSpec, around: Surroundings) {
    this.spec = spec;
    this.#around = around;
  }

  /** Settles once the process serves; throws, with the end of its log, if it ends before, again and again. From then on it is kept. */
  async start(): Promise<void> {
    this.#halted = new AbortController();
    const { signal } = this.#halted;
    this.#failures = 0;
    for (;;) {
      try {
        await this.#launch();
        break;
      } catch (error) {
        if (this.#running || signal.aborted || this.#failures >= START_RETRIES) throw error;
        const delayMs = this.#nextDelayMs();
        this.#around.say(`${(error as Error).message.split('. ')[0]}; started again in ${delayMs} ms`);
        await wait(delayMs);
        if (signal.aborted) throw error;
      }
    }
    void this.#keep(signal);
  }

  /** From now on it may end, by whatever hand, without being started again. */
  release(): void {
    this.#halted.abort();
  }

  async stop(): Promise<void> {
    this.release();
    const running = this.#running;
    if (!running) return;
    await stopProcess(running.identity);
    await running.ended;
  }

  async #keep(halted: AbortSignal): Promise<void> {
    while (!halted.aborted) {
      const running = this.#running;
      const reason = running ? await running.ended : 'it could not be started';
      if (halted.aborted) return;
      if (running && Date.now() - running.startedAt > QUIET_MS) this.#failures = 0;
      const delayMs = this.#nextDelayMs();
      this.#around.say(`${this.spec.name} ended (${reason}); started again in ${delayMs} ms`);
      await wait(delayMs, undefined, { ref: false });
      if (halted.aborted) return;
      await this.#relaunch();
    }
  }

  #nextDelayMs = (): number => Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures++);

  /** A process that runs but does not come to serve is ended, which brings the next try. */
  async #relaunch(): Promise<void> {
    try {
      await this.#launch();
      this.#around.say(`${this.spec.name} serves again`);
    } catch (error) {
      this.#around.say((error as Error).message);
      if (this.#running) await stopProcess(this.#running.identity);
    }
  }

  async #launch(): Promise<void> {
    const { name, env, cwd, uid, gid, stopSignal, stopGraceMs, stage, ready } = this.spec;
    const log = this.#around.logs.open(name);
    const [command, args] = niceCommand(this.spec);
    const child = spawn(command, args, { env, cwd, uid, gid, stdio: ['ignore', log.fd, log.fd], detached: true });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    closeSync(log.fd);
    const { pid } = child;
    if (pid === undefined) throw new Error(`${name} cannot be started: ${await ended}`);
    void yieldAsGroup(pid, this.spec).catch((error: Error) => this.#around.say(`${name} gives way to nobody: ${error.message}`));

    const identity = { name, stopSignal, stopGraceMs, stage, ...identityOf(pid) };
    this.#around.processes.add(identity);
    this.#running = { identity, startedAt: Date.now(), ended };
    this.#around.changed(name, pid);
    const over = new AbortController();
    const early = ended.then((reason): never => {
      over.abort();
      this.#running = null;
      endGroup(pid);
      this.#around.processes.remove(pid);
      this.#around.changed(name, null);
      throw new Error(
        `${name} ended (${reason}) before it served. ${this.#around.logs.pathOf(name)} ends with:\n${lastLines(log.since())}`,
      );
    });
    await Promise.race([ready(AbortSignal.any([over.signal, AbortSignal.timeout(READY_WITHIN_MS)]), log.since), early]);
  }
}

const lastLines = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .slice(-12)
    .map((line) => `  ${line.slice(0, 400)}`)
    .join('\n');
