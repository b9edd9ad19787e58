import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from '../file-lock.mjs';
import type { ProcessSpec } from '../process-spec.js';

/** All that is needed to end a process, also one that somebody else started. */
export type StoppableProcess = ProcessIdentity & Pick<ProcessSpec, 'name' | 'stopSignal' | 'stopGraceMs' | 'stage'>;

/** Ends processes from the highest stage down, those of one stage together. */
export async function stopStages(processes: StoppableProcess[]): Promise<void> {
  const stages = [...new Set(processes.map(({ stage }) => stage))].sort((a, b) => b - a);
  for (const stage of stages) await Promise.all(processes.filter((process) => process.stage === stage).map(stopProcess));
}

/** Asks, waits as long as the process may take, then kills; settles once it is gone, and what it had started with it. */
export async function stopProcess(target: StoppableProcess): Promise<void> {
  if (!isAlive(target)) return;
  signalTo(target.pid, target.stopSignal);
  const deadline = Date.now() + target.stopGraceMs;
  while (isAlive(target) && Date.now() < deadline) await wait(25);
  if (isAlive(target)) signalTo(target.pid, 'SIGKILL');
  endGroup(target.pid);
  while (isAlive(target)) await wait(25);
}

/** Each process is started as the leader of a group; what is left of the group when the leader is gone goes too. */
export function endGroup(leader: number): void {
  signalTo(-leader, 'SIGKILL');
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself in the meantime, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
