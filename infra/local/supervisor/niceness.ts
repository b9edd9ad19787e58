import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProcessSpec } from '../process-spec.js';

const TRIES_MAX = 10;

/** By the system's own `nice`, which becomes the command: set later, it would miss the threads that are there by then. */
export const niceCommand = ({ command, args, niceness }: ProcessSpec): [string, string[]] =>
  niceness ? ['nice', ['-n', String(niceness), command, ...args]] : [command, args];

/**
 * Where Linux shares the processor among sessions first (sched(7), autogroup), a process gives way to its own session alone, and each of ours
 * leads one: there it is the session that must give way.
 */
export async function yieldAsGroup(pid: number, { niceness }: ProcessSpec): Promise<void> {
  if (!niceness || process.platform !== 'linux') return;
  for (let tries = 1; ; tries++) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, String(niceness));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The kernel is built without it, or the process has ended.
      if (code === 'ENOENT' || code === 'ESRCH') return;
      // It takes one such change in a tenth of a second, from all of us together.
      if (code !== 'EAGAIN' || tries >= TRIES_MAX) throw error;
      await wait(100 + 50 * tries);
    }
  }
}
