import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { PdfWriter } from '../../../../infra/samples/load/pdf-writer.js';
import type { Page } from '../core/page.js';

/** A born-digital PDF: the text is text. Without dates in it, so that one seed makes the same bytes at any hour. */
export function textPdf(pages: readonly Page[]): Buffer {
  const pdf = new PDFDocument({ title: 'Document', producer: 'BlumSmart synthetic', compressionLevel: 6 });
  for (const page of pages) {
    page.paint(pdf.beginPage(page.width, page.height) as SKRSContext2D);
    pdf.endPage();
  }
  return pdf.close();
}

/** A PDF of pictures alone, as office scanners send it. */
export async function picturePdf(pictures: readonly Buffer[], { width, height }: { width: number; height: number }): Promise<Buffer> {
  const writer = new PdfWriter();
  const pages: { content: string; resources: string }[] = [];
  for (const picture of pictures) {
    const { data, info } = await sharp(picture).toColourspace('srgb').jpeg({ quality: 78 }).toBuffer({ resolveWithObject: true });
    const number = writer.addStream(
      `/Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /${info.channels === 1 ? 'DeviceGray' : 'DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode`,
      data,
    );
    pages.push({ content: `q ${width} 0 0 ${height} 0 0 cm /P Do Q`, resources: `/XObject <</P ${number} 0 R>>` });
  }
  return writer.finish(pages, { width, height });
}
