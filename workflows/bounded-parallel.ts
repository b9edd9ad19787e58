/** Runs `work` over all items, at most `limit` at a time, in order of the list; the first error wins and no new item is begun after it. */
export async function inBoundedParallel<T>(limit: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  let broken = false;
  const lane = async () => {
    while (next < items.length && !broken) {
      const item = items[next++]!;
      try {
        await work(item);
      } catch (error) {
        broken = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
}
