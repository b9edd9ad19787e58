import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ocrMaxPixels } from '../../image/open-image.js';
import type { Raster } from '../../ocr/raster.js';

/** A picture of a labelled folder. */
export interface LabelledPicture {
  id: string;
  /** Path inside the folder. */
  file: string;
  vendor: string | null;
  /** All that stands on it, where that was typed. */
  text: string | null;
}

interface TruthLine {
  id: string;
  file: string;
  text?: string;
  fields?: { vendor?: string | string[] | null };
}

/** The pictures that `folder/truth.jsonl` lists; PDFs are left out. */
export async function labelledPictures(folder: string): Promise<LabelledPicture[]> {
  const truths = (await jsonLines<TruthLine>(join(folder, 'truth.jsonl'))).filter(({ file }) => /\.(jpe?g|png)$/i.test(file));
  return truths.map(({ id, file, text, fields }) => {
    const vendor = fields?.vendor;
    return { id, file, vendor: (Array.isArray(vendor) ? vendor[0] : vendor) ?? null, text: text?.trim() ? text : null };
  });
}

export const jsonLines = async <T>(file: string): Promise<T[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** The picture as the product's reader gives it to OCR. */
export async function openRaster(file: string): Promise<Raster> {
  const image = sharp(file, { failOn: 'none' }).rotate().flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const raster = { data, width: info.width, height: info.height };
  const scale = Math.sqrt(ocrMaxPixels / (info.width * info.height));
  if (scale >= 1) return raster;
  const smaller = sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const size = { width: Math.round(info.width * scale), height: Math.round(info.height * scale) };
  const resized = await smaller.resize(size.width, size.height, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  return { data: resized.data, width: resized.info.width, height: resized.info.height };
}
