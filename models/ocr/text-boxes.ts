import { connectedOutlines } from './connected-areas.js';
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
  for (const outline of connectedOutlines(dilate(map), map.width)) {
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
  for (let y = 0, start = 0; y < height; y++, start += width) {
    const end = start + width;
    for (let i = start; i < end; i++) {
      if (data[i]! <= threshold) continue;
      const left = i;
      while (i < end && data[i]! > threshold) i++;
      const right = Math.min(end, i + 1);
      mask.fill(1, left, right);
      if (y + 1 < height) mask.fill(1, left + width, right + width);
    }
  }
  return mask;
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
    const from = Math.max(0, Math.ceil(left - 0.5));
    const to = Math.min(width - 1, Math.floor(right + 0.5));
    for (let i = y * width + from; i <= y * width + to; i++) sum += data[i]!;
    count += Math.max(0, to - from + 1);
  }
  return count ? sum / count : 0;
}

/** Where a convex polygon begins and ends in a row of pixels. */
export function rowSpan(polygon: readonly Point[], y: number): [left: number, right: number] {
  let [left, right] = [Infinity, -Infinity];
  for (let i = 0; i < polygon.length; i++) {
    const [x1, y1] = polygon[i]!;
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    if (y < Math.min(y1, y2) || y > Math.max(y1, y2)) continue;
    // A level side spans its whole row; any other crosses it once.
    const one = y1 === y2 ? x1 : x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
    const other = y1 === y2 ? x2 : one;
    left = Math.min(left, one, other);
    right = Math.max(right, one, other);
  }
  return [left, right];
}
