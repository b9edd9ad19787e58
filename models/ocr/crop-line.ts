import { quadHeight, quadWidth, turnQuad, type Quad } from './geometry.js';
import type { Raster } from './raster.js';

export const recogniserSpec = { height: 48, widthMin: 8, widthMax: 3200, widthBucket: 8, tallRatio: 1.5 } as const;

export interface LineCrop {
  /** (1, 3, 48, paddedWidth), BGR, scaled to -1…1; the padding is 0. */
  data: Float32Array;
  /** Columns that show the line; the rest is padding. */
  width: number;
  paddedWidth: number;
  /** The corners as the crop was taken: text runs from the first to the second. */
  quad: Quad;
}

/** A box much taller than wide holds a line on its side; it is read from its upper end, as upstream does. */
export const uprightQuad = (quad: Quad): Quad =>
  quadHeight(quad) / Math.max(1, quadWidth(quad)) >= recogniserSpec.tallRatio ? turnQuad(quad, 3) : quad;

/** Columns of a line scaled to the recogniser's height. */
export function cropWidth(quad: Quad): number {
  const { height, widthMin, widthMax } = recogniserSpec;
  return Math.min(widthMax, Math.max(widthMin, Math.ceil((height * quadWidth(quad)) / Math.max(1, quadHeight(quad)))));
}

/** Cuts a line straight out of the original image: bilinear, averaging where it shrinks. */
export function cropLine(raster: Raster, quad: Quad): LineCrop {
  const { height, widthBucket } = recogniserSpec;
  const width = cropWidth(quad);
  const paddedWidth = Math.ceil(width / widthBucket) * widthBucket;
  const plane = height * paddedWidth;
  const data = new Float32Array(3 * plane);
  const shrink = quadHeight(quad) / height;
  const samples = shrink > 1.4 ? Math.min(4, Math.ceil(shrink)) : 1;
  const scale = 1 / (samples * samples * 127.5);
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum[0] = sum[1] = sum[2] = 0;
      for (let sy = 0; sy < samples; sy++) {
        const v = (y + (sy + 0.5) / samples) / height;
        for (let sx = 0; sx < samples; sx++) addSample(raster, quad, (x + (sx + 0.5) / samples) / width, v, sum);
      }
      const at = y * paddedWidth + x;
      data[at] = sum[2] * scale - 1;
      data[at + plane] = sum[1] * scale - 1;
      data[at + 2 * plane] = sum[0] * scale - 1;
    }
  }
  return { data, width, paddedWidth, quad };
}

/** Adds the colour at the place (u, v) of the quad, 0…1 along and across, to `sum`. */
function addSample({ data, width, height }: Raster, quad: Quad, u: number, v: number, sum: [number, number, number]): void {
  const [a, b, c, d] = quad;
  const wa = (1 - u) * (1 - v);
  const wb = u * (1 - v);
  const wc = u * v;
  const wd = (1 - u) * v;
  const px = Math.max(0, Math.min(width - 1.001, wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0] - 0.5));
  const py = Math.max(0, Math.min(height - 1.001, wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1] - 0.5));
  const x = Math.floor(px);
  const y = Math.floor(py);
  const fx = px - x;
  const fy = py - y;
  const topLeft = (y * width + x) * 3;
  const bottomLeft = topLeft + (y + 1 < height ? width * 3 : 0);
  const right = x + 1 < width ? 3 : 0;
  const w00 = (1 - fx) * (1 - fy);
  const w10 = fx * (1 - fy);
  const w01 = (1 - fx) * fy;
  const w11 = fx * fy;
  for (let k = 0; k < 3; k++) {
    sum[k as 0 | 1 | 2] +=
      w00 * data[topLeft + k]! + w10 * data[topLeft + right + k]! + w01 * data[bottomLeft + k]! + w11 * data[bottomLeft + right + k]!;
  }
}
