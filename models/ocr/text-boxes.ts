import { orderCorners, quadHeight, quadWidth, rectCorners, smallestRect, type Point, type Quad } from './geometry.js';

/** A piece of a line where the detector saw text, in pixels of the original image. */
export interface TextBox {
  quad: Quad;
  /** Mean probability of text inside. */
  score: number;
}

/** The detector's answer: probability of text for each pixel, row by row. */
export interface TextMap {
  data: Float32Array;
  width: number;
  height: number;
}

/** Post-processing of differentiable binarisation (arXiv 1911.08947) with the figures PP-OCR ships. */
export const textBoxSpec = { threshold: 0.3, scoreMin: 0.5, unclip: 1.6, sideMinPx: 3, unclippedSideMinPx: 5 } as const;

/** Connected areas above the threshold → smallest rectangles → grown back to the whole letters → pixels of the image. */
export function textBoxes(map: TextMap, image: { width: number; height: number }): TextBox[] {
  const boxes: TextBox[] = [];
  for (const outline of connectedOutlines(dilate(map), map.width, map.height)) {
    const rect = smallestRect(outline);
    if (!rect || Math.min(rect.width, rect.height) < textBoxSpec.sideMinPx) continue;
    const score = meanInside(map, rectCorners(rect));
    if (score < textBoxSpec.scoreMin) continue;
    // The net learns shrunken lines; this is the offset that undoes it (area × ratio / perimeter).
    const grown = (rect.width * rect.height * textBoxSpec.unclip) / (2 * (rect.width + rect.height));
    const full = { ...rect, width: rect.width + 2 * grown, height: rect.height + 2 * grown };
    if (Math.min(full.width, full.height) < textBoxSpec.unclippedSideMinPx) continue;
    const quad = orderCorners(rectCorners(full).map((corner) => toImage(corner, map, image)));
    if (quadWidth(quad) > textBoxSpec.sideMinPx && quadHeight(quad) > textBoxSpec.sideMinPx) boxes.push({ quad, score });
  }
  return boxes;
}

function toImage([x, y]: Point, map: { width: number; height: number }, image: { width: number; height: number }): Point {
  const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, Math.round(value)));
  return [clamp((x * image.width) / map.width, image.width - 1), clamp((y * image.height) / map.height, image.height - 1)];
}

/** Thresholds, and joins pixels one apart: a 2×2 dilation anchored at its lower right, as upstream does it. */
function dilate({ data, width, height }: TextMap): Uint8Array {
  const { threshold } = textBoxSpec;
  const mask = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (data[i]! <= threshold) continue;
      mask[i] = 1;
      if (x + 1 < width) mask[i + 1] = 1;
      if (y + 1 < height) mask[i + width] = 1;
      if (x + 1 < width && y + 1 < height) mask[i + width + 1] = 1;
    }
  }
  return mask;
}

/** For each 8-connected area of the mask the leftmost and rightmost pixel of every row: enough for its hull. */
function* connectedOutlines(mask: Uint8Array, width: number, height: number): Generator<Point[]> {
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start]) continue;
    const ends = new Map<number, [left: number, right: number]>();
    let depth = 0;
    stack[depth++] = start;
    mask[start] = 0;
    while (depth) {
      const at = stack[--depth]!;
      const y = Math.floor(at / width);
      const x = at - y * width;
      const row = ends.get(y);
      if (!row) ends.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (!mask[next]) continue;
          mask[next] = 0;
          stack[depth++] = next;
        }
      }
    }
    yield [...ends].flatMap(([y, [left, right]]): Point[] => [
      [left, y],
      [right, y],
    ]);
  }
}

/** Mean probability inside a convex polygon, row by row. */
function meanInside({ data, width, height }: TextMap, corners: readonly Point[]): number {
  const polygon = corners.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const top = Math.max(0, Math.min(...polygon.map(([, y]) => y)));
  const bottom = Math.min(height - 1, Math.max(...polygon.map(([, y]) => y)));
  let sum = 0;
  let count = 0;
  for (let y = top; y <= bottom; y++) {
    const [left, right] = rowSpan(polygon, y);
    for (let x = Math.max(0, Math.ceil(left - 0.5)); x <= Math.min(width - 1, Math.floor(right + 0.5)); x++, count++)
      sum += data[y * width + x]!;
  }
  return count ? sum / count : 0;
}

function rowSpan(polygon: readonly Point[], y: number): [left: number, right: number] {
  let [left, right] = [Infinity, -Infinity];
  polygon.forEach(([x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    if (y < Math.min(y1, y2) || y > Math.max(y1, y2)) return;
    for (const x of y1 === y2 ? [x1, x2] : [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)]) {
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  });
  return [left, right];
}
