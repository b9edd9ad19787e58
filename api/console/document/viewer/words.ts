import { around, between, contains, touch, type Point } from './geometry';
import type { Area, PageWord } from './placed';

/** A page's text as `GET /v1/documents/{id}/text` gives it; what is not needed here is left out. */
export interface TextPage {
  page: number;
  text: string;
  lines: { text: string; words: { text: string; box: Area }[] }[];
}
export interface WordOnPage {
  text: string;
  box: Area;
  line: number;
}

/** In reading order. */
export const wordsOf = ({ lines }: TextPage): WordOnPage[] =>
  lines.flatMap(({ words }, line) => words.map(({ text, box }) => ({ text, box, line })));

/** Words stand closer than fingers: a little beside one is still on it. */
const NEAR = 0.004;

export function wordAt(words: readonly WordOnPage[], point: Point): WordOnPage | null {
  const near = ({ x, y, width, height }: Area): Area => ({ x: x - NEAR, y: y - NEAR, width: width + 2 * NEAR, height: height + 2 * NEAR });
  return words.find(({ box }) => contains(box, point)) ?? words.find(({ box }) => contains(near(box), point)) ?? null;
}

/** What a drag from one point to another goes over: the words at both ends, and those that the box it draws touches. */
export function wordsBetween(words: readonly WordOnPage[], from: Point, to: Point): WordOnPage[] {
  const drawn = between(from, to);
  const ends = [wordAt(words, from), wordAt(words, to)];
  return words.filter((word) => {
    return ends.includes(word) || touch(word.box, drawn);
  });
}

export function joined(page: number, words: readonly WordOnPage[]): PageWord {
  const lines = [...new Set(words.map(({ line }) => line))].map((line) =>
    words
      .filter((word) => word.line === line)
      .map(({ text }) => text)
      .join(' '),
  );
  return { page, ...around(words.map(({ box }) => box)), text: lines.join(' '), lines };
}
