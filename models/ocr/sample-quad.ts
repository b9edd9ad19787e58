import type { Quad } from './geometry.js';
import type { Raster } from './raster.js';

/** The pixels to fill: three planes (blue, green, red) of `height` rows, of whose `paddedWidth` columns the first `width` show the quad. */
export interface SampleTarget {
  data: Float32Array;
  width: number;
  height: number;
  paddedWidth: number;
  /** Samples along and across one pixel, of which the mean is taken. */
  samples: number;
}

/** Fills the target with a quad's colours as -1…1: bilinear, each pixel the mean of its samples. */
export function sampleQuad(raster: Raster, quad: Quad, target: SampleTarget): void {
  // The padding stays 0.
  for (let row = 0; row < 3 * target.height; row++) {
    target.data.fill(-1, row * target.paddedWidth, row * target.paddedWidth + target.width);
  }
  if (isStraight(quad)) sampleStraight(raster, quad, target);
  else sampleTilted(raster, quad, target);
}

/** Whether the columns of the quad are columns of the picture too; most of a flat scan's lines are. */
const isStraight = ([a, b, c, d]: Quad): boolean => a[1] === b[1] && c[1] === d[1] && a[0] === d[0] && b[0] === c[0];

/** Along a straight quad each column of pixels mixes the same two of the picture, and so does each row: first all along, then all across. */
function sampleStraight(raster: Raster, [from, , to]: Quad, target: SampleTarget): void {
  const { samples } = target;
  const along = places({ from: from[0], to: to[0], count: target.width * samples, length: raster.width });
  const across = places({ from: from[1], to: to[1], count: target.height * samples, length: raster.height });
  const firstRow = Math.min(across.at[0]!, across.at.at(-1)!);
  const lastRow = Math.min(raster.height - 1, Math.max(across.at[0]!, across.at.at(-1)!) + 1);
  const stride = 3 * target.width;
  const rows = new Float32Array((lastRow - firstRow + 1) * stride);
  for (let row = firstRow, out = 0; row <= lastRow; row++, out += stride) mixAlong(raster, row, along, { rows, out, ...target });
  const scale = scaleOf(samples);
  const below = raster.height > 1 ? stride : 0;
  for (let y = 0; y < target.height * samples; y++) {
    const row = (across.at[y]! - firstRow) * stride;
    const lower = across.part[y]! * scale;
    mixAcross({ rows, row, below, lower, upper: scale - lower }, Math.floor(y / samples), target);
  }
}

/** One row of the picture at the target's columns, as sums of their samples: blue, green, red. */
function mixAlong(
  { data, width }: Raster,
  row: number,
  { at, part }: Places,
  { rows, out, width: columns, samples }: { rows: Float32Array; out: number; width: number; samples: number },
): void {
  const start = row * width * 3;
  const right = width > 1 ? 3 : 0;
  for (let x = 0, sample = 0; x < columns; x++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const end = sample + samples; sample < end; sample++) {
      const left = start + at[sample]! * 3;
      const next = left + right;
      const share = part[sample]!;
      red += data[left]! + (data[next]! - data[left]!) * share;
      green += data[left + 1]! + (data[next + 1]! - data[left + 1]!) * share;
      blue += data[left + 2]! + (data[next + 2]! - data[left + 2]!) * share;
    }
    rows[out + x] = blue;
    rows[out + columns + x] = green;
    rows[out + 2 * columns + x] = red;
  }
}

/** Adds two mixed rows to a row of the target, whose pixels begin at -1. */
function mixAcross(
  { rows, row, below, lower, upper }: { rows: Float32Array; row: number; below: number; lower: number; upper: number },
  y: number,
  { data, width, height, paddedWidth }: SampleTarget,
): void {
  for (let plane = 0; plane < 3; plane++) {
    const out = (plane * height + y) * paddedWidth;
    const from = row + plane * width;
    for (let x = 0; x < width; x++) data[out + x]! += rows[from + x]! * upper + rows[from + below + x]! * lower;
  }
}

interface Places {
  /** The pixel at or before each place. */
  at: Int32Array;
  /** How far on the way to the next one it lies. */
  part: Float64Array;
}

/** Where `count` samples lie that are spread between two edges. */
function places({ from, to, count, length }: { from: number; to: number; count: number; length: number }): Places {
  const at = new Int32Array(count);
  const part = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const place = within(from + ((to - from) * (i + 0.5)) / count - 0.5, length);
    at[i] = Math.floor(place);
    part[i] = place - at[i]!;
  }
  return { at, part };
}

/** Any quad: its corners say where each sample lies; along one row of samples the place moves by the same step. */
function sampleTilted(raster: Raster, [a, b, c, d]: Quad, target: SampleTarget): void {
  const count = target.width * target.samples;
  const rows = target.height * target.samples;
  for (let row = 0; row < rows; row++) {
    const v = (row + 0.5) / rows;
    const stepX = ((1 - v) * (b[0] - a[0]) + v * (c[0] - d[0])) / count;
    const stepY = ((1 - v) * (b[1] - a[1]) + v * (c[1] - d[1])) / count;
    const x = (1 - v) * a[0] + v * d[0] + stepX / 2 - 0.5;
    const y = (1 - v) * a[1] + v * d[1] + stepY / 2 - 0.5;
    mixWay(raster, { x, y, stepX, stepY }, Math.floor(row / target.samples), target);
  }
}

/** Adds the samples along a straight way through the picture to a row of the target, whose pixels begin at -1. */
function mixWay(
  { data, width, height }: Raster,
  way: { x: number; y: number; stepX: number; stepY: number },
  y: number,
  target: SampleTarget,
): void {
  const { data: pixels, samples } = target;
  const scale = scaleOf(samples);
  const right = width > 1 ? 3 : 0;
  const below = height > 1 ? 3 * width : 0;
  const plane = target.height * target.paddedWidth;
  const row = y * target.paddedWidth;
  for (let x = 0, sample = 0; x < target.width; x++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const end = sample + samples; sample < end; sample++) {
      const px = within(way.x + sample * way.stepX, width);
      const py = within(way.y + sample * way.stepY, height);
      const fx = px - Math.floor(px);
      const fy = py - Math.floor(py);
      const at = (Math.floor(py) * width + Math.floor(px)) * 3;
      const under = at + below;
      const w11 = fx * fy;
      const w10 = fx - w11;
      const w01 = fy - w11;
      const w00 = 1 - fx - w01;
      red += w00 * data[at]! + w10 * data[at + right]! + w01 * data[under]! + w11 * data[under + right]!;
      green += w00 * data[at + 1]! + w10 * data[at + right + 1]! + w01 * data[under + 1]! + w11 * data[under + right + 1]!;
      blue += w00 * data[at + 2]! + w10 * data[at + right + 2]! + w01 * data[under + 2]! + w11 * data[under + right + 2]!;
    }
    pixels[row + x]! += blue * scale;
    pixels[row + plane + x]! += green * scale;
    pixels[row + 2 * plane + x]! += red * scale;
  }
}

/** A place that has a pixel on either side, of a side with `length` pixels. */
const within = (place: number, length: number): number => Math.max(0, Math.min(length - 1.001, place));

/** From the sum of a pixel's samples, 0…255 each, to 0…2. */
const scaleOf = (samples: number): number => 1 / (samples * samples * 127.5);
