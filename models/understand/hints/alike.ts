import { nameKey } from '../fields/clean-name.js';

/** Texts of the same thing, read twice, differ by a letter in five at most. */
const misreadShare = 0.2;
/** Longer texts are compared by their beginnings. */
const lettersMax = 80;

/** Whether two keys mean the same but for a few letters misread. */
export function alikeKeys(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [short, long] =
    a.length < b.length ? [a.slice(0, lettersMax), b.slice(0, lettersMax)] : [b.slice(0, lettersMax), a.slice(0, lettersMax)];
  const allowed = Math.floor(long.length * misreadShare);
  return long.length - short.length <= allowed && editsBetween(short, long) <= allowed;
}

/** The same of names as they are printed. */
export const alikeNames = (a: string, b: string): boolean => alikeKeys(nameKey(a), nameKey(b));

/** Letters to add, drop or change to come from one text to the other (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
