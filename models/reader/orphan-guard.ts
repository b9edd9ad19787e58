import { Worker } from 'node:worker_threads';

const pollMs = 500;

/**
 * Ends this process when its parent died, even if it is stuck in a loop over a hostile file and never sees the disconnect.
 * A thread has an event loop of its own; it sees the parent's id change.
 */
export function guardAgainstOrphaning(): void {
  const code = `const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, ${pollMs});`;
  new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 } }).unref();
}
