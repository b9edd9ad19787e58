import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Matrix = [number, number, number, number, number, number];
/** pdf.js types its own matrices as arrays of anything. */
const multiply = (a: Matrix, b: Matrix): Matrix => Util.transform(a, b) as unknown as Matrix;
const images = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** Left, bottom, right and top in the page's own space. */
export type Bounds = [number, number, number, number];

/** Lines and shapes that were drawn at once. */
export interface Path {
  bounds: Bounds;
  /** Numbers it is made of: a rectangle has 13. */
  numbers: number;
}

export interface PageGraphics {
  /** Where each picture stands: its unit square in the page's own space. */
  pictures: Matrix[];
  paths: Path[];
}

/** What a page draws besides its letters. */
export async function pageGraphics(page: PDFPageProxy): Promise<PageGraphics> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Matrix[] = [];
  const pictures: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const paths: Path[] = [];
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
    else if (operator === OPS.constructPath) {
      const [, parts, local] = (args ?? []) as [unknown, ({ length?: number } | null)[]?, ArrayLike<number>?];
      if (local) paths.push({ bounds: moved(local, matrix), numbers: parts?.[0]?.length ?? 0 });
    }
  });
  return { pictures, paths };
}

/** The upright bounds of a rectangle (left, bottom, right, top) that is drawn by a matrix. */
function moved(local: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Bounds {
  const [left, bottom, right, top] = [local[0]!, local[1]!, local[2]!, local[3]!];
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
