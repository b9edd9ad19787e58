import { CancelledFailure } from '@temporalio/activity';
import { codeOf, failure } from '../workflows/contract/index.js';
import { count, timed } from '../workflows/contract/telemetry.js';
import { createErrorCounts, type ErrorCounts } from './error-counts.js';

type Activity = (...args: never[]) => Promise<unknown>;

/** An error that nobody gave a code is a bug, or chance: it gets this many tries before it is final. */
const UNEXPECTED_TRIES = 5;
/** A document whose reading process keeps dying is at fault itself. */
const INTERRUPTED_TRIES = 8;

/** Every error leaves an activity with a code, so that retry, HTTP status and search attribute follow from the one table. */
export function coded<T extends Record<string, Activity>>(activities: T): T {
  const counts = createErrorCounts();
  const wrapped = Object.entries(activities).map(([name, run]) => [
    name,
    async (...args: never[]) => {
      try {
        const result = await timed('blumsmart.activity.duration', { activity: name }, () => run(...args));
        counts.forget();
        return result;
      } catch (error) {
        const thrown = withCode(error, name, counts);
        if (!(thrown instanceof CancelledFailure))
          count('blumsmart.activity.failures', { activity: name, code: codeOf(thrown) ?? 'internal.unexpected' });
        throw thrown;
      }
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}

function withCode(error: unknown, name: string, counts: ErrorCounts): unknown {
  if (error instanceof CancelledFailure) {
    counts.forget();
    return error;
  }
  const code = codeOf(error) ?? 'internal.unexpected';
  if (code !== 'models.interrupted' && code !== 'internal.unexpected') return error;

  const tries = counts.add(code);
  if (code === 'models.interrupted')
    return tries < INTERRUPTED_TRIES ? error : failure('document.too_complex', undefined, { tries }, error);
  const unexpected = failure('internal.unexpected', undefined, { activity: name, tries }, error);
  return tries < UNEXPECTED_TRIES ? unexpected : Object.assign(unexpected, { nonRetryable: true });
}
