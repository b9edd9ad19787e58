import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { plain } from './plain-text.js';

/** A stream that may be a terminal. */
export type Screen = Writable & { isTTY?: boolean; columns?: number; rows?: number };

/** What moves at the bottom of a terminal, and makes way for lines that stay. */
export interface Live {
  hide(): void;
  show(): void;
}

export type Output = ReturnType<typeof createOutput>;

/**
 * Answers go to `stdout`, everything else to `stderr`, so that a pipe gets answers only. Writing waits for a slow reader: what is listed
 * or copied is never piled up in memory.
 */
export function createOutput({ stdout, stderr, signal }: { stdout: Screen; stderr: Screen; signal: AbortSignal }) {
  let live: Live | null = null;

  async function write(text: string | Uint8Array): Promise<void> {
    signal.throwIfAborted();
    const shared = Boolean(stdout.isTTY && stderr.isTTY);
    if (shared) live?.hide();
    const free = stdout.write(text);
    if (shared) live?.show();
    // A reader that goes away aborts the signal: main.ts.
    if (!free) await once(stdout, 'drain', { signal }).catch(() => signal.throwIfAborted());
  }

  return {
    stdout,
    stderr,
    write,
    line: (text: string) => write(`${text}\n`),
    json: (value: unknown) => write(`${JSON.stringify(value)}\n`),
    /** For the person at the terminal or the log. */
    say(text: string): void {
      live?.hide();
      stderr.write(`${text.split('\n').map(plain).join('\n')}\n`);
      live?.show();
    },
    keepLive(one: Live | null): void {
      live = one;
    },
  };
}
