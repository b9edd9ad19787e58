import { isFinal, type AccountId, type DocumentId } from '../../workflows/contract/index.js';
import type { DocumentRow } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';

/** A notice may get lost with its connection; looking once in a while makes up for it. */
const LOOK_EVERY_MS = 2_000;

export const isSettled = ({ status }: DocumentRow): boolean => isFinal(status) || status === 'in_review';

/** Waits until the machine has done what it can alone; gives the row as it then stands, or as it stands when the time is over. */
export async function waitForDocument(
  ctx: Pick<ApiContext, 'repositories'>,
  input: { accountId: AccountId; documentId: DocumentId; waitMs: number; signal: AbortSignal },
): Promise<DocumentRow | null> {
  const { accountId, documentId, waitMs, signal } = input;
  const bell = createBell(signal);
  const stop = ctx.repositories.events.follow(accountId, documentId, bell.ring);
  const endsAt = performance.now() + waitMs;
  try {
    for (;;) {
      const row = await ctx.repositories.documents.maybeOne(accountId, documentId);
      const leftMs = endsAt - performance.now();
      if (!row || isSettled(row) || leftMs <= 0 || signal.aborted) return row;
      await bell.heard(Math.min(leftMs, LOOK_EVERY_MS));
    }
  } finally {
    stop();
  }
}

/** Lets a loop sleep until somebody rings, a time is over, or the signal aborts. A ring between two sleeps is not lost. */
export function createBell(signal: AbortSignal) {
  let rung = false;
  let wake: (() => void) | null = null;
  const ring = () => {
    rung = true;
    wake?.();
  };
  signal.addEventListener('abort', ring, { once: true });
  return {
    ring,
    heard: async (maxMs: number): Promise<void> => {
      if (!rung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, maxMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      rung = false;
    },
  };
}
