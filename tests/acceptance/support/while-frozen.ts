import { readFileSync } from 'node:fs';
import { until } from './product.js';
import { ask } from './ask.js';
import { runFile } from './run-file.js';

/** Lets a server of the product stand still, with all its processes, for as long as `act` takes: it accepts connections and says nothing. Settles once everything serves again. */
export async function whileFrozen<T>(role: string, act: () => Promise<T>): Promise<T> {
  const { supervisor, [role]: victim } = runFile().pids as { supervisor: number } & Record<string, number>;
  process.kill(supervisor, 'SIGSTOP');
  const stopped = [victim!, ...childrenOf(victim!)];
  try {
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    return await act();
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT');
    process.kill(supervisor, 'SIGCONT');
    await until(async () => (await ask('/readyz', { apiKey: null })).status === 200);
  }
}

/** Linux keeps the list of each thread's children. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
