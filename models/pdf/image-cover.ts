import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageGraphics } from './page-graphics.js';

/** The share of the page that its largest picture covers, 0…1. */
export async function imageCover(page: PDFPageProxy): Promise<number> {
  const { pictures } = await pageGraphics(page);
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const area = Math.max(1, (right - left) * (top - bottom));
  // The determinant is the area of what was the unit square.
  const largest = pictures.reduce((most, [a, b, c, d]) => Math.max(most, Math.abs(a * d - b * c)), 0);
  return Math.min(1, largest / area);
}
