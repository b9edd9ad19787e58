import { setTimeout as wait } from 'node:timers/promises';
import { findVictim } from './find-victim.js';
import type { PlannedKill } from './plan.js';

export interface Kill extends PlannedKill {
  /** When it was done; null where the work was over before anybody played the role. */
  doneMs: number | null;
  /** It was done on a document more, after the planned ones. */
  madeUp: boolean;
}

const LOOK_AGAIN_MS = 50;

export interface Killing {
  home: string;
  /** Milliseconds since the run began. */
  now: () => number;
  say: (line: string) => void;
  /** Told of each kill, when it is done. */
  killed: (doneMs: number) => void;
}

/**
 * Kills at the planned moments. Some victims live only at times (a parser from the first document that needs it, one killed before when it
 * has come back): who is not there is killed as soon as it is. All of it while the work goes on, since a death in idleness proves nothing.
 */
export async function carryOutKills(kills: PlannedKill[], work: Promise<unknown>, killing: Killing): Promise<Kill[]> {
  let working = true;
  const over = () => void (working = false);
  void work.then(over, over);
  return Promise.all(kills.map((kill) => carryOut(kill, () => working, killing)));
}

async function carryOut(kill: PlannedKill, isWorking: () => boolean, { home, now, say, killed }: Killing): Promise<Kill> {
  await wait(Math.max(0, kill.atMs - now()));
  while (isWorking()) {
    const pid = findVictim(home, kill.role);
    if (pid !== null && endsBy(pid)) {
      const doneMs = now();
      killed(doneMs);
      say(`killed ${kill.role} (${pid})`);
      return { ...kill, doneMs, madeUp: false };
    }
    await wait(LOOK_AGAIN_MS);
  }
  return { ...kill, doneMs: null, madeUp: false };
}

/** False when it ended by itself in the meantime. */
function endsBy(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
