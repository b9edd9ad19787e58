/** A small memory of opened keys: bounded in number, each for a short while; what leaves it is overwritten only by the collector. */
export function createRemembered<T>({ max, lifeMs, now = Date.now }: { max: number; lifeMs: number; now?: () => number }) {
  const entries = new Map<string, { value: T; until: number }>();
  return {
    get(id: string): T | undefined {
      const entry = entries.get(id);
      if (!entry) return undefined;
      entries.delete(id);
      if (entry.until <= now()) return undefined;
      // Back at the end: a Map keeps the order of insertion, so the first entry is the one unused for longest.
      entries.set(id, entry);
      return entry.value;
    },
    set(id: string, value: T): void {
      entries.delete(id);
      entries.set(id, { value, until: now() + lifeMs });
      if (entries.size > max) entries.delete(entries.keys().next().value!);
    },
    forget: (id: string): void => void entries.delete(id),
  };
}
