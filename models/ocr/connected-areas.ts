import type { Point } from './geometry.js';

/** For each 8-connected area of a mask of ones the leftmost and rightmost pixel of every row: enough for its hull. In order of their first pixel. */
export function connectedOutlines(mask: Uint8Array, width: number): Point[][] {
  const { lefts, rights, rows, areas } = labelledRuns(mask, width);
  const outlines = new Map<number, Point[]>();
  for (let run = 0; run < lefts.length; run++) {
    const area = rootOf(areas, run);
    const left: Point = [lefts[run]!, rows[run]!];
    const right: Point = [rights[run]! - 1, rows[run]!];
    const outline = outlines.get(area);
    if (!outline) outlines.set(area, [left, right]);
    // A row's runs come from left to right.
    else if (outline.at(-1)![1] === rows[run]) outline[outline.length - 1] = right;
    else outline.push(left, right);
  }
  return [...outlines.values()];
}

interface Runs {
  lefts: number[];
  /** The pixel after each run. */
  rights: number[];
  rows: number[];
  /** Of each run another of its area, the area's first for the first itself. */
  areas: number[];
}

/** The mask's runs row by row, each joined with those that it touches in the row above. */
function labelledRuns(mask: Uint8Array, width: number): Runs {
  const runs: Runs = { lefts: [], rights: [], rows: [], areas: [] };
  const { lefts, rights, rows, areas } = runs;
  let above = 0;
  for (let at = mask.indexOf(1); at >= 0;) {
    const row = Math.floor(at / width);
    const zero = mask.indexOf(0, at);
    const end = Math.min(zero < 0 ? mask.length : zero, (row + 1) * width);
    const run = lefts.length;
    lefts.push(at - row * width);
    rights.push(end - row * width);
    rows.push(row);
    areas.push(run);
    while (above < run && (rows[above]! < row - 1 || (rows[above]! === row - 1 && rights[above]! < lefts[run]!))) above++;
    for (let other = above; other < run && rows[other] === row - 1 && lefts[other]! <= rights[run]!; other++) join(areas, other, run);
    at = mask.indexOf(1, end);
  }
  return runs;
}

function rootOf(areas: number[], run: number): number {
  while (areas[run] !== run) {
    areas[run] = areas[areas[run]!]!;
    run = areas[run]!;
  }
  return run;
}

/** The earlier of two areas takes in the later, so that an area is known by its first run. */
function join(areas: number[], one: number, other: number): void {
  const [a, b] = [rootOf(areas, one), rootOf(areas, other)];
  areas[Math.max(a, b)] = Math.min(a, b);
}
