import { quadHeight, quadWidth, turnQuad, type Quad } from './geometry.js';
import type { Raster } from './raster.js';
import { sampleQuad } from './sample-quad.js';

export const recogniserSpec = { height: 48, widthMin: 8, widthMax: 3200, widthBucket: 8, tallRatio: 1.5, letterRatio: 3 } as const;

export interface LineCrop {
  /** (1, 3, 48, paddedWidth), BGR, scaled to -1…1; the padding is 0. */
  data: Float32Array;
  /** Columns that show the line; the rest is padding. */
  width: number;
  paddedWidth: number;
  /** The corners as the crop was taken: text runs from the first to the second. */
  quad: Quad;
}

const ratioOf = (quad: Quad): number => quadHeight(quad) / Math.max(1, quadWidth(quad));

/** A box much taller than wide holds a line on its side; it is read from its upper end, as upstream does. */
export const uprightQuad = (quad: Quad): Quad => (ratioOf(quad) >= recogniserSpec.tallRatio ? turnQuad(quad, 3) : quad);

/** Ways to read a box: one that is a little taller than wide may hold a short word on its side, or a narrow letter that stands. */
export const uprightQuads = (quad: Quad): [Quad, ...Quad[]] => {
  const upright = uprightQuad(quad);
  return upright === quad || ratioOf(quad) > recogniserSpec.letterRatio ? [upright] : [upright, quad];
};

/** Columns of a line scaled to the recogniser's height. */
export function cropWidth(quad: Quad): number {
  const { height, widthMin, widthMax } = recogniserSpec;
  return Math.min(widthMax, Math.max(widthMin, Math.ceil((height * quadWidth(quad)) / Math.max(1, quadHeight(quad)))));
}

/** Cuts a line straight out of the original image, averaging where it shrinks. */
export function cropLine(raster: Raster, quad: Quad): LineCrop {
  const { height, widthBucket } = recogniserSpec;
  const width = cropWidth(quad);
  const paddedWidth = Math.ceil(width / widthBucket) * widthBucket;
  const data = new Float32Array(3 * height * paddedWidth);
  const shrink = quadHeight(quad) / height;
  const samples = shrink > 1.4 ? Math.min(4, Math.ceil(shrink)) : 1;
  sampleQuad(raster, quad, { data, width, height, paddedWidth, samples });
  return { data, width, paddedWidth, quad };
}
