import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem } from '../client/index.js';
import { CliFailure } from './failures.js';

/** How long one call is tried again while the product is away, overloaded or starting. */
export interface Patience {
  /** Counted from the failure with which the product went away: what the try before it took is no part of it, however long it was. */
  forMs: number;
  signal: AbortSignal;
  /** Told before each wait. */
  waiting: (why: string, waitMs: number) => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** The product is there and failed: once more may help, for ever does not. */
const FAULTS_MAX = 3;
/** The limit's window is a minute; who is refused this often in a row is not refused by chance. */
const REFUSALS_MAX = 20;

/** Works as long as it takes, within patience: 429 and 503 are waited for as `Retry-After` says, broken connections with a growing pause. */
export async function patiently<T>({ forMs, signal, waiting }: Patience, attempt: () => Promise<T>): Promise<T> {
  let awaySince: number | null = null;
  for (let failures = 1; ; failures++) {
    try {
      signal.throwIfAborted();
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const passing = passingReason(error);
      if (!passing) throw strange(error);
      if (passing.kind === 'fault' && failures >= FAULTS_MAX) throw error;
      if (passing.kind === 'busy' && failures >= REFUSALS_MAX) throw error;
      const waitMs = passing.retryAfterMs ?? pauseMs(failures);
      // Who is told to come back is served then: that wait is no outage.
      if (passing.kind !== 'away') awaySince = null;
      else {
        awaySince ??= performance.now();
        if (performance.now() - awaySince + waitMs > forMs) throw unreachable(error, passing.why);
      }
      waiting(passing.why, waitMs);
      await sleep(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** Doubles, and is spread a little, so that many who wait do not come back at once. */
const pauseMs = (failures: number): number => Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS) * (0.75 + Math.random() / 2);

export interface PassingReason {
  kind: 'away' | 'busy' | 'fault';
  why: string;
  retryAfterMs: number | null;
}

/** Null for what will be no better the next time. */
export function passingReason(error: unknown): PassingReason | null {
  if (error instanceof ApiProblem) {
    const { status, code } = error.problem;
    const { retryAfterMs } = error;
    if (status === 429 || code === 'request.idempotency_key_busy') return { kind: 'busy', why: code, retryAfterMs };
    if ([502, 503, 504].includes(status)) return { kind: 'away', why: status === 503 ? code : `HTTP ${status}`, retryAfterMs };
    if (status === 408 || code === 'request.interrupted') return { kind: 'away', why: code, retryAfterMs };
    return status === 500 ? { kind: 'fault', why: code, retryAfterMs } : null;
  }
  const why = brokenConnection(error);
  return why === null ? null : { kind: 'away', why, retryAfterMs: null };
}

/** `fetch` tells of a connection that did not come about, broke off or stood still by these names and words alone. */
function brokenConnection(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'TimeoutError') return 'no answer in time';
  if (!(error instanceof TypeError) || !['fetch failed', 'terminated'].includes(error.message)) return null;
  const { code, message } = (error.cause ?? {}) as { code?: string; message?: string };
  return code ?? (message || error.message);
}

const unreachable = (error: unknown, why: string): Error =>
  error instanceof ApiProblem ? error : new CliFailure('server.unreachable', `The product did not answer: ${why}.`, error);

/** An answer that should be JSON and is not comes from somebody else. */
const strange = (error: unknown): unknown => (error instanceof SyntaxError ? new CliFailure('server.strange', undefined, error) : error);
