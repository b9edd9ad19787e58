import { around } from '../document/viewer/geometry';
import type { PlacedBox } from '../document/viewer';
import type { WordOnPage } from '../document/viewer/words';

/** Words of a page chosen by keyboard: where the choice began, and where it has come to. */
export interface WordCursor {
  page: number;
  from: number;
  to: number;
}

const middle = ({ box }: WordOnPage) => box.x + box.width / 2;

/** The next place for an arrow; the cursor as it was where there is no further word that way. */
export function moveCursor(words: readonly WordOnPage[], cursor: WordCursor, key: string, extend: boolean): WordCursor {
  const to = step(words, cursor.to, key);
  return to === null ? cursor : { ...cursor, to, from: extend ? cursor.from : to };
}

function step(words: readonly WordOnPage[], at: number, key: string): number | null {
  const here = words[at];
  if (!here) return null;
  if (key === 'ArrowRight') return at + 1 < words.length ? at + 1 : null;
  if (key === 'ArrowLeft') return at > 0 ? at - 1 : null;
  const way = key === 'ArrowDown' ? 1 : -1;
  const beyond = words.filter(({ line }) => (line - here.line) * way > 0);
  const line = beyond.reduce<number | null>((best, word) => (best === null || (word.line - best) * way < 0 ? word.line : best), null);
  const candidates = words.map((word, index) => ({ word, index })).filter(({ word }) => word.line === line);
  const nearest = candidates.reduce<(typeof candidates)[number] | null>(
    (best, one) => (best === null || Math.abs(middle(one.word) - middle(here)) < Math.abs(middle(best.word) - middle(here)) ? one : best),
    null,
  );
  return nearest?.index ?? null;
}

/** Where to begin: at the word nearest to the field's place, else at the first. */
export function firstWord(words: readonly WordOnPage[], box: Pick<PlacedBox, 'x' | 'y'> | undefined): number {
  if (!box) return 0;
  const far = ({ box: { x, y } }: WordOnPage) => Math.hypot(x - box.x, y - box.y);
  return words.reduce((best, word, index) => (far(word) < far(words[best]!) ? index : best), 0);
}

export const chosenWords = (words: readonly WordOnPage[], { from, to }: WordCursor): WordOnPage[] =>
  words.slice(Math.min(from, to), Math.max(from, to) + 1);

export function cursorBox(words: readonly WordOnPage[], cursor: WordCursor): PlacedBox | null {
  const chosen = chosenWords(words, cursor);
  if (!chosen.length) return null;
  const label = chosen.map(({ text }) => text).join(' ');
  return { id: `words:${cursor.from}:${cursor.to}`, page: cursor.page, ...around(chosen.map(({ box }) => box)), tone: 'doubtful', label };
}
