/** Decoded pixels: 8 bits a channel, RGB, rows from the top, no padding. */
export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
}
