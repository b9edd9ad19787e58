/** So much is added at most, so that deliveries that failed together do not all come back at once. */
const JITTER = 0.1;

/** The wait after so many tries, with its share of jitter (`random` from 0 to 1); null when there is no further try. */
export function waitBeforeNextTry(waitsMs: readonly number[], tries: number, random: number): number | null {
  const waitMs = waitsMs[tries - 1];
  return waitMs === undefined ? null : Math.round(waitMs * (1 + JITTER * random));
}
