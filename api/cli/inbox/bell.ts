import { watch, type FSWatcher } from 'node:fs';

/** Beyond so many folders changes are found by looking alone. */
const FOLDERS_MAX = 256;

/** Rings when something changes in a folder. It may miss things, and says nothing of what changed: that is for whoever looks. */
export function createBell(signal: AbortSignal) {
  const watchers = new Map<string, FSWatcher>();
  let rung = false;
  let wake: (() => void) | null = null;
  const ring = () => {
    rung = true;
    wake?.();
  };
  const drop = (key: string) => {
    watchers.get(key)?.close();
    watchers.delete(key);
  };

  return {
    /** Listens to these folders, and to no others any more. */
    listen(folders: readonly Buffer[]): void {
      const wanted = new Map(folders.slice(0, FOLDERS_MAX).map((folder) => [folder.toString('latin1'), folder]));
      for (const key of watchers.keys()) if (!wanted.has(key)) drop(key);
      for (const [key, folder] of wanted) {
        if (watchers.has(key)) continue;
        try {
          watchers.set(
            key,
            watch(folder, { persistent: false }, ring).on('error', () => drop(key)),
          );
        } catch {
          // The folder has gone, or the system has no more watches: looking finds what changes, later.
        }
      }
    },
    /** Settles when it has rung since the last time, when `forMs` have passed, or when all is to end. */
    async heard(forMs: number): Promise<void> {
      if (!rung && !signal.aborted)
        await new Promise<void>((resolve) => {
          const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
          };
          const timer = setTimeout(end, forMs);
          signal.addEventListener('abort', end, { once: true });
          wake = end;
        });
      wake = null;
      rung = false;
    },
    ring,
    close(): void {
      for (const key of [...watchers.keys()]) drop(key);
    },
  };
}
