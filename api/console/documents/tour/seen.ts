/** How far somebody is with the tour, in this browser: at a step, or through with it. */
const placeOf = (personId: string) => `blumsmart.tour.${personId}`;
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
const SEEN = '1';
const STEP = /^step:(\d)$/;

/** A browser that keeps nothing would show it at every visit: it is shown none. */
export function wasSeen(storage: Storage, personId: string): boolean {
  try {
    const kept = storage.getItem(placeOf(personId));
    return kept !== null && !STEP.test(kept);
  } catch {
    return true;
  }
}

export const markSeen = (storage: Storage, personId: string): void => keep(storage, personId, SEEN);

/** Where it goes on after a look at another page; another role may know fewer steps. */
export function stepKept(storage: Storage, personId: string, steps: number): number {
  try {
    const [, at = '0'] = STEP.exec(storage.getItem(placeOf(personId)) ?? '') ?? [];
    return Math.min(Number(at), steps - 1);
  } catch {
    return 0;
  }
}

export const keepStep = (storage: Storage, personId: string, at: number): void => keep(storage, personId, `step:${at}`);

function keep(storage: Storage, personId: string, text: string): void {
  try {
    storage.setItem(placeOf(personId), text);
  } catch {
    // Then it cannot be noted; it goes on, or is closed, for now.
  }
}
