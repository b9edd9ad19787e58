import type { Line } from '../../workflows/contract/page-text.js';
import type { Raster } from '../ocr/raster.js';

/** Of a word's height, around its box: letters reach beyond what fonts say of themselves. */
const surround = 0.15;

/** Takes a page's words out of its drawing, each filled with the colour to its left, so that only what pictures show is left to be read. */
export function blankWords({ data, width, height }: Raster, lines: readonly Line[]): void {
  for (const { box } of lines.flatMap(({ words }) => words)) {
    const reach = surround * box.height * height;
    const left = Math.max(0, Math.floor(box.x * width - reach));
    const right = Math.min(width, Math.ceil((box.x + box.width) * width + reach));
    const top = Math.max(0, Math.floor(box.y * height - reach));
    const bottom = Math.min(height, Math.ceil((box.y + box.height) * height + reach));
    for (let row = top; row < bottom; row++) {
      const ground = (row * width + Math.max(0, left - 1)) * 3;
      const colour = data.slice(ground, ground + 3);
      for (let column = left; column < right; column++) data.set(colour, (row * width + column) * 3);
    }
  }
}
