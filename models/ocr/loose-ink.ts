import type { DetectorInput } from './detector-input.js';
import type { Point, Quad } from './geometry.js';
import { rowSpan } from './text-boxes.js';

/** How much darker than what is around it ink is, of the whole range from white to black. */
const contrastMin = 0.08;

/** A part of a picture, in whole pixels; both ends belong to it. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Ones where a pixel outside the lines is darker than the block around it, by the green of the detector's picture. Ink that reaches into a line
 * (the tail of a g) is of the line, and is left out. Lines and pixels are the picture's own; `block` is as high as a line usually is.
 */
export function looseInk(
  { data, width, height }: DetectorInput,
  lines: readonly Quad[],
  { within: { left, right, top, bottom }, block }: { within: Extent; block: number },
): Uint8Array {
  const covered = coveredBy(lines, { width, height });
  const green = data.subarray(width * height, 2 * width * height);
  const threshold = blockThresholds(green, { width, height, block });
  const columns = Math.ceil(width / block);
  const isInk = (x: number, y: number): boolean =>
    green[y * width + x]! < threshold[Math.floor(y / block) * columns + Math.floor(x / block)]!;
  const ink = new Uint8Array(width * height);
  const touching: Point[] = [];
  for (let y = top; y <= bottom; y++) {
    const row = Math.floor(y / block) * columns;
    for (let x = left, at = y * width + left; x <= right;) {
      const end = Math.min(right + 1, (Math.floor(x / block) + 1) * block);
      const below = threshold[row + Math.floor(x / block)]!;
      for (; x < end; x++, at++) {
        if (green[at]! >= below || covered[at]) continue;
        ink[at] = 1;
        const isAtLine =
          (x > 0 && covered[at - 1] && isInk(x - 1, y)) ||
          (x + 1 < width && covered[at + 1] && isInk(x + 1, y)) ||
          (y > 0 && covered[at - width] && isInk(x, y - 1)) ||
          (y + 1 < height && covered[at + width] && isInk(x, y + 1));
        if (isAtLine) touching.push([x, y]);
      }
    }
  }
  for (const [x, y] of touching) wipe(ink, { width, height }, x, y);
  return ink;
}

/** Takes away all ink that hangs together with a pixel. */
function wipe(ink: Uint8Array, { width, height }: { width: number; height: number }, x: number, y: number): void {
  const open = [y * width + x];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!ink[at]) continue;
    ink[at] = 0;
    const [column, row] = [at % width, Math.floor(at / width)];
    for (let dy = row > 0 ? -1 : 0; dy <= (row + 1 < height ? 1 : 0); dy++)
      for (let dx = column > 0 ? -1 : 0; dx <= (column + 1 < width ? 1 : 0); dx++)
        if (ink[at + dy * width + dx]) open.push(at + dy * width + dx);
  }
}

/** How dark ink is at least in each square block: darker than the mean of the block and those beside it. */
function blockThresholds(green: Float32Array, { width, height, block }: { width: number; height: number; block: number }): Float32Array {
  const [columns, rows] = [Math.ceil(width / block), Math.ceil(height / block)];
  const [sums, counts] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / block) * columns;
    for (let column = 0; column < columns; column++) {
      const end = y * width + Math.min(width, (column + 1) * block);
      let sum = 0;
      const from = at;
      for (; at < end; at++) sum += green[at]!;
      sums[row + column]! += sum;
      counts[row + column]! += end - from;
    }
  }
  const thresholds = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let [sum, count] = [0, 0];
      for (let i = Math.max(0, row - 1); i <= Math.min(rows - 1, row + 1); i++)
        for (let j = Math.max(0, column - 1); j <= Math.min(columns - 1, column + 1); j++) {
          sum += sums[i * columns + j]!;
          count += counts[i * columns + j]!;
        }
      // From -1 to 1 is the whole range.
      thresholds[row * columns + column] = sum / count - 2 * contrastMin;
    }
  return thresholds;
}

function coveredBy(lines: readonly Quad[], { width, height }: { width: number; height: number }): Uint8Array {
  const covered = new Uint8Array(width * height);
  for (const quad of lines) {
    const top = Math.max(0, Math.floor(Math.min(...quad.map(([, y]) => y))));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(...quad.map(([, y]) => y))));
    for (let y = top; y <= bottom; y++) {
      const [left, right] = rowSpan(quad, y);
      if (right >= left) covered.fill(1, y * width + Math.max(0, Math.floor(left)), y * width + Math.min(width, Math.ceil(right) + 1));
    }
  }
  return covered;
}
