import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { registerFonts } from '../drawing/fonts.js';
import { createRandom } from '../drawing/random.js';
import { createSheet } from '../drawing/sheet.js';
import { PdfWriter, type PdfPage } from './pdf-writer.js';

export interface ScanOptions {
  seed?: number;
  /** Printed on the last page: a mark to search raw stores for. */
  canary?: string;
}

/** Pixels of a page: A4 at 100 dots per inch. */
const size = { width: 827, height: 1169 } as const;
const lines = [
  'Delivery note',
  'Goods received in good order',
  'Counted by the warehouse',
  'Boxes on this pallet',
  'Signed for at the gate',
];

/** A PDF of pictures without a text layer, each page with its own number: every page needs OCR. About 25 KB and 20 ms a page. */
export async function manyPagesScan(pages: number, { seed = 1, canary }: ScanOptions = {}): Promise<Buffer> {
  registerFonts();
  const random = createRandom(seed);
  const writer = new PdfWriter();
  const made: PdfPage[] = [];
  for (let page = 1; page <= pages; page++) {
    const facts = lines.map((line, index) =>
      index ? `${line}: ${random.between(1, 9_999)}` : `${line} ${random.between(10_000, 99_999)}`,
    );
    const canvas = drawPage([...facts, ...(canary !== undefined && page === pages ? [canary] : []), `Page ${page} of ${pages}`]);
    const jpeg = await canvas.encode('jpeg', 70);
    const picture = writer.addStream(
      `/Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    );
    made.push({ content: 'q 595 0 0 842 0 0 cm /P Do Q', resources: `/XObject <</P ${picture} 0 R>>` });
  }
  return writer.finish(made, { width: 595, height: 842 });
}

function drawPage(texts: readonly string[]): Canvas {
  const canvas = createCanvas(size.width, size.height);
  const sheet = createSheet(canvas.getContext('2d'), size.width, size.height);
  sheet.fill(0, 0, size.width, size.height, '#f8f7f3');
  for (const [index, text] of texts.entries()) sheet.text(text, 90, 130 + 62 * index, { size: 26 });
  return canvas;
}
