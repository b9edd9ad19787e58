/** Who has seen the tour, in this browser. */
const placeOf = (personId: string) => `blumsmart.tour.${personId}`;
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** A browser that keeps nothing would show it at every visit: it is shown none. */
export function wasSeen(storage: Storage, personId: string): boolean {
  try {
    return storage.getItem(placeOf(personId)) !== null;
  } catch {
    return true;
  }
}

export function markSeen(storage: Storage, personId: string): void {
  try {
    storage.setItem(placeOf(personId), '1');
  } catch {
    // Then it cannot be noted; it has been closed for now.
  }
}
