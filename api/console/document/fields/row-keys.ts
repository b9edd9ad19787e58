/**
 * Rows of a table that have no id: what is being typed belongs to its row, also when one above it is removed or comes back. A changed row is
 * another object, so the key is handed on.
 */
const keys = new WeakMap<object, number>();
let last = 0;

export function keyOf(row: object): number {
  const known = keys.get(row);
  if (known !== undefined) return known;
  keys.set(row, ++last);
  return last;
}

/** The row as it is now, in the place of what it was. */
export function inPlaceOf<T extends object>(before: object | undefined, now: T): T {
  if (before !== undefined) keys.set(now, keyOf(before));
  return now;
}
