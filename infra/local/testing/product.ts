import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { repository } from '../supervisor/home.js';
import type { RunFile } from '../supervisor/run-file.js';

export interface Product {
  home: string;
  supervisor: ChildProcess;
  /** As run.json says it now; null while nothing serves. */
  run: () => RunFile | null;
  /** What it has printed so far. */
  output: () => string;
  exited: Promise<number | null>;
}

interface StartOptions {
  entry?: string;
  home?: string;
  args?: string[];
  env?: Record<string, string>;
}

/** Starts a stack as `npm start` does, by default the whole product, in a folder of its own. */
export function startProduct({
  entry = 'infra/run/start.js',
  home = mkdtempSync(join(tmpdir(), 'blumsmart-home-')),
  args = [],
  env = {},
}: StartOptions = {}): Product {
  const supervisor = spawn(process.execPath, ['--enable-source-maps', join(repository, 'dist', entry), '--home', home, ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // The channel ends it should the tests be killed.
  });
  let output = '';
  for (const stream of [supervisor.stdout, supervisor.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const file = join(home, 'run.json');
  return {
    home,
    supervisor,
    output: () => output,
    run: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunFile) : null),
    exited: new Promise((resolve) => supervisor.once('exit', (code) => resolve(code))),
  };
}

/** Settles with the addresses once all serves; throws what it printed if it ends before. */
export async function serving(product: Product): Promise<RunFile> {
  for (;;) {
    const run = product.run();
    if (run && run.pids.supervisor === product.supervisor.pid) return run;
    if (product.supervisor.exitCode !== null || product.supervisor.signalCode !== null)
      throw new Error(`the stack did not start:\n${product.output()}`);
    await wait(50);
  }
}

export async function stopProduct(product: Product): Promise<void> {
  product.supervisor.kill('SIGTERM');
  await product.exited;
  rmSync(product.home, { recursive: true, force: true });
}
