import { createHash } from 'node:crypto';
import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { registerFonts } from './fonts.js';
import { createSheet, type Sheet, type TextStyle } from './sheet.js';

/** Points. */
export const a4 = { width: 595, height: 842 } as const;
export const usLetter = { width: 612, height: 792 } as const;

export interface PdfLook {
  title: string;
  author: string;
  size: { width: number; height: number };
  /** Defaults of every text. */
  look?: TextStyle;
  /** With colour profile and metadata, as an archive (and Factur-X) wants them. */
  archival?: boolean;
}

/** A born-digital PDF, one function a page; the same input gives the same bytes. */
export function drawPdf({ title, author, size, look, archival = false }: PdfLook, pages: readonly ((sheet: Sheet) => void)[]): Buffer {
  registerFonts();
  const pdf = new PDFDocument({
    title,
    author,
    creator: 'BlumSmart samples',
    producer: 'BlumSmart samples',
    pdfa: archival,
    compressionLevel: 6,
  });
  for (const drawPage of pages) {
    // Declared as the plain interface, but it is the same class that canvases have.
    const context = pdf.beginPage(size.width, size.height) as SKRSContext2D;
    drawPage(createSheet(context, size.width, size.height, look));
    pdf.endPage();
  }
  const bytes = pdf.close();
  return archival ? pinIdentity(bytes, title) : bytes;
}

/** Archival files carry an id made of the hour; one made of the title takes its place, of the same length, so that no offset moves. */
function pinIdentity(bytes: Buffer, title: string): Buffer {
  const id = createHash('sha256').update(title).digest('hex').slice(0, 32);
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const text = bytes
    .toString('latin1')
    .replace(/uuid:[0-9a-f-]{36}/g, `uuid:${uuid}`)
    .replace(/\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]/, `/ID [<${id.toUpperCase()}> <${id.toUpperCase()}>]`);
  return Buffer.from(text, 'latin1');
}
