import { activityInfo, CancelledFailure } from '@temporalio/activity';
import { codeOf, failure, type FailureCode } from '../workflows/contract/index.js';
import { count, timed } from '../workflows/contract/telemetry.js';

type Activity = (...args: never[]) => Promise<unknown>;

/** An error that nobody gave a code is a bug, or chance: it gets this many tries before it is final. */
const UNEXPECTED_TRIES = 5;
/** A document whose reading process keeps dying is at fault itself. */
const INTERRUPTED_TRIES = 8;
/** Activities whose errors are counted at a time. Beyond it the oldest counts are forgotten, and those activities get more tries. */
const COUNTED_MAX = 10_000;

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

interface ErrorCounts {
  /** How often the activity that runs has ended with this code. */
  add(code: FailureCode): number;
  /** The activity that runs has ended for good. */
  forget(): void;
}

/**
 * Counts by activity, in this process. Temporal's own number of the attempt will not do: it also counts the tries that an outage of the
 * database or the store has cost, and a document must not pay for those.
 */
function createErrorCounts(): ErrorCounts {
  const counts = new Map<string, Partial<Record<FailureCode, number>>>();
  const activity = () => {
    const { workflowExecution, activityId } = activityInfo();
    return `${workflowExecution?.runId} ${activityId}`;
  };
  return {
    add(code) {
      const id = activity();
      const before = counts.get(id) ?? {};
      const tries = (before[code] ?? 0) + 1;
      counts.set(id, { ...before, [code]: tries });
      if (counts.size > COUNTED_MAX) counts.delete(counts.keys().next().value!);
      return tries;
    },
    forget: () => void counts.delete(activity()),
  };
}
