import { until } from './product.js';
import { ask } from './ask.js';
import { runFile } from './run-file.js';

/** Kills a server of the product and keeps it away for as long as `act` takes; settles once it is back and everything serves again. */
export async function whileDown<T>(role: string, act: () => Promise<T>): Promise<T> {
  const { supervisor, [role]: victim } = runFile().pids as { supervisor: number } & Record<string, number>;
  // What would start it again stands still meanwhile.
  process.kill(supervisor, 'SIGSTOP');
  try {
    process.kill(victim!, 'SIGKILL');
    await until(async () => (await ask('/readyz', { apiKey: null })).status === 503);
    return await act();
  } finally {
    process.kill(supervisor, 'SIGCONT');
    await until(async () => ![undefined, victim].includes(runFile().pids[role]));
    await until(async () => (await ask('/readyz', { apiKey: null })).status === 200);
  }
}
