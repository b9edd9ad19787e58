import { ApplicationFailure } from '@temporalio/common';
import { failureFor, isFailureCode, type FailureCode } from './failures.js';

/** Facts about a failure: ids, counts, limits, places. Never content of a document. */
export type FailureFacts = Record<string, string | number | boolean | null | undefined>;

/** Throws the failure `code`; Temporal retries it only where the table says so. `cause` keeps the original for the log. */
export function fail(code: FailureCode, message?: string, facts: FailureFacts = {}, cause?: unknown): never {
  throw failure(code, message, facts, cause);
}

export function failure(code: FailureCode, message?: string, facts: FailureFacts = {}, cause?: unknown): ApplicationFailure {
  const { retryable, meaning } = failureFor(code);
  return ApplicationFailure.create({
    type: code,
    message: message ?? meaning,
    nonRetryable: !retryable,
    details: Object.keys(facts).length ? [facts] : [],
    cause: cause instanceof Error ? cause : undefined,
  });
}

interface CodedCause {
  type: FailureCode;
  message?: unknown;
  details?: unknown[];
}

/** The failure that stands beside a code, in an error that may have crossed processes; follows `cause`, since Temporal wraps. */
function codedCause(error: unknown): CodedCause | null {
  for (let current: unknown = error, depth = 0; current && depth < 10; depth++) {
    const { type, cause } = current as { type?: unknown; cause?: unknown };
    if (typeof type === 'string' && isFailureCode(type)) return current as CodedCause;
    current = cause;
  }
  return null;
}

export const codeOf = (error: unknown): FailureCode | null => codedCause(error)?.type ?? null;

export const factsOf = (error: unknown): FailureFacts => (codedCause(error)?.details?.[0] as FailureFacts | undefined) ?? {};

/** The message that stands beside the code, not that of a wrapper or of a library below. */
export function messageOf(error: unknown): string | undefined {
  const message = codedCause(error)?.message;
  return typeof message === 'string' ? message : undefined;
}
