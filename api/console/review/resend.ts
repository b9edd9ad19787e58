import { ApiProblem } from '../../client/problem';

const RESEND_MS = [1_000, 4_000, 15_000];

/** Whether the same request may be answered another time: not what is refused for what it is. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return true;
  const { status, code } = error.problem;
  return status >= 500 || status === 408 || status === 429 || code === 'request.idempotency_key_busy';
}

/** Sends, and sends again what may pass; throws what will not, or did not for long enough. */
export async function resending(send: () => Promise<unknown>, waitsMs: readonly number[] = RESEND_MS): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await send();
      return;
    } catch (error) {
      const waitMs = waitsMs[tries];
      if (waitMs === undefined || !mayPass(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
