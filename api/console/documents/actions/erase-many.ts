import { runEach } from './run-each';

export interface Erasing<T> {
  rows: readonly T[];
  /** Hides one at once and begins to erase it: the id of the erasure. */
  erase: (row: T) => Promise<string>;
  /** Whether it is completed. */
  look: (erasureId: string, signal: AbortSignal) => Promise<boolean>;
  /** A refusal that asking again will not change. */
  isRefusal: (error: unknown) => boolean;
  /** Each that was hidden, once all were asked for. */
  onHidden: (rows: T[]) => void;
  onProgress: (progress: ErasingProgress) => void;
  /** Nobody looks any more: what was asked for is still asked for all, and then left to itself. */
  signal: AbortSignal;
  rest: () => Promise<unknown>;
}
export type ErasingProgress =
  { phase: 'hiding'; done: number; all: number } | { phase: 'erasing'; done: number; all: number; trouble: unknown };
export interface Erased<T> {
  erased: number;
  failed: { item: T; error: unknown }[];
}

const AT_ONCE = 2;

/** Erases each, and looks until the last is gone from every store. */
export async function eraseMany<T>({ rows, erase, look, isRefusal, onHidden, onProgress, signal, rest }: Erasing<T>): Promise<Erased<T>> {
  const left = new Map<string, T>();
  const hidden = await runEach(rows, async (row) => left.set(await erase(row), row), {
    atOnce: AT_ONCE,
    onProgress: ({ done, all }) => onProgress({ phase: 'hiding', done, all }),
  });
  const failed = [...hidden.failed];
  const all = left.size;
  onHidden([...left.values()]);
  let erased = 0;
  while (left.size && !signal.aborted) {
    await rest();
    const looked = await runEach(
      [...left.keys()],
      async (erasureId) => {
        if (!(await look(erasureId, signal))) return;
        left.delete(erasureId);
        erased++;
      },
      { atOnce: AT_ONCE, signal },
    );
    for (const { item, error } of looked.failed.filter(({ error }) => isRefusal(error))) {
      failed.push({ item: left.get(item)!, error });
      left.delete(item);
    }
    onProgress({ phase: 'erasing', done: erased, all, trouble: looked.failed.at(-1)?.error ?? null });
  }
  return { erased, failed };
}
