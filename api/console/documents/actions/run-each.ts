export interface Progress<T> {
  done: number;
  all: number;
  failed: { item: T; error: unknown }[];
}

/** The same act on many, a few at a time; what fails is told at the end and stops no other. Ends early when it is aborted, where it may be. */
export async function runEach<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
  { atOnce, onProgress, signal }: { atOnce: number; onProgress?: (progress: Progress<T>) => void; signal?: AbortSignal },
): Promise<Progress<T>> {
  let progress: Progress<T> = { done: 0, all: items.length, failed: [] };
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined && !signal?.aborted; item = left.shift()) {
      const failed = await act(item).then(
        () => [],
        (error: unknown) => [{ item: item!, error }],
      );
      progress = { ...progress, done: progress.done + 1, failed: [...progress.failed, ...failed] };
      onProgress?.(progress);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return progress;
}
