import { recogniserSpec, type LineCrop } from '../ocr/crop-line.js';

/** A line as dark letters on light ground. */
export interface LineInk {
  /** Row by row, 8 bits, 255 is the ground. */
  grey: Uint8Array;
  width: number;
  height: number;
  /** Of each row the share of its columns that is ink, 0…1, from the top. */
  rows: number[];
}

/** Levels between which ink and ground are taken to lie: outliers such as a neighbour's black edge do not count. */
const darkShare = 0.03;
const lightShare = 0.97;

/** The pixels of a crop without colour and padding; light print on a dark ground is turned over. */
export function lineInk({ data, width, paddedWidth }: LineCrop): LineInk {
  const { height } = recogniserSpec;
  const plane = height * paddedWidth;
  const grey = new Uint8Array(width * height);
  const histogram = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * paddedWidth + x;
      const level = Math.round(((data[at]! + data[at + plane]! + data[at + 2 * plane]!) / 3 + 1) * 127.5);
      grey[y * width + x] = level;
      histogram[level]!++;
    }
  }
  const middle = (levelAt(histogram, darkShare * grey.length) + levelAt(histogram, lightShare * grey.length)) / 2;
  const darkCount = histogram.subarray(0, Math.ceil(middle)).reduce((sum, count) => sum + count, 0);
  const inverted = darkCount > grey.length / 2;
  const rows = Array.from({ length: height }, (_, y) => {
    let ink = 0;
    for (let x = 0; x < width; x++) if (grey[y * width + x]! < middle !== inverted) ink++;
    return ink / width;
  });
  return { grey: inverted ? grey.map((level) => 255 - level) : grey, width, height, rows };
}

/** The level below which `count` pixels lie. */
function levelAt(histogram: Uint32Array, count: number): number {
  let seen = 0;
  return Math.max(
    0,
    histogram.findIndex((some) => (seen += some) >= count),
  );
}
