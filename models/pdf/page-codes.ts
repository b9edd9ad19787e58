import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findCodes, patience, type FoundCode, type Region } from '../codes/find-codes.js';
import type { Raster } from '../ocr/raster.js';
import { codeNumbersMin, denseShapes } from './dense-shapes.js';
import { pageGraphics, type Bounds, type Matrix } from './page-graphics.js';
import { regionRaster } from './render-page.js';

/** QR codes on paper are not smaller, nor far from square. In points. */
const sideMin = 36;
const aspectMax = 1.3;
/** Pictures of a page that are looked at closely, and places crowded with shapes: an invoice has a logo, a code or two, a stamp. */
const picturesMax = 6;
/** Of a picture's side: what a code needs of white around it may be the page's. */
const margin = 0.08;
const wholePage: Region = { x: 0, y: 0, width: 1, height: 1 };

/** The QR codes of a page in a drawing of it; dense ones are looked at again, and drawn anew for that. */
export const codesIn = (pdf: PDFDocumentProxy, page: PDFPageProxy, drawn: Raster): Promise<FoundCode[]> =>
  findCodes(drawn, { page: page.pageNumber, finer: (region) => regionRaster(pdf, page, region) });

/**
 * The QR codes of a page that was drawn coarsely. Small ones leave no trace in that, so a page that draws what may be one is looked at again:
 * its square pictures each by itself, and where shapes enough stand close together, or the whole page when they make no square.
 */
export async function codesOfCoarse(pdf: PDFDocumentProxy, page: PDFPageProxy, drawn: Raster): Promise<FoundCode[]> {
  const isOver = patience();
  const found = new Map((await codesIn(pdf, page, drawn)).map((code) => [code.text, code]));
  const { pictures, paths } = await pageGraphics(page);
  const regions = pictures.flatMap((picture) => squareRegion(page, cornersOfPicture(picture)) ?? []).slice(0, picturesMax);
  if (paths.reduce((sum, { numbers }) => sum + numbers, 0) >= codeNumbersMin) {
    const crowded = denseShapes(paths, page.view as Bounds).flatMap((bounds) => squareRegion(page, cornersOfBounds(bounds)) ?? []);
    regions.push(...(crowded.length ? crowded.slice(0, picturesMax) : [wholePage]));
  }
  const places = [...found.values()].map(({ box }) => box);
  for (const region of regions) {
    if (isOver()) break;
    // An easy code was read at once; a dense one may stand beside it.
    if (places.some((place) => holds(region, place))) continue;
    const raster = await regionRaster(pdf, page, region);
    const finer = async (part: Region): Promise<Raster> => regionRaster(pdf, page, within(region, part));
    for (const code of await findCodes(raster, { page: page.pageNumber, finer })) {
      const { page: number, ...box } = code.box;
      if (!found.has(code.text)) found.set(code.text, { text: code.text, box: { page: number, ...within(region, box) } });
    }
  }
  return [...found.values()];
}

/** Whether the middle of a place lies in a region that is not all of the page. */
const holds = (region: Region, { x, y, width, height }: Region): boolean =>
  region !== wholePage &&
  x + width / 2 >= region.x &&
  x + width / 2 <= region.x + region.width &&
  y + height / 2 >= region.y &&
  y + height / 2 <= region.y + region.height;

/** A part of a part, as a part of the whole. */
const within = (outer: Region, inner: Region): Region => ({
  x: outer.x + inner.x * outer.width,
  y: outer.y + inner.y * outer.height,
  width: inner.width * outer.width,
  height: inner.height * outer.height,
});

type Point = [number, number];

const cornersOfPicture = ([a, b, c, d, e, f]: Matrix): Point[] => [
  [e, f],
  [e + a, f + b],
  [e + c, f + d],
  [e + a + c, f + b + d],
];

const cornersOfBounds = ([left, bottom, right, top]: Bounds): Point[] => [
  [left, bottom],
  [right, top],
];

/** Where what may be a code stands on the page as it is seen, by its corners in the page's own space; null for what is too small or no square. */
function squareRegion(page: PDFPageProxy, inPageSpace: readonly Point[]): Region | null {
  const viewport = page.getViewport({ scale: 1 });
  const corners = inPageSpace.map(([x, y]) => viewport.convertToViewportPoint(x, y) as Point);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  if (Math.min(wide, high) < sideMin || Math.max(wide, high) > aspectMax * Math.min(wide, high)) return null;
  const grown = margin * Math.max(wide, high);
  return clipped({
    x: (left - grown) / viewport.width,
    y: (top - grown) / viewport.height,
    width: (wide + 2 * grown) / viewport.width,
    height: (high + 2 * grown) / viewport.height,
  });
}

/** The part of a region that is on the page; null where none is. */
function clipped({ x, y, width, height }: Region): Region | null {
  const [left, top, right, bottom] = [Math.max(0, x), Math.max(0, y), Math.min(1, x + width), Math.min(1, y + height)];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}
