interface Page<T> {
  items: readonly T[];
  next: string | null;
}

/**
 * All that a list has, page by page, up to a bound: what is found is held in memory. `more` tells that there was more than that. Ends early
 * when it is aborted.
 */
export async function everyRow<T>(options: {
  pageAt: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>;
  max: number;
  onFound: (count: number) => void;
  signal: AbortSignal;
}): Promise<{ rows: T[]; more: boolean }> {
  const { pageAt, max, onFound, signal } = options;
  const rows: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await pageAt(after, signal);
    rows.push(...items);
    after = next ?? undefined;
    onFound(Math.min(rows.length, max));
  } while (after !== undefined && rows.length < max && !signal.aborted);
  return { rows: rows.slice(0, max), more: after !== undefined || rows.length > max };
}
