import sharp, { type Metadata, type Sharp } from 'sharp';
import { fail } from '../../workflows/contract/fail.js';
import type { ReadableMediaType } from '../../workflows/contract/reader.js';
import { findCodes } from '../codes/find-codes.js';
import type { Region } from '../codes/index.js';
import type { Raster } from '../ocr/raster.js';
import type { OpenDocument, OpenInput, ParsedPage } from '../reader/open-document.js';

/**
 * Pixels that OCR is given of one page. An A4 page at 260 dpi fits; more costs memory in every process it passes, and the
 * recogniser sees letters 48 pixels high anyway.
 */
export const ocrMaxPixels = 6_000_000;

sharp.concurrency(1);
sharp.cache(false);

/** JPEG, PNG, WebP (one page) and TIFF (many), turned as EXIF says. Truncated ones show what is left of them. */
export async function openImage({ bytes, limits }: OpenInput, mediaType: ReadableMediaType): Promise<OpenDocument> {
  const header = await readHeader(bytes, 0);
  const pageCount = mediaType === 'image/tiff' ? (header.pages ?? 1) : 1;
  if (pageCount > limits.maxPages) fail('document.too_many_pages', undefined, { pages: pageCount, limit: limits.maxPages });
  checkPixels(header, limits.maxPixels);

  const open = async (number: number): Promise<{ image: Sharp; width: number; height: number }> => {
    if (number < 1 || number > pageCount) fail('document.page_not_found', undefined, { page: number, pages: pageCount });
    const page = number === 1 ? header : await readHeader(bytes, number - 1);
    checkPixels(page, limits.maxPixels);
    const sideways = (page.orientation ?? 1) >= 5;
    const image = sharp(bytes, { failOn: 'none', limitInputPixels: limits.maxPixels, page: number - 1 })
      .rotate()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .removeAlpha();
    return { image, width: sideways ? page.height : page.width, height: sideways ? page.width : page.height };
  };

  return {
    inspection: { mediaType, pageCount, encrypted: false, structured: null },
    structured: null,
    async page(number): Promise<ParsedPage> {
      const { image, width, height } = await open(number);
      const scale = Math.min(1, Math.sqrt(ocrMaxPixels / (width * height)));
      if (scale < 1) image.resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), { fit: 'fill' });
      const { data, info } = await orDamaged(image.raw().toBuffer({ resolveWithObject: true }));
      const raster = { data, width: info.width, height: info.height };
      const finer = async (region: Region): Promise<Raster | null> =>
        scale < 1 ? regionOf((await open(number)).image, region, { width, height }) : null;
      const codes = await orDamaged(findCodes(raster, { page: number, finer }));
      return { kind: 'raster', raster, width, height, codes };
    },
    async render(number, maxSidePx) {
      const { image } = await open(number);
      const fitted = image.resize({ width: maxSidePx, height: maxSidePx, fit: 'inside', withoutEnlargement: true });
      const { data, info } = await orDamaged(fitted.jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true }));
      return { bytes: data, mediaType: 'image/jpeg', width: info.width, height: info.height };
    },
    async close() {},
  };
}

const readHeader = (bytes: Uint8Array, page: number): Promise<Metadata> =>
  orDamaged(sharp(bytes, { failOn: 'none', limitInputPixels: false, page }).metadata());

function checkPixels({ width, height }: Metadata, limit: number): void {
  if (width * height > limit) fail('document.too_many_pixels', undefined, { width, height, limit });
}

/** What libvips cannot decode is damaged: it reads truncated and sloppy files by itself. */
const orDamaged = <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => fail('document.damaged', undefined, {}, error));

/** A part of a picture as it was taken, not made smaller: a dense code may be too fine for what letters are read from. */
async function regionOf(image: Sharp, region: Region, { width, height }: { width: number; height: number }): Promise<Raster> {
  const left = Math.floor(region.x * width);
  const top = Math.floor(region.y * height);
  const wide = Math.max(1, Math.min(width - left, Math.ceil(region.width * width)));
  const high = Math.max(1, Math.min(height - top, Math.ceil(region.height * height)));
  const scale = Math.min(1, Math.sqrt(ocrMaxPixels / (wide * high)));
  const { data, info } = await image
    .extract({ left, top, width: wide, height: high })
    .resize(Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale)), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
