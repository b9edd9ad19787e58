import type { Bounds, Path } from './page-graphics.js';

/** Numbers that 300 rectangles are made of; a dense code drawn by shapes has more, a table seldom. */
export const codeNumbersMin = 4_000;
/** Side of a code on paper at most, in points: what is longer is a rule, a frame, a background. */
const sideMax = 216;
/** Side of the squares that the page is counted by, in points. */
const cellSide = 9;
/** Of the numbers that crowd a square a shape must give it so much to count. */
const leastShare = 0.1;
/** Numbers on each square of a dense code; a table's rules have less than one. */
const numbersPerCellMin = 6;

/** Where shapes stand as close as those of a dense code drawn by lines and rectangles; the busiest first. */
export function denseShapes(paths: readonly Path[], [pageLeft, pageBottom, pageRight, pageTop]: Bounds): Bounds[] {
  const small = paths.filter(({ bounds: [left, bottom, right, top], numbers }) => {
    const [wide, high] = [right - left, top - bottom];
    // What lies off the page is not drawn, and a large shape of few numbers crowds nothing.
    const isOnPage = left >= pageLeft && bottom >= pageBottom && right <= pageRight && top <= pageTop;
    const cells = (wide / cellSide + 1) * (high / cellSide + 1);
    return isOnPage && wide <= sideMax && high <= sideMax && numbers >= leastShare * numbersPerCellMin * cells;
  });
  const dense = denseCells(small);
  const groups = new Map<number, { numbers: number; bounds: Bounds }>();
  for (const { bounds, numbers } of small) {
    const group = cellsOf(bounds)
      .map((cell) => dense.get(cell))
      .find((found) => found !== undefined);
    if (group === undefined) continue;
    const known = groups.get(group);
    if (known) {
      known.numbers += numbers;
      known.bounds = around(known.bounds, bounds);
    } else groups.set(group, { numbers, bounds });
  }
  return [...groups.values()]
    .filter(({ numbers }) => numbers >= codeNumbersMin)
    .sort((a, b) => b.numbers - a.numbers)
    .map(({ bounds }) => bounds);
}

/** The crowded squares of the page, each with the number of the group of neighbours it belongs to. */
function denseCells(paths: readonly Path[]): Map<string, number> {
  const numbersOf = new Map<string, number>();
  for (const { bounds, numbers } of paths) {
    const cells = cellsOf(bounds);
    for (const cell of cells) numbersOf.set(cell, (numbersOf.get(cell) ?? 0) + numbers / cells.length);
  }
  const groupOf = new Map<string, number>();
  let groups = 0;
  for (const [start, numbers] of numbersOf) {
    if (numbers < numbersPerCellMin || groupOf.has(start)) continue;
    groups += 1;
    const open = [start];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      if (groupOf.has(cell) || (numbersOf.get(cell) ?? 0) < numbersPerCellMin) continue;
      groupOf.set(cell, groups);
      const [column, row] = cell.split(' ').map(Number) as [number, number];
      open.push(`${column - 1} ${row}`, `${column + 1} ${row}`, `${column} ${row - 1}`, `${column} ${row + 1}`);
    }
  }
  return groupOf;
}

function cellsOf([left, bottom, right, top]: Bounds): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / cellSide); column <= Math.floor(right / cellSide); column++)
    for (let row = Math.floor(bottom / cellSide); row <= Math.floor(top / cellSide); row++) cells.push(`${column} ${row}`);
  return cells;
}

const around = (a: Bounds, b: Bounds): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
