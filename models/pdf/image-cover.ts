import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = [number, number, number, number, number, number];
/** pdf.js types its own matrices as arrays of anything. */
const multiply = (a: Matrix, b: Matrix): Matrix => Util.transform(a, b) as unknown as Matrix;
const images = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** The share of the page that its largest picture covers, 0…1. */
export async function imageCover(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const area = Math.max(1, (right - left) * (top - bottom));
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let largest = 0;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as unknown[] | null;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    // An image fills the unit square of its space: the determinant is its area on the page.
    else if (images.has(operator)) largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  });
  return Math.min(1, largest / area);
}
