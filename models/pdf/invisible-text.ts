import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** ISO 32000-2, table 104: neither filled nor stroked; 7 only clips what is drawn next. */
const invisibleModes = new Set([3, 7]);
const shows = new Set<number>([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText]);

interface Glyph {
  unicode?: string;
}

/**
 * Whether letters are set that are never drawn: what a scanner's software believes to have read, or what somebody wants a machine to read and no
 * person. pdf.js does not tell which of its words they are.
 */
export async function hasInvisibleText(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: number[] = [];
  let mode = 0;
  return fnArray.some((operator, i) => {
    const args = argsArray[i] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(mode);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) mode = stack.pop() ?? mode;
    else if (operator === OPS.setTextRenderingMode) mode = Number(args?.[0] ?? 0);
    return shows.has(operator) && invisibleModes.has(mode) && hasLetters(args?.[0]);
  });
}

const hasLetters = (glyphs: unknown): boolean =>
  Array.isArray(glyphs) &&
  glyphs.some((glyph: Glyph | number | null) => typeof glyph === 'object' && /[\p{L}\p{N}]/u.test(glyph?.unicode ?? ''));
