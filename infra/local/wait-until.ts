import { setTimeout as wait } from 'node:timers/promises';

const ANSWER_WITHIN_MS = 2_000;

/** Settles once the address answers well, for as long as a server may need to come up. */
export const untilAnswersOk = (what: string, signal: AbortSignal, url: string): Promise<void> =>
  waitUntil(what, signal, async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`${new URL(url).pathname} answers ${answer.status}`);
  });

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
