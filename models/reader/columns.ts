import type { Fragment, Row } from './reading-order.js';

/** What tells columns of prose from the columns of a table: run length in rows, gutter in letter heights, words of letters a side. */
export const columnSpec = { rowsMin: 6, gutterHeights: 0.9, wordsMeanMin: 3, fillMin: 0.6 } as const;

/**
 * Where at least `rowsMin` rows running part at the same gutter into two sides of prose (several words a row, filling their
 * side), the left side is read before the right one. A table or a receipt fails that test and keeps its rows whole.
 */
export function splitColumns(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (let start = 0; start < rows.length;) {
    const block = longestBlock(rows, start);
    if (!block) {
      result.push(rows[start++]!);
      continue;
    }
    const taken = rows.slice(start, start + block.count);
    result.push(...splitColumns(side(taken, (fragment) => fragment.right <= block.gutter)));
    result.push(...splitColumns(side(taken, (fragment) => fragment.right > block.gutter)));
    start += block.count;
  }
  return result;
}

const side = (rows: readonly Row[], keep: (fragment: Fragment) => boolean): Row[] =>
  rows.map((row) => ({ ...row, fragments: row.fragments.filter(keep) })).filter(({ fragments }) => fragments.length);

/** The longest run of rows from `start` that some gutter parts, or null when it is no prose. */
function longestBlock(rows: readonly Row[], start: number): { gutter: number; count: number } | null {
  let best: { gutter: number; count: number } | null = null;
  for (const gutter of gutters(rows[start]!)) {
    let count = 0;
    while (start + count < rows.length && passes(rows[start + count]!, gutter)) count++;
    if (count >= columnSpec.rowsMin && count > (best?.count ?? 0) && isProse(rows.slice(start, start + count), gutter))
      best = { gutter, count };
  }
  return best;
}

function gutters({ fragments, height }: Row): number[] {
  return fragments.slice(1).flatMap(({ left }, i) => {
    const { right } = fragments[i]!;
    return left - right >= columnSpec.gutterHeights * height ? [(left + right) / 2] : [];
  });
}

/** No fragment of the row crosses the gutter. */
const passes = ({ fragments }: Row, gutter: number): boolean => fragments.every(({ left, right }) => right <= gutter || left >= gutter);

/** Told by the first rows of a block, so that a long table is not looked through again from each of its rows. */
const rowsOfProof = 60;

function isProse(block: readonly Row[], gutter: number): boolean {
  const rows = block.slice(0, rowsOfProof);
  return [side(rows, ({ right }) => right <= gutter), side(rows, ({ right }) => right > gutter)].every((half) => {
    if (half.length < columnSpec.rowsMin) return false;
    const fragments = half.flatMap((row) => row.fragments);
    const [from, to] = fragments.reduce(
      ([least, most], { left, right }) => [Math.min(least, left), Math.max(most, right)],
      [Infinity, -Infinity],
    );
    const width = to - from;
    const filled = fragments.reduce((sum, { left, right }) => sum + right - left, 0) / (width * half.length);
    // A table's columns of amounts fill their side, too, but not with words.
    const words = fragments.flatMap((fragment) => fragment.words).filter(({ text }) => /\p{L}{2}/u.test(text)).length / half.length;
    return filled >= columnSpec.fillMin && words >= columnSpec.wordsMeanMin;
  });
}
