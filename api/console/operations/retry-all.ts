/** What one call answers: which were retried, and how many still stand as failed. */
export interface Retried {
  retried: string[];
  left: number;
}

/**
 * Retries in calls of a bounded size until as many were retried as there were at first, or none is left: documents that fail again
 * meanwhile are not tried for ever. Stops between two calls when the page is left.
 */
export async function retryAll(options: {
  count: number;
  call: () => Promise<Retried>;
  onProgress: (done: number) => void;
  signal: AbortSignal;
}): Promise<number> {
  const { count, call, onProgress, signal } = options;
  let done = 0;
  while (done < count && !signal.aborted) {
    const { retried, left } = await call();
    done += retried.length;
    onProgress(done);
    if (!retried.length || !left) break;
  }
  return done;
}
