/** Bounds of the front door. Those that an operator may want to move come from the configuration; the rest are these. */
export interface ApiLimits {
  uploadMaxBytes: number;
  requestsPerMinutePerKey: number;
  requestsPerMinutePerAddress: number;
  refusalsPerMinutePerAddress: number;
  signInsPerMinutePerAddress: number;
  /** A review of a long document with all its line items stays well below. */
  jsonMaxBytes: number;
  /** The request line and headers have to arrive within. */
  headersTimeoutMs: number;
  /** A body that has not arrived by then is given up: 100 MB in 10 minutes is 1.4 Mbit/s. */
  bodyTimeoutMs: number;
  jsonTimeoutMs: number;
  /** Longest `Prefer: wait`. */
  waitMaxSeconds: number;
  streamsMax: number;
  streamsPerAccountMax: number;
  /** A stream ends then, and its client comes back with a key that is checked anew. */
  streamMaxMs: number;
  streamPollMs: number;
  heartbeatMs: number;
  /** Each picture holds its whole document in memory while it is drawn. */
  picturesAtOnce: number;
  /** Each opens the text of a range of pages at a time. */
  excerptsAtOnce: number;
  /** Pages of one document that are looked through for excerpts. */
  excerptPagesMax: number;
  /** Each walk reads the account's whole audit log. */
  auditWalksAtOnce: number;
  /** Pages of text in one answer. */
  textPagesMax: number;
  /** How long a document that waits for a review is kept for who took it; the console asks for more while they work. */
  reviewLeaseMs: number;
  readinessTimeoutMs: number;
}

export const defaultLimits: ApiLimits = {
  uploadMaxBytes: 100 * 1024 * 1024,
  requestsPerMinutePerKey: 12_000,
  requestsPerMinutePerAddress: 24_000,
  refusalsPerMinutePerAddress: 60,
  signInsPerMinutePerAddress: 30,
  jsonMaxBytes: 1024 * 1024,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 600_000,
  jsonTimeoutMs: 30_000,
  waitMaxSeconds: 60,
  streamsMax: 500,
  streamsPerAccountMax: 50,
  streamMaxMs: 900_000,
  streamPollMs: 3_000,
  heartbeatMs: 15_000,
  picturesAtOnce: 2,
  excerptsAtOnce: 4,
  excerptPagesMax: 500,
  auditWalksAtOnce: 2,
  textPagesMax: 5_000,
  reviewLeaseMs: 180_000,
  readinessTimeoutMs: 2_000,
};
