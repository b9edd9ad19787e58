import { PasswordResponses, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail } from '../../workflows/contract/fail.js';
import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import type { OpenDocument, OpenInput, ParsedPage } from '../reader/open-document.js';
import { blankWords } from './blank-words.js';
import { embeddedInvoice } from './embedded-invoice.js';
import { imageCover } from './image-cover.js';
import { loadPdf } from './load-pdfjs.js';
import { codesIn, codesOfCoarse } from './page-codes.js';
import { readTextLayer } from './read-text-layer.js';
import { countingRemovedImages } from './removed-images.js';
import { pageImage, pageRaster } from './render-page.js';

/** A picture that covers this share of a page may show a table, a stamp, a pasted receipt; a logo covers less. */
const pictureCoverMin = 0.08;
/** Fonts and images shared by pages are dropped after so many pages, so that the 3,000th costs what the first did. */
const pagesBetweenCleanups = 32;

export async function openPdf({ bytes, password, limits }: OpenInput): Promise<OpenDocument> {
  const task = loadPdf(Uint8Array.from(bytes), { password, maxImagePixels: limits.maxPixels });
  const pdf = await task.promise.catch((error: unknown) => refuse(error, password !== undefined));
  try {
    if (pdf.numPages < 1) fail('document.no_pages');
    if (pdf.numPages > limits.maxPages) fail('document.too_many_pages', undefined, { pages: pdf.numPages, limit: limits.maxPages });
    await orDamaged(pdf.getPage(1));
    const { info } = await orDamaged(pdf.getMetadata());
    const structured = await embeddedInvoice(pdf);
    const encrypted = Boolean((info as { EncryptFilterName?: string | null }).EncryptFilterName);
    return openDocument(pdf, { structured, encrypted, maxPixels: limits.maxPixels });
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

interface PdfFacts {
  structured: StructuredInvoice | null;
  encrypted: boolean;
  maxPixels: number;
}

function openDocument(pdf: PDFDocumentProxy, { structured, encrypted, maxPixels }: PdfFacts): OpenDocument {
  let pagesSinceCleanup = 0;
  const withPage = async <T>(number: number, work: (page: PDFPageProxy) => Promise<T>): Promise<T> => {
    if (number < 1 || number > pdf.numPages) fail('document.page_not_found', undefined, { page: number, pages: pdf.numPages });
    const page = await orDamaged(pdf.getPage(number));
    try {
      return await orDamaged(work(page));
    } finally {
      page.cleanup();
      if (++pagesSinceCleanup % pagesBetweenCleanups === 0) await pdf.cleanup();
    }
  };
  return {
    inspection: { mediaType: 'application/pdf', pageCount: pdf.numPages, encrypted, structured: structured?.standard ?? null },
    structured,
    page: (number) =>
      withPage(number, async (page): Promise<ParsedPage> => {
        const layer = await readTextLayer(pdf, page);
        if (layer && !layer.lacksWords && (await imageCover(page)) < pictureCoverMin)
          return { kind: 'text', text: layer.text, codes: await codesOfCoarse(pdf, page, layer.drawn) };
        const { width, height } = page.getViewport({ scale: 1 });
        const { result: raster, removed } = await countingRemovedImages(() => pageRaster(pdf, page));
        // Without its picture a scan would be taken for an empty page.
        if (removed) fail('document.too_many_pixels', undefined, { page: number, limit: maxPixels });
        const codes = await codesIn(pdf, page, raster);
        if (!layer) return { kind: 'raster', raster, width, height, codes };
        const { text } = layer;
        blankWords(raster, text.lines);
        return { kind: 'mixed', text, raster, codes };
      }),
    render: (number, maxSidePx) => withPage(number, (page) => pageImage(pdf, page, maxSidePx)),
    async close() {
      await pdf.loadingTask.destroy();
    },
  };
}

function refuse(error: unknown, passwordGiven: boolean): never {
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException') {
    fail(passwordGiven || code === PasswordResponses.INCORRECT_PASSWORD ? 'document.wrong_password' : 'document.encrypted');
  }
  return fail('document.damaged', undefined, {}, error);
}

/** pdf.js repairs what it can; what it then throws on is damaged. Our own coded failures pass. */
const orDamaged = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    if ((error as { type?: unknown }).type) throw error;
    return fail('document.damaged', undefined, {}, error);
  });
