import { Context } from '@temporalio/activity';

/** A third of the shortest heartbeat timeout (15 s), so that one lost beat does no harm. */
const BEAT_MS = 5_000;

/**
 * Beats for as long as `work` takes, and hands it the signal that tells of cancellation: without beats, an activity learns of neither
 * its cancellation nor the server of its death.
 */
export async function whileBeating<T>(work: (beat: (position?: unknown) => void, signal: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current();
  // Of the try before: the first beat of this one must not forget it.
  let position: unknown = context.info.heartbeatDetails;
  const beat = (reached?: unknown) => {
    position = reached ?? position;
    context.heartbeat(position);
  };
  beat();
  const timer = setInterval(beat, BEAT_MS);
  try {
    return await Promise.race([work(beat, context.cancellationSignal), context.cancelled]);
  } finally {
    clearInterval(timer);
  }
}
