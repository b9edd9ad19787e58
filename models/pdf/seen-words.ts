import type { Box } from '../../workflows/contract/page-text.js';
import type { Fragment } from '../reader/reading-order.js';
import type { Raster } from '../ocr/raster.js';

/** Light grey on white still counts as print; what differs less from what is around it does not. */
const contrastMin = 24;
/** A thin letter covers a tenth of its box; a line that happens to cross it, less than this. */
const inkShareMin = 0.04;
/** Of the box's height, above and below: lines of tables and underlining run there. */
const margin = 0.15;
/** Of the box's height, at both ends: an I alone is all ink, and seen by what is beside it. */
const surround = 0.2;

/** Words that the page as drawn shows: white on white, under a picture, on a layer that is switched off, they are not there. */
export const seenWords = (fragments: readonly Fragment[], drawn: Raster): Fragment[] =>
  fragments.filter(({ words }) => words.every(({ text, box }) => !/[\p{L}\p{N}]/u.test(text) || isDrawn(box, drawn)));

function isDrawn({ x, y, width, height }: Box, { data, width: columns, height: rows }: Raster): boolean {
  const beside = surround * height * rows;
  const left = Math.max(0, Math.floor(x * columns - beside));
  const right = Math.min(columns, Math.ceil((x + width) * columns + beside));
  const top = Math.floor((y + margin * height) * rows);
  const bottom = Math.min(rows, Math.ceil((y + (1 - margin) * height) * rows));
  const counts = new Uint32Array(256);
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const at = (row * columns + column) * 3;
      counts[(data[at]! * 54 + data[at + 1]! * 183 + data[at + 2]! * 19) >> 8]!++;
    }
  const ground = counts.indexOf(Math.max(...counts));
  const ink = counts.reduce((sum, count, light) => sum + (Math.abs(light - ground) >= contrastMin ? count : 0), 0);
  return ink >= inkShareMin * (right - left) * (bottom - top);
}
