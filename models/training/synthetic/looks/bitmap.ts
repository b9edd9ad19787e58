import type { Canvas } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';

/** Pixels as RGBA bytes, rows from the top. */
export interface Bitmap {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

export function bitmapOf(canvas: Canvas): Bitmap {
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}

/** For all that sharp does better than a loop over pixels. */
export const developOf = ({ data, width, height }: Bitmap): Sharp =>
  sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } }).removeAlpha();
