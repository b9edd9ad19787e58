import sharp from 'sharp';
import type { DetectorSize } from './modes.js';
import type { Raster } from './raster.js';

const sideMultiple = 32;

export interface DetectorInput {
  /** (1, 3, height, width), BGR, scaled to -1…1. */
  data: Float32Array;
  width: number;
  height: number;
}

/** The size the detector sees an image in; never larger than the image, but for rounding. */
export function detectorSize(
  { width, height }: { width: number; height: number },
  { areaPx, shortSideMaxPx }: DetectorSize,
): { width: number; height: number } {
  const scale = Math.min(1, shortSideMaxPx / Math.min(width, height), Math.sqrt(areaPx / (width * height)));
  // A picture of a few pixels' width is no wider for being long.
  const longest = Math.floor(areaPx / sideMultiple / sideMultiple) * sideMultiple;
  const side = (length: number): number =>
    Math.min(longest, Math.max(sideMultiple, Math.round((length * scale) / sideMultiple) * sideMultiple));
  return { width: side(width), height: side(height) };
}

export async function detectorInput(raster: Raster, size: DetectorSize): Promise<DetectorInput> {
  const { width, height } = detectorSize(raster, size);
  const pixels = await resize(raster, width, height);
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let i = 0, at = 0; i < plane; i++, at += 3) {
    data[i] = scaled[pixels[at + 2]!]!;
    data[plane + i] = scaled[pixels[at + 1]!]!;
    data[2 * plane + i] = scaled[pixels[at]!]!;
  }
  return { data, width, height };
}

/** Of each 8-bit value what the net sees. */
const scaled = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);

async function resize({ data, width, height }: Raster, toWidth: number, toHeight: number): Promise<Uint8Array> {
  if (width === toWidth && height === toHeight) return data;
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
}
