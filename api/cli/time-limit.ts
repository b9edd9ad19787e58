import { setMaxListeners } from 'node:events';

/** What `fetch` calls a time that has run out. */
const timeout = (): Error => Object.assign(new Error('nothing came in time'), { name: 'TimeoutError' });

/**
 * Runs `act` with a signal that fires when the outer one does, or when nothing has moved for `quietMs`; each `beat` begins the time anew.
 * `AbortSignal.any` would do, but holds on to every signal for as long as the outer one lives, and an inbox is watched for months.
 */
export async function withinQuiet<T>(
  { quietMs, signal }: { quietMs: number; signal: AbortSignal },
  act: (signal: AbortSignal, beat: () => void) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const inner = new AbortController();
  const stop = () => inner.abort(signal.reason);
  const timer = setTimeout(() => inner.abort(timeout()), quietMs);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await act(inner.signal, () => void timer.refresh());
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** A signal that fires with the outer one, or earlier; `close` when it is no longer needed. */
export function linkedSignal(outer: AbortSignal) {
  const inner = new AbortController();
  setMaxListeners(0, inner.signal);
  const stop = () => inner.abort(outer.reason);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, { once: true });
  return {
    signal: inner.signal,
    abort: (reason: unknown) => inner.abort(reason),
    close: () => outer.removeEventListener('abort', stop),
  };
}
