import type { DocumentSummary } from '../../app/api';

interface Listed {
  pages: readonly { items: readonly Pick<DocumentSummary, 'vendor'>[] }[];
}

/** Each name once, in the order of the alphabet. */
export const vendorsIn = (lists: readonly (Listed | undefined)[]): string[] =>
  [...new Set(lists.flatMap((list) => list?.pages ?? []).flatMap(({ items }) => items.flatMap(({ vendor }) => vendor ?? [])))].sort(
    (a, b) => a.localeCompare(b),
  );

/** Without what nobody types alike: case, accents, punctuation. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const bare = (text: string): string => folded(text).replaceAll(' ', '');

export const isKnown = (names: readonly string[], name: string): boolean => names.some((known) => bare(known) === bare(name));

const CLOSE_MAX = 5;
/** Names that have every word of what was typed, the likeliest first: those that begin with it, then the shorter. */
export function closeNames(names: readonly string[], typed: string): string[] {
  const wish = folded(typed);
  if (!wish) return [];
  const words = wish.split(' ');
  const later = (name: string) => Number(!folded(name).startsWith(wish));
  return names
    .filter((name) => words.every((word) => folded(name).includes(word)))
    .sort((a, b) => later(a) - later(b) || a.length - b.length)
    .slice(0, CLOSE_MAX);
}

const PREFIX_MIN = 3;
/** Part of a name as words to search for: the last may be the beginning of one, where it is long enough for that. */
export function asSearch(typed: string): string {
  const text = typed.trim().replaceAll('"', '');
  const [last = ''] = /[\p{L}\p{N}]+$/u.exec(text) ?? [];
  return [...last].length >= PREFIX_MIN ? `${text}*` : text;
}
