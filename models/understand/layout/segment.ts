import type { Box, PageText, Word } from '../../../workflows/contract/page-text.js';

/** A run of words on one line with no wide gap: a cell of a table, a label, a value, or a line of running text. */
export interface Segment {
  page: number;
  /** Index into `Layout.rows`, and place in that row. */
  row: number;
  column: number;
  text: string;
  words: Word[];
  /** Offset of each word in `text`. */
  starts: number[];
  box: Box;
  confidence: number;
}

/** A gap wider than this many line heights parts two segments: word spaces measure 0.2 to 0.6. */
const gapInHeights = 1.15;

const joinBoxes = (words: readonly Word[]): Box => {
  const first = words[0]!.box;
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height];
  for (const { box } of words) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { page: first.page, x: left, y: top, width: right - left, height: bottom - top };
};

export function toSegment(words: Word[]): Segment {
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (text) text += ' ';
    starts.push(text.length);
    text += word.text;
  }
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  return { page: words[0]!.box.page, row: -1, column: -1, text, words, starts, box: joinBoxes(words), confidence };
}

/** Cuts the words of one line where the gap is wide. `aspect` is the page's width over its height. */
export function cutLine(words: readonly Word[], aspect: number, gapLimit = gapInHeights): Segment[] {
  const shown = words.filter((word) => word.text.trim() !== '');
  const sorted = [...shown].sort((a, b) => a.box.x - b.box.x);
  const heights = sorted.map((word) => word.box.height).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  const runs: Word[][] = [];
  for (const word of sorted) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const gap = previous ? (word.box.x - previous.box.x - previous.box.width) * aspect : 0;
    if (run && gap <= gapLimit * height) run.push(word);
    else runs.push([word]);
  }
  return runs.map(toSegment);
}

/** Words and boxes under the characters `start` to `end` of a segment. */
export const wordsAt = ({ words, starts }: Segment, start: number, end: number): Word[] =>
  words.filter((word, index) => starts[index]! < end && starts[index]! + word.text.length > start);

export const aspectOf = ({ width, height }: Pick<PageText, 'width' | 'height'>): number => (width > 0 && height > 0 ? width / height : 0.7);

export { joinBoxes };
