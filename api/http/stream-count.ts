import type { ApiLimits } from '../limits.js';

/** Streams open in this process, by account: each holds a connection, so there is an end to them. */
export function createStreamCount() {
  const byAccount = new Map<string, number>();
  let total = 0;
  return {
    /** The way to leave; null when there are too many. */
    enter(
      accountId: string,
      { streamsMax, streamsPerAccountMax }: Pick<ApiLimits, 'streamsMax' | 'streamsPerAccountMax'>,
    ): (() => void) | null {
      const open = byAccount.get(accountId) ?? 0;
      if (total >= streamsMax || open >= streamsPerAccountMax) return null;
      total++;
      byAccount.set(accountId, open + 1);
      return () => {
        total--;
        const left = byAccount.get(accountId)! - 1;
        if (left) byAccount.set(accountId, left);
        else byAccount.delete(accountId);
      };
    },
  };
}
