import { activityInfo, CancelledFailure } from '@temporalio/activity';
import { codeOf, failure } from '../workflows/contract/index.js';

type Activity = (...args: never[]) => Promise<unknown>;

/** An error that nobody gave a code is a bug, or chance: it gets this many tries before it is final. */
const UNEXPECTED_TRIES = 5;
/** A document whose reading process keeps dying is at fault itself. */
const INTERRUPTED_TRIES = 8;

/** Every error leaves an activity with a code, so that retry, HTTP status and search attribute follow from the one table. */
export function coded<T extends Record<string, Activity>>(activities: T): T {
  const wrapped = Object.entries(activities).map(([name, run]) => [
    name,
    async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        throw withCode(error, name);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}

function withCode(error: unknown, name: string): unknown {
  if (error instanceof CancelledFailure) return error;
  const { attempt } = activityInfo();
  const code = codeOf(error);
  if (code === 'models.interrupted' && attempt >= INTERRUPTED_TRIES) return failure('document.too_complex', undefined, { tries: attempt }, error);
  if (code && code !== 'internal.unexpected') return error;
  const unexpected = failure('internal.unexpected', undefined, { activity: name, attempt }, error);
  return attempt >= UNEXPECTED_TRIES ? Object.assign(unexpected, { nonRetryable: true }) : unexpected;
}
