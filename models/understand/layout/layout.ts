import type { PageText, Word } from '../../../workflows/contract/page-text.js';
import { aspectOf, cutLine, type Segment } from './segment.js';

/** Segments whose middles lie at the same height, from left to right. */
export interface Row {
  page: number;
  index: number;
  segments: Segment[];
  text: string;
  /** Vertical middle and height, in page heights. */
  middle: number;
  height: number;
}

/** The pages as rows of segments: what every recogniser and every neighbour question works on. */
export interface Layout {
  pages: PageText[];
  rows: Row[];
  segments: Segment[];
  /** Width over height, by page number. */
  aspects: Map<number, number>;
  text: string;
}

/** What is said about a document stands at its beginning and its end; the bound keeps time and memory flat for long ones. */
const pagesFromStart = 12;
const pagesFromEnd = 5;
const linesPerPage = 400;
const wordsPerLine = 200;

const lettersPerWord = 120;

const shortened = (word: Word): Word => (word.text.length > lettersPerWord ? { ...word, text: word.text.slice(0, lettersPerWord) } : word);

export const considered = (pages: readonly PageText[]): PageText[] =>
  pages.length <= pagesFromStart + pagesFromEnd ? [...pages] : [...pages.slice(0, pagesFromStart), ...pages.slice(-pagesFromEnd)];

function rowsOfPage(page: PageText): Row[] {
  const aspect = aspectOf(page);
  const lines = page.lines.slice(0, linesPerPage).map((line) => {
    const words: Word[] = line.words.length ? line.words : [{ text: line.text, box: line.box, confidence: line.confidence }];
    return cutLine(words.slice(0, wordsPerLine).map(shortened), aspect);
  });
  const rows: Row[] = [];
  const middleOf = (segments: Segment[]): number => segments.reduce((sum, { box }) => sum + box.y + box.height / 2, 0) / segments.length;
  for (const segments of lines.filter((line) => line.length).sort((a, b) => middleOf(a) - middleOf(b))) {
    const middle = middleOf(segments);
    const height = Math.max(...segments.map(({ box }) => box.height));
    const row = rows
      .slice(-3)
      .find((other) => Math.abs(other.middle - middle) < 0.45 * Math.min(other.height, height) && !overlaps(other.segments, segments));
    if (row) row.segments.push(...segments);
    else rows.push({ page: page.page, index: -1, segments: [...segments], text: '', middle, height });
  }
  return rows;
}

/** Two runs of text that share columns cannot stand on one row. */
const overlaps = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.some((one) =>
    b.some(
      (other) =>
        Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x) >
        0.3 * Math.min(one.box.width, other.box.width),
    ),
  );

export function layOut(pages: readonly PageText[]): Layout {
  const kept = considered(pages);
  const rows = kept.flatMap(rowsOfPage);
  rows.forEach((row, index) => {
    row.index = index;
    row.segments.sort((a, b) => a.box.x - b.box.x);
    row.segments.forEach((segment, column) => Object.assign(segment, { row: index, column }));
    row.text = row.segments.map((segment) => segment.text).join(' ');
  });
  return {
    pages: kept,
    rows,
    segments: rows.flatMap((row) => row.segments),
    aspects: new Map(kept.map((page) => [page.page, aspectOf(page)])),
    text: rows.map((row) => row.text).join('\n'),
  };
}
