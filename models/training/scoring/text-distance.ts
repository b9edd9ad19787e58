/** Text as it is compared: compatible forms made one, no case, one space where there is any (or none at all). */
export function comparable(text: string, { spaces = true }: { spaces?: boolean } = {}): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, spaces ? ' ' : '')
    .trim();
}

/** Insertions, deletions and replacements from one text to the other, by characters (code points). */
export function editDistance(from: string, to: string): number {
  const a = codePoints(from);
  const b = codePoints(to);
  let row = Int32Array.from({ length: b.length + 1 }, (_, column) => column);
  let next = new Int32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    next[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const replaced = row[j]! + (a[i] === b[j] ? 0 : 1);
      next[j + 1] = Math.min(replaced, row[j + 1]! + 1, next[j]! + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length]!;
}

const codePoints = (text: string): Int32Array => Int32Array.from([...text], (character) => character.codePointAt(0)!);

/** Characters wrong of one document, as a share of what stands on it. */
export function characterErrorRate(truth: string, read: string, options: { spaces?: boolean } = {}): number {
  const wanted = comparable(truth, options);
  return editDistance(wanted, comparable(read, options)) / Math.max(1, [...wanted].length);
}
