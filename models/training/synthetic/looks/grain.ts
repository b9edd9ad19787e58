import type { Chance } from '../core/chance.js';
import type { Bitmap } from './bitmap.js';

const tableSize = 8_192;

/** Adds camera or scanner noise, in place; the bell-shaped values are drawn once and walked with a random stride. */
export function addGrain({ data }: Bitmap, deviation: number, { next, between }: Chance, coloured = false): void {
  if (!deviation) return;
  const table = Float32Array.from({ length: tableSize }, () => (next() + next() + next() - 1.5) * 2 * deviation);
  let at = between(0, tableSize - 1);
  const stride = between(17, 997) * 2 + 1;
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    at = (at + stride + ((pixel >> 10) & 7)) % tableSize;
    const shift = table[at]!;
    data[pixel] = data[pixel]! + shift;
    data[pixel + 1] = data[pixel + 1]! + (coloured ? table[(at + 101) % tableSize]! : shift);
    data[pixel + 2] = data[pixel + 2]! + (coloured ? table[(at + 733) % tableSize]! : shift);
  }
}
