/** A typed value found in a text: where it stands (character offsets) and what it means. */
export interface Match<T> {
  start: number;
  end: number;
  raw: string;
  value: T;
}

/** All non-overlapping matches of `pattern` for which `read` gives a value. `pattern` must be global. */
export function matches<T>(text: string, pattern: RegExp, read: (match: RegExpExecArray) => T | null): Match<T>[] {
  const found: Match<T>[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = read(match);
    if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, raw: match[0].trim(), value });
  }
  return found;
}

/** Keeps the longer of two matches that overlap, the earlier one where they are equally long. */
export function longestFirst<T>(found: Match<T>[]): Match<T>[] {
  const kept: Match<T>[] = [];
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const match of byLength) if (!kept.some((other) => other.start < match.end && match.start < other.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}
