import { failure } from '../../workflows/contract/index.js';

/** Waiting for a turn costs little, but not nothing. */
const WAITING_MAX = 200;

/** Lets at most `atOnce` acts run together; the others wait in line, and leave it when their client does. */
export function createGate() {
  let running = 0;
  const line: (() => void)[] = [];
  return async <T>(atOnce: number, signal: AbortSignal, act: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (line.length >= WAITING_MAX) throw failure('request.rate_limited');
      await turn(line, signal);
    } else running++;
    try {
      signal.throwIfAborted();
      return await act();
    } finally {
      const next = line.shift();
      // The turn passes on as it is; only when nobody waits does the number fall.
      if (next) next();
      else running--;
    }
  };
}

const turn = (line: (() => void)[], signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const go = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      const at = line.indexOf(go);
      if (at >= 0) line.splice(at, 1);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    line.push(go);
  });
