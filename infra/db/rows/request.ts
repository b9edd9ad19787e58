/** What requests bring and get, whatever they are about. */

/** An `Idempotency-Key` and the hash of the request it came with. */
export interface IdempotencyClaim {
  key: string;
  requestHash: Buffer;
}

export interface IdempotentAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

/** A request that is answered once: its claim, and how its answer is made, which is kept in the transaction of what the request changes. */
export interface Once<T> {
  claim: IdempotencyClaim;
  answer: (made: T) => IdempotentAnswer;
}

export interface Page<T> {
  items: T[];
  /** Give it back as `after` for the next page; null at the end. */
  next: string | null;
}
