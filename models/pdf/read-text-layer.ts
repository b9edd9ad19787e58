import { version, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText } from '../../workflows/contract/page-text.js';
import { orderLines } from '../reader/reading-order.js';
import { imageCover } from './image-cover.js';
import { textRuns, type PdfTextContent } from './text-runs.js';
import { toFragments } from './text-words.js';
import { judgeText } from './usable-text.js';

/** A page whose picture covers this share of it, and that has little text, is a scan with a stamp of text on it. */
const scanCoverMin = 0.5;

/** The page's own text, or null where it has none that can be used and its picture must be read. */
export async function readTextLayer(page: PDFPageProxy): Promise<PageText | null> {
  const viewport = page.getViewport({ scale: 1 });
  const content = (await page.getTextContent()) as PdfTextContent;
  const runs = textRuns(content, viewport);
  const verdict = judgeText(runs.map(({ text }) => text).join(' '));
  if (verdict === 'unusable') return null;
  if (verdict === 'scarce' && (await imageCover(page)) >= scanCoverMin) return null;
  const { width, height } = viewport;
  const lines = toFragments(runs, { page: page.pageNumber, width, height }).flatMap((fragments) => orderLines(fragments));
  const text = lines.map((line) => line.text).join('\n');
  return { page: page.pageNumber, width, height, source: 'text_layer', lines, text, model: `pdfjs@${version}` };
}
