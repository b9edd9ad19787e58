import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Matrix = [number, number, number, number, number, number];
/** pdf.js types its own matrices as arrays of anything. */
const multiply = (a: Matrix, b: Matrix): Matrix => Util.transform(a, b) as unknown as Matrix;
const images = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

export interface PageGraphics {
  /** Where each picture stands: its unit square in the page's own space. */
  pictures: Matrix[];
  /** Numbers that the page's lines and shapes are made of: a rectangle has 13. */
  pathNumbers: number;
}

/** What a page draws besides its letters. */
export async function pageGraphics(page: PDFPageProxy): Promise<PageGraphics> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Matrix[] = [];
  const pictures: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let pathNumbers = 0;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as unknown[] | null;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (images.has(operator)) pictures.push(matrix);
    else if (operator === OPS.constructPath) pathNumbers += (args?.[1] as ({ length?: number } | null)[] | undefined)?.[0]?.length ?? 0;
  });
  return { pictures, pathNumbers };
}
