import { deflateSync } from 'node:zlib';
import { makePdf, textOperators } from '../../../models/reader/testing/make-pdf.js';
import { newWord } from './product.js';
import { pngChunk } from './papers.js';

/** Files that mean harm, or have suffered some. Each is made of other bytes every time. */
const pngHeader = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', size)]);
};

/** A picture of one colour that says it is as large as told; its pixels fit only the size of `drawn` lines. */
export const png = (width: number, height: number, drawn = 1): Buffer =>
  Buffer.concat([
    pngHeader(width, height),
    pngChunk('tEXt', Buffer.from(`Comment\0${newWord()}`)),
    pngChunk('IDAT', deflateSync(Buffer.alloc(drawn * (1 + 3 * width)))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
export const pngWithoutPixels = (): Buffer => Buffer.concat([pngHeader(100, 100), pngChunk('tEXt', Buffer.from(`Comment\0${newWord()}`))]);

const page = (text: string) => ({ content: textOperators(text, { x: 72, y: 700 }) });
export const goodPdf = (word = newWord()): Buffer => makePdf({ pages: [page(`Tax invoice ${word}`)] });
/** Without the place of its cross-reference table. */
export const pdfWithoutEnd = (): Buffer => goodPdf().subarray(0, -20);
export const halfPdf = (): Buffer => {
  const whole = goodPdf();
  return whole.subarray(0, whole.length / 2);
};
export const pdfOfNothing = (): Buffer => Buffer.from(`%PDF-1.7\n% ${newWord()} and then nothing`);
export const pdfWithoutPages = (): Buffer => Buffer.concat([makePdf({ pages: [] }), Buffer.from(`% ${newWord()}`)]);
export const bombPdf = (): Buffer =>
  Buffer.concat([makePdf({ pages: [{ content: Buffer.alloc(700_000_000, ' '), deflate: true }] }), Buffer.from(`% ${newWord()}`)]);

/** A page tree whose root is its own child. */
export const pdfInACircle = (): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count 1 /Kids [2 0 R]>> endobj\n` +
      `trailer <</Root 1 0 R /Size 3>>\n% ${newWord()}\n%%EOF`,
  );
/** A cross-reference table that names itself as the one before. */
export const pdfBeforeItself = (): Buffer => {
  const body = `%PDF-1.4\n% ${newWord()}\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n`;
  return Buffer.from(
    `${body}xref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R /Size 3 /Prev ${body.length}>>\nstartxref\n${body.length}\n%%EOF`,
  );
};
/** Arrays within arrays, deeper than any stack. */
export const deepPdf = (): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${newWord()}\n1 0 obj <</Type /Catalog /Pages 2 0 R /X ${'['.repeat(200_000)}${']'.repeat(200_000)}>> endobj\n` +
      `2 0 obj <</Type /Pages /Count 0 /Kids []>> endobj\ntrailer <</Root 1 0 R /Size 3>>\n%%EOF`,
  );
/** A form that draws itself. */
export const pdfThatDrawsItself = (): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${newWord()}\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj\n` +
      `3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</XObject <</F 4 0 R>>>> /Contents 5 0 R>> endobj\n` +
      `4 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</F 4 0 R>>>> /Length 5>> stream\n/F Do\nendstream endobj\n` +
      `5 0 obj <</Length 5>> stream\n/F Do\nendstream endobj\ntrailer <</Root 1 0 R /Size 6>>\n%%EOF`,
  );

export const xmlBomb = (): Buffer => {
  const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  return Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE i [<!ENTITY e0 "${newWord()}">${entities}]>` +
      `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">&e12;</rsm:CrossIndustryInvoice>`,
  );
};
/** Would read a file of the server, were its entity followed. */
export const xmlThatReads = (file: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><!-- ${newWord()} --><!DOCTYPE i [<!ENTITY f SYSTEM "file://${file}">]>` +
      `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">&f;</rsm:CrossIndustryInvoice>`,
  );

/** Markers as a JPEG begins, then noise. */
export const jpegOfNoise = (): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from(`JFIF\0 ${newWord()} `.repeat(200))]);
