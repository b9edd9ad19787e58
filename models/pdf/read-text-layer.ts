import { version, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText } from '../../workflows/contract/page-text.js';
import type { Raster } from '../ocr/raster.js';
import { orderLines } from '../reader/reading-order.js';
import { imageCover } from './image-cover.js';
import { hasInvisibleText } from './invisible-text.js';
import { pageRaster } from './render-page.js';
import { seenWords } from './seen-words.js';
import { textRuns, type PdfTextContent } from './text-runs.js';
import { toFragments } from './text-words.js';
import { isMapped, judgeText } from './usable-text.js';

/** A page whose picture covers this share of it, and that has little text, is a scan with a stamp of text on it. */
const scanCoverMin = 0.5;

/** Enough for the thinnest letters of 5 points to leave ink. */
const checkDpi = 110;

export interface DrawnText {
  text: PageText;
  /** The page as it was drawn to see which words leave ink. */
  drawn: Raster;
  /** Words with letters that the font names to nobody stand on the page, and are not in the text. */
  lacksWords: boolean;
}

/**
 * The page's own text as a reader of the page sees it; null where its picture must be read: it has no text that can be used, or some that is
 * never drawn, so that nobody can tell which words count.
 */
export async function readTextLayer(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<DrawnText | null> {
  const viewport = page.getViewport({ scale: 1 });
  const content = (await page.getTextContent()) as PdfTextContent;
  const runs = textRuns(content, viewport);
  if (judgeText(runs.map(({ text }) => text).join(' ')) === 'unusable' || (await hasInvisibleText(page))) return null;
  const { width, height } = viewport;
  const drawn = await pageRaster(pdf, page, checkDpi);
  const seen = toFragments(runs, { page: page.pageNumber, width, height }).map((fragments) => seenWords(fragments, drawn));
  const mapped = seen.map((fragments) => fragments.filter(({ words }) => words.every((word) => isMapped(word.text))));
  const lacksWords = mapped.flat().length < seen.flat().length;
  const lines = mapped.flatMap(orderLines);
  const text = lines.map((line) => line.text).join('\n');
  const verdict = judgeText(text);
  if (verdict === 'unusable') return null;
  if (verdict === 'scarce' && (await imageCover(page)) >= scanCoverMin) return null;
  return {
    text: { page: page.pageNumber, width, height, source: 'text_layer', lines, text, model: `pdfjs@${version}` },
    drawn,
    lacksWords,
  };
}
