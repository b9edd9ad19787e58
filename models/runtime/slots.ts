/** Lets as many run at a time as there are slots; the rest wait in line. */
export function createSlots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Handed on without becoming free in between, so that nobody overtakes.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
