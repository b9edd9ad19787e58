import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../file-lock.mjs';
import { plainEnvironment } from '../process-spec.js';
import { writeWhole } from '../write-whole.js';
import { stopStages, type StoppableProcess } from './stop-process.js';
import type { WardenMessage } from './warden.js';

const WARDEN = fileURLToPath(new URL('./warden.js', import.meta.url));

/**
 * The processes that run under this supervisor, kept in three places: here, with the warden that ends them should we be killed, and in a
 * file by which the next start ends them should the warden be killed too.
 */
export class ProcessList {
  readonly #file: string;
  readonly #logFd: number;
  readonly #running = new Map<number, StoppableProcess>();
  #warden: ChildProcess | null = null;
  #closed = false;

  constructor(options: { file: string; logFd: number }) {
    this.#file = options.file;
    this.#logFd = options.logFd;
    this.#startWarden();
  }

  add(started: StoppableProcess): void {
    this.#tell({ watch: started });
    this.#running.set(started.pid, started);
    this.#save();
  }

  remove(pid: number): void {
    this.#running.delete(pid);
    this.#tell({ forget: pid });
    this.#save();
  }

  /** Ends everything there is, in order. */
  async stop(): Promise<void> {
    await stopStages([...this.#running.values()]);
  }

  /** Ends the warden, after everything it watched has ended. */
  close(): void {
    this.#closed = true;
    this.#warden?.stdin?.end();
    rmSync(this.#file, { force: true });
  }

  #tell(message: WardenMessage): void {
    this.#warden?.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  #startWarden(): void {
    const warden = spawn(process.execPath, [WARDEN], {
      stdio: ['pipe', this.#logFd, this.#logFd],
      env: plainEnvironment(),
      detached: true, // A terminal's Ctrl-C is not for it.
    });
    this.#warden = warden;
    warden.stdin?.on('error', () => undefined); // It died; the exit that follows brings the next one.
    for (const started of this.#running.values()) this.#tell({ watch: started });
    warden.once('error', (error) => {
      throw new Error(`the warden cannot be started: ${error.message}`, { cause: error });
    });
    warden.once('exit', () => setTimeout(() => this.#closed || this.#startWarden(), 50));
  }

  #save(): void {
    writeWhole(this.#file, JSON.stringify([...this.#running.values()], null, 2));
  }
}

/** Ends what a killed supervisor and a killed warden left behind; gives the names. */
export async function endLeftovers(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  const left = (JSON.parse(readFileSync(file, 'utf8')) as StoppableProcess[]).filter(isAlive);
  await stopStages(left);
  rmSync(file, { force: true });
  return left.map(({ name }) => name);
}
