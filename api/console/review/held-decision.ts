import type { Schemas } from '../app/api';

/** A decision that has been made on the page and waits for its undo to pass before it is sent. */
export interface Decision<T> {
  documentId: string;
  /** The same each time it is sent: twice is once. */
  key: string;
  body: Schemas['Review'];
  /** What the page needs to bring the document back. */
  memory: T;
}

/** How long a decision can be undone. */
export const GRACE_MS = 5_000;
/** Of what browsers send while a page closes (64 KiB, headers included): a decision that is larger is not held back. */
const KEEPALIVE_CHARS = 50_000;

interface HeldDecisions<T> {
  hold(decision: Decision<T>): void;
  /** Takes the decision back; null: it has been sent. */
  undo(): Decision<T> | null;
  /** Sends it now; `closing`: the page may be gone before the answer comes. */
  flush(closing?: boolean): void;
  readonly current: Decision<T> | null;
}

/** One at a time: the next decision, or leaving the page, sends the one before. */
export function holdDecisions<T>({
  send,
  onChange,
  graceMs = GRACE_MS,
}: {
  send: (decision: Decision<T>, closing: boolean) => void;
  onChange: (current: Decision<T> | null) => void;
  graceMs?: number;
}): HeldDecisions<T> {
  let current: Decision<T> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    const dropped = current;
    current = null;
    if (dropped) onChange(null);
    return dropped;
  };
  const flush = (closing = false) => {
    const due = drop();
    if (due) send(due, closing);
  };
  return {
    hold(decision) {
      flush();
      if (JSON.stringify(decision.body).length > KEEPALIVE_CHARS) return send(decision, false);
      current = decision;
      timer = setTimeout(() => flush(), graceMs);
      onChange(decision);
    },
    undo: drop,
    flush,
    get current() {
      return current;
    },
  };
}
