import { rmSync } from 'node:fs';
import type { KeptProcess } from '../supervisor/kept-process.js';
import type { ProcessList } from '../supervisor/process-list.js';

interface Started {
  folder: string;
  kept: KeptProcess[];
  processes: ProcessList;
}

let started: Started | null = null;

/** What the set-up has started, for the teardown that Jest runs in the same process. */
export const keepForTeardown = (what: Started): void => {
  started = what;
};

export async function tearDown(): Promise<void> {
  if (!started) return;
  const { folder, kept, processes } = started;
  await Promise.all(kept.map((process) => process.stop()));
  processes.close();
  rmSync(folder, { recursive: true, force: true });
}
