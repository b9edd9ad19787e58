import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Region } from '../codes/index.js';
import type { Raster } from '../ocr/raster.js';
import type { RenderedPage } from '../reader/open-document.js';

/** Resolution that OCR reads at; a page larger than A4 gets less, so that no page passes `pixels` or `sidePx`. */
export const renderSpec = { dpi: 200, pixels: 4_000_000, sidePx: 10_000, jpegQuality: 85 } as const;

const pointsPerInch = 72;

/** The page's pixels as OCR reads them, or coarser. */
export async function pageRaster(pdf: PDFDocumentProxy, page: PDFPageProxy, dpi: number = renderSpec.dpi): Promise<Raster> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { pixels, sidePx } = renderSpec;
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(pixels / (width * height)), sidePx / Math.max(width, height));
  return withCanvas(pdf, page, { scale, region: wholePage }, async (canvas, context) => pixelsOf(canvas, context));
}

/** Fine enough for a QR code of version 30 on an inch of paper. */
const regionDpi = 450;

/** A part of the page, as fine as a dense code needs. */
export async function regionRaster(pdf: PDFDocumentProxy, page: PDFPageProxy, region: Region): Promise<Raster> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { pixels, sidePx } = renderSpec;
  const [wide, high] = [Math.max(1, width * region.width), Math.max(1, height * region.height)];
  const scale = Math.min(regionDpi / pointsPerInch, Math.sqrt(pixels / (wide * high)), sidePx / Math.max(wide, high));
  return withCanvas(pdf, page, { scale, region }, async (canvas, context) => pixelsOf(canvas, context));
}

/** The page as a picture for people. */
export async function pageImage(pdf: PDFDocumentProxy, page: PDFPageProxy, maxSidePx: number): Promise<RenderedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(maxSidePx / Math.max(width, height), Math.sqrt(renderSpec.pixels / (width * height)));
  return withCanvas(pdf, page, { scale, region: wholePage }, async (canvas) => {
    const bytes = await canvas.encode('jpeg', renderSpec.jpegQuality);
    return { bytes, mediaType: 'image/jpeg', width: canvas.width, height: canvas.height };
  });
}

interface CanvasAndContext {
  canvas: Canvas;
  context: SKRSContext2D;
}

const wholePage: Region = { x: 0, y: 0, width: 1, height: 1 };

/** Draws the page, or a part of it, on a canvas of pdf.js' own making, and frees it after `use`. */
async function withCanvas<T>(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  { scale, region }: { scale: number; region: Region },
  use: (canvas: Canvas, context: SKRSContext2D) => Promise<T>,
): Promise<T> {
  const { width, height } = page.getViewport({ scale });
  const viewport = page.getViewport({ scale, offsetX: -region.x * width, offsetY: -region.y * height });
  const factory = pdf.canvasFactory as { create(width: number, height: number): CanvasAndContext; destroy(made: CanvasAndContext): void };
  const made = factory.create(Math.max(1, Math.floor(width * region.width)), Math.max(1, Math.floor(height * region.height)));
  try {
    // pdf.js' types know only the browser's canvas; in Node its factory makes this one.
    const target = { canvas: made.canvas, canvasContext: made.context } as unknown as { canvas: null };
    await page.render({ ...target, viewport, background: '#ffffff' }).promise;
    return await use(made.canvas, made.context);
  } finally {
    factory.destroy(made);
  }
}

function pixelsOf(canvas: Canvas, context: SKRSContext2D): Raster {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { data: dropAlpha(data), width: canvas.width, height: canvas.height };
}

function dropAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}
