import type { Box, Line, Word } from '../../workflows/contract/page-text.js';
import { splitColumns } from './columns.js';

/**
 * Words that surely belong together, with their place after deskewing; any unit, the same on both axes.
 * OCR gives one per detected box, a text layer one per run without a wide gap.
 */
export interface Fragment {
  words: Word[];
  left: number;
  right: number;
  /** Middle of the letters' height. */
  centre: number;
  height: number;
}

export interface Row {
  centre: number;
  height: number;
  fragments: Fragment[];
}

/** Fragments → rows (the two ends of a receipt's row meet in one) → columns of prose apart → lines. */
export function orderLines(fragments: readonly Fragment[]): Line[] {
  return splitColumns(groupRows(fragments)).map(({ fragments: parts }) => toLine(parts.flatMap(({ words }) => words)));
}

/** A fragment joins a row when their middles differ by less than half of the smaller height. */
export function groupRows(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.centre - b.centre)) {
    const row = rows.slice(-3).findLast((candidate) => fits(fragment, candidate));
    if (!row) {
      rows.push({ centre: fragment.centre, height: fragment.height, fragments: [fragment] });
      continue;
    }
    row.fragments.push(fragment);
    row.centre += (fragment.centre - row.centre) / row.fragments.length;
    row.height += (fragment.height - row.height) / row.fragments.length;
  }
  for (const row of rows) row.fragments.sort((a, b) => a.left - b.left);
  return rows.sort((a, b) => a.centre - b.centre);
}

const fits = (fragment: Fragment, row: Row): boolean =>
  Math.abs(fragment.centre - row.centre) < 0.5 * Math.min(fragment.height, row.height);

export function toLine(words: Word[]): Line {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return {
    text: words.map(({ text }) => text).join(' '),
    box: unionBox(words.map(({ box }) => box)),
    confidence: letters ? words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters : 0,
    words,
  };
}

export function unionBox(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { page: boxes[0]!.page, x, y, width: right - x, height: bottom - y };
}
