import { activityInfo } from '@temporalio/activity';
import type { FailureCode } from '../workflows/contract/index.js';

/** Activities whose errors are counted at a time. Beyond it the oldest counts are forgotten, and those activities get more tries. */
const COUNTED_MAX = 10_000;

export interface ErrorCounts {
  /** How often the activity that runs has ended with this code. */
  add(code: FailureCode): number;
  /** The activity that runs has ended for good, or what was counted is over. */
  forget(): void;
}

/**
 * Counts by activity, in this process. Temporal's own number of the attempt will not do: it also counts the tries that an outage of the
 * database or the store has cost, and a document must not pay for those.
 */
export function createErrorCounts(): ErrorCounts {
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
