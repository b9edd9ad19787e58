import { setTimeout as wait } from 'node:timers/promises';
import { findVictim } from './find-victim.js';
import type { PlannedKill } from './plan.js';

export interface Kill extends PlannedKill {
  /** When it was done; null where nobody played the role for too long. */
  doneMs: number | null;
}

/** A process that was killed just before comes back within this, even when it waits for others. */
const VICTIM_WITHIN_MS = 90_000;
const LOOK_AGAIN_MS = 50;

export interface Killing {
  home: string;
  kills: PlannedKill[];
  /** Milliseconds since the run began. */
  now: () => number;
  say: (line: string) => void;
}

/** Kills at the planned moments; who is not there at that moment is killed as soon as it is. */
export const carryOutKills = ({ home, kills, now, say }: Killing): Promise<Kill[]> =>
  Promise.all(
    kills.map(async (kill) => {
      await wait(Math.max(0, kill.atMs - now()));
      while (now() < kill.atMs + VICTIM_WITHIN_MS) {
        const pid = findVictim(home, kill.role);
        if (pid !== null && killed(pid)) {
          say(`killed ${kill.role} (${pid})`);
          return { ...kill, doneMs: now() };
        }
        await wait(LOOK_AGAIN_MS);
      }
      return { ...kill, doneMs: null };
    }),
  );

/** False when it ended by itself in the meantime. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
