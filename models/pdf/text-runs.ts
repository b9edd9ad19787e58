import { Util, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What pdf.js gives for a page, as far as it is used here. */
export interface PdfTextContent {
  items: readonly ({ str: string; transform: number[]; width: number; fontName: string } | { type: string })[];
  styles: Record<string, { ascent?: number; descent?: number } | undefined>;
}

/** A piece of text on one baseline, in page units with the origin top left, as a reader sees the page. */
export interface TextRun {
  text: string;
  /** Where its baseline starts. */
  x: number;
  y: number;
  /** Unit vector of the writing direction. */
  ux: number;
  uy: number;
  length: number;
  size: number;
  /** Above and below the baseline, in sizes, both positive. */
  ascent: number;
  descent: number;
}

/** Letters smaller than this, in points, are there for no reader. */
const sizeMin = 0.5;

/** Text runs that a reader can see: those off the page or without size are left out. */
export function textRuns({ items, styles }: PdfTextContent, viewport: PageViewport): TextRun[] {
  const stretch = Math.hypot(viewport.transform[0]!, viewport.transform[1]!);
  return items.flatMap((item): TextRun[] => {
    if (!('str' in item) || !item.str.trim()) return [];
    const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number];
    const along = Math.hypot(a, b);
    const size = Math.hypot(c, d);
    const length = item.width * stretch;
    if (!along || size < sizeMin || !(length > 0)) return [];
    const run = { text: item.str, x, y, ux: a / along, uy: b / along, length, size, ...extent(styles[item.fontName]) };
    return isOnPage(run, viewport) ? [run] : [];
  });
}

/** Fonts often lie about these, so they are kept within what letters have. */
function extent(style: { ascent?: number; descent?: number } | undefined): { ascent: number; descent: number } {
  const ascent = style?.ascent ? Math.min(0.95, Math.max(0.6, style.ascent)) : 0.8;
  const descent = style?.descent ? Math.min(0.3, Math.max(0.15, Math.abs(style.descent))) : 0.2;
  return { ascent, descent };
}

function isOnPage({ x, y, ux, uy, length }: Pick<TextRun, 'x' | 'y' | 'ux' | 'uy' | 'length'>, { width, height }: PageViewport): boolean {
  const middleX = x + (ux * length) / 2;
  const middleY = y + (uy * length) / 2;
  return middleX >= 0 && middleX <= width && middleY >= 0 && middleY <= height;
}
