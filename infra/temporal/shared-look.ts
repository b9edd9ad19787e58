/** Gauges of one scrape, and scrapers that come together, share one look. */
const FRESH_MS = 2_000;

export interface LookOptions {
  /** Longest that anybody waits for the answer. */
  withinMs: number;
  /** Told, once a look, why there is none. */
  onMiss: (error: unknown) => void;
  now?: () => number;
}

/** The answer of `look` as a list of one; empty where there was none in time, so that what is shown from it is absent rather than wrong. */
export function sharedLook<T>(
  look: () => Promise<T>,
  { withinMs, onMiss, now = () => performance.now() }: LookOptions,
): () => Promise<[T] | []> {
  let last: { at: number; answer: Promise<[T] | []> } | null = null;
  return () => {
    if (last && now() - last.at < FRESH_MS) return last.answer;
    const answer = inTime(look, withinMs).then(
      (found): [T] => [found],
      (error: unknown): [] => {
        onMiss(error);
        return [];
      },
    );
    last = { at: now(), answer };
    return answer;
  };
}

async function inTime<T>(look: () => Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([look(), late]);
  } finally {
    clearTimeout(timer);
  }
}
