import type { Bitmap } from './bitmap.js';
import type { SmoothField } from './field.js';

// Looked up once: in Jest's sandbox every mention of a global costs, and a picture has millions of pixels.
const { min, max, floor, ceil } = Math;

export type Corner = readonly [x: number, y: number];
/** Upper left, upper right, lower right, lower left. */
export type Corners = readonly [Corner, Corner, Corner, Corner];

export interface WarpLook {
  /** Where the corners of the paper come to lie. */
  corners: Corners;
  /** Shifts in paper pixels. */
  bend: readonly [SmoothField, SmoothField];
  /** Brightness of the paper: 1 is as it is. */
  light: (u: number, v: number) => number;
}

/** Lays the paper onto the ground as a camera sees it; what lies outside of the paper stays as it is. */
export function warpOnto(ground: Bitmap, paper: Bitmap, { corners, bend: [bendX, bendY], light }: WarpLook): Bitmap {
  const [a, b, c, d, e, f, g, h] = unitSquareFrom(corners);
  const data = new Uint8ClampedArray(ground.data);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [max(0, floor(min(...xs))), min(ground.width - 1, ceil(max(...xs)))];
  const [top, bottom] = [max(0, floor(min(...ys))), min(ground.height - 1, ceil(max(...ys)))];
  const { data: source, width, height } = paper;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const scale = g * x + h * y + 1;
      const u = (a * x + b * y + c) / scale;
      const v = (d * x + e * y + f) / scale;
      if (u < 0 || v < 0 || u > 1 || v > 1) continue;
      const px = min(max(u * width - 0.5 + bendX.at(u, v), 0), width - 1.001);
      const py = min(max(v * height - 0.5 + bendY.at(u, v), 0), height - 1.001);
      const [ix, iy] = [px | 0, py | 0];
      const [dx, dy] = [px - ix, py - iy];
      const [from, below] = [(iy * width + ix) * 4, ((iy + 1) * width + ix) * 4];
      const shade = light(u, v);
      const to = (y * ground.width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const upper = source[from + channel]! * (1 - dx) + source[from + 4 + channel]! * dx;
        const lower = source[below + channel]! * (1 - dx) + source[below + 4 + channel]! * dx;
        data[to + channel] = (upper * (1 - dy) + lower * dy) * shade;
      }
    }
  }
  return { data, width: ground.width, height: ground.height };
}

/** The projective map that takes four corners to the unit square (Heckbert 1989), inverted, with its last entry 1. */
function unitSquareFrom([p0, p1, p2, p3]: Corners): [number, number, number, number, number, number, number, number] {
  const [x0, y0] = p0;
  const [x1, y1] = p1;
  const [x2, y2] = p2;
  const [x3, y3] = p3;
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const [dx1, dx2, dy1, dy2] = [x1 - x2, x3 - x2, y1 - y2, y3 - y2];
  const den = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / den;
  const h = (dx1 * sy - sx * dy1) / den;
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  const inverse = [e - f * h, c * h - b, b * f - c * e, f * g - d, a - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d];
  const last = inverse[8]!;
  return inverse.slice(0, 8).map((value) => value / last) as [number, number, number, number, number, number, number, number];
}
