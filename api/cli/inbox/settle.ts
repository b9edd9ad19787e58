/** Whether a file has stopped growing, told by two looks: its size and time of change are those of a while ago. */
export interface Looked {
  fingerprint: string;
  sizeBytes: number;
  /** When it was first seen so. */
  since: number;
}

export interface Settling {
  settleMs: number;
  /** A scanner makes the file, and then warms up. */
  emptySettleMs: number;
}

export function look(before: Looked | undefined, seen: { fingerprint: string; sizeBytes: number }, now: number): Looked {
  return before?.fingerprint === seen.fingerprint ? before : { ...seen, since: now };
}

/** How long until it counts as settled, if nothing changes; 0 when it does. */
export const settlesInMs = ({ sizeBytes, since }: Looked, { settleMs, emptySettleMs }: Settling, now: number): number =>
  Math.max(0, since + (sizeBytes === 0 ? Math.max(settleMs, emptySettleMs) : settleMs) - now);
