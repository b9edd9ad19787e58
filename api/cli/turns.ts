export type Turns = ReturnType<typeof createTurns>;

/** Lets at most `atOnce` acts run together; the others wait in line. */
export function createTurns(atOnce: number) {
  let running = 0;
  const line: (() => void)[] = [];
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((go) => line.push(go));
    else running++;
    try {
      return await act();
    } finally {
      const next = line.shift();
      // The turn passes on as it is; only when nobody waits does the number fall.
      if (next) next();
      else running--;
    }
  };
}

/** Works on what comes, at most `atOnce` together; ends with the first error, once those under way have ended. */
export async function eachOf<T>(source: AsyncIterable<T>, atOnce: number, act: (one: T) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const errors: unknown[] = [];
  try {
    for await (const one of source) {
      const work: Promise<void> = act(one)
        .catch((error: unknown) => void errors.push(error))
        .finally(() => underWay.delete(work));
      underWay.add(work);
      if (underWay.size >= atOnce) await Promise.race(underWay);
      if (errors.length) break;
    }
  } catch (error) {
    errors.push(error);
  }
  await Promise.all(underWay);
  if (errors.length) throw errors[0];
}
