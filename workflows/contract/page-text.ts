import type { PageCode } from './page-code.js';

/**
 * Text with its place on the page. All boxes are fractions of the page as a reader sees it (after rotation),
 * origin top left, so that they fit any rendering: x and width count in page widths, y and height in page heights.
 */
export interface Box {
  /** 1-based page number. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Word {
  text: string;
  box: Box;
  /** 0 to 1; text-layer words carry 1. */
  confidence: number;
}

/** Words that stand on one line of one column; `text` joins them with single spaces. */
export interface Line {
  text: string;
  box: Box;
  confidence: number;
  words: Word[];
}

export interface PageText {
  /** 1-based. */
  page: number;
  /** Size of the page as seen: PDF points for `text_layer`, source pixels for `ocr`. Only the ratio matters to boxes. */
  width: number;
  height: number;
  /** A page with a text layer may have words from its pictures too: those carry the confidence of the recogniser, never 1. */
  source: 'text_layer' | 'ocr';
  /** Lines in reading order; a receipt's row (description left, amount right) is one line. */
  lines: Line[];
  /** The lines joined by newlines. */
  text: string;
  /** Which model or library version read it, e.g. `blumsmart-ocr@2+blumsmart-lines@1+pp-ocrv6-small` or `pdfjs@5.6.205`. */
  model: string;
  /** QR codes that say something about the document; absent where the page shows none. */
  codes?: PageCode[];
}
