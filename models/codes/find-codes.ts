import type { ReadResult } from 'zxing-wasm/reader';
import type { Box } from '../../workflows/contract/page-text.js';
import type { Raster } from '../ocr/raster.js';
import { readQrCodes } from './qr-reader.js';

/** A code as it was read: its text means nothing yet. */
export interface FoundCode {
  text: string;
  box: Box;
}

/** A part of a page, in fractions of it. */
export type Region = Omit<Box, 'page'>;

/** Draws a part of the page with more pixels than were looked at first; null where there are no more. */
export type Finer = (region: Region) => Promise<Raster | null>;

/**
 * A dense code is often seen before it can be read, and then sometimes only a corner of it: the closer look takes in this share of the page's
 * shorter side around it.
 */
const reach = 0.2;
/** Processor time, so that a busy machine reads what an idle one does. */
const patienceMs = 2_000;
/** The largest QR code holds 7,089 digits. */
const textMaxLength = 8_000;
const wholePage: Region = { x: 0, y: 0, width: 1, height: 1 };

/** A look takes 10 to 60 ms; a page of nothing but false corners may take seconds. Says whether a page has had its time and is not looked at again. */
export function patience(): () => boolean {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000 > patienceMs;
  };
}

/** The QR codes of a page: looked for in `raster`, and once more from near where one was seen and not read. */
export async function findCodes(raster: Raster, { page, finer }: { page: number; finer: Finer }): Promise<FoundCode[]> {
  const isOver = patience();
  const first = await readQrCodes(raster);
  const found = readable(first, raster, { page, region: wholePage });
  const unread = first.filter(({ isValid }) => !isValid);
  if (!unread.length || isOver()) return found;
  const region = boundsOf(unread, raster, reach * Math.min(raster.width, raster.height));
  const closer = await finer(region);
  const more = closer ? readable(await readQrCodes(closer), closer, { page, region }) : [];
  return [...found, ...more.filter(({ text }) => !found.some((one) => one.text === text))];
}

/** Those that were read, each text once, with their place on the page. */
function readable(results: readonly ReadResult[], raster: Raster, { page, region }: { page: number; region: Region }): FoundCode[] {
  const codes = new Map<string, FoundCode>();
  for (const result of results) {
    if (!result.isValid || !result.text || result.text.length > textMaxLength || codes.has(result.text)) continue;
    const inside = boundsOf([result], raster, 0);
    const box = {
      page,
      x: region.x + inside.x * region.width,
      y: region.y + inside.y * region.height,
      width: inside.width * region.width,
      height: inside.height * region.height,
    };
    codes.set(result.text, { text: result.text, box });
  }
  return [...codes.values()];
}

/** The box around codes, grown by a margin in pixels on each side, within the picture. */
function boundsOf(results: readonly ReadResult[], { width, height }: Raster, margin: number): Region {
  const corners = results.flatMap(({ position }) => [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const left = Math.max(0, Math.min(...xs) - margin);
  const top = Math.max(0, Math.min(...ys) - margin);
  const right = Math.min(width, Math.max(...xs) + margin);
  const bottom = Math.min(height, Math.max(...ys) + margin);
  return { x: left / width, y: top / height, width: Math.max(0, right - left) / width, height: Math.max(0, bottom - top) / height };
}
