import { setTimeout as wait } from 'node:timers/promises';

/** Tries again and again until `attempt` does not throw; gives up when told to, with the last reason. */
export async function waitUntil<T>(what: string, signal: AbortSignal, attempt: () => Promise<T>, intervalMs = 50): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw new Error(`${what} did not come up: ${(error as Error).message}`, { cause: error });
      await wait(intervalMs);
    }
  }
}
