import type { AccountId } from '../../../workflows/contract/index.js';

/** The relay's narrow view across accounts. */
export interface OutboxLine {
  accountId: AccountId;
  outboxId: string;
  kind: 'process_document' | 'cancel_document' | 'erase_document' | 'deliver_webhook';
  subjectId: string;
  payload: Record<string, unknown>;
  tries: number;
}
export interface OutboxRelay {
  /** Takes due lines one batch at a time (skip locked), hands each to `deliver`, deletes it when that returns, moves it on when it throws. Returns how many were handled. */
  drain(deliver: (line: OutboxLine) => Promise<void>): Promise<number>;
  /** Calls back when a line may be due (LISTEN, and at least every second). Returns the way to stop. */
  follow(onDue: () => void): () => void;
  /** How many lines wait, of every account, and how long the oldest has. */
  backlog(): Promise<{ lines: number; oldestAgeS: number }>;
  /** Deletes idempotent answers, handed-over secrets and finished deliveries past their date, of every account; the relay's role sees only those. Returns how many. */
  sweepExpired(): Promise<number>;
}
