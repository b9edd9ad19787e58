import { connectedOutlines } from './connected-areas.js';
import type { DetectorInput } from './detector-input.js';
import { scoreOf, type ReadCharacter } from './decode-ctc.js';
import { distance, quadHeight, quadWidth, type Point, type Quad } from './geometry.js';
import type { Raster } from './raster.js';
import { rowSpan } from './text-boxes.js';

/**
 * The detector was taught lines, and passes over most letters that stand alone: a quantity of 1 in a table, a position's number, a colon.
 * They are looked for as ink in the rows of the lines that it did see. Lengths are shares of the height of the line beside them.
 */
export const loneLettersSpec = {
  /** How much darker than what is around it ink is, of the whole range from white to black. */
  contrastMin: 0.08,
  heightMin: 0.25,
  heightMax: 0.95,
  /** The least side of a piece: smaller ones are specks. */
  speckMax: 0.06,
  widthMin: 0.05,
  widthMax: 1.2,
  /** Off the middle of the row. */
  offMiddleMax: 0.3,
  /** Pieces so near to each other are one: the dots of a colon, the figures of 12. */
  gapMax: 0.45,
  /** White around the letters, as the detector's boxes have it. */
  marginAlong: 0.35,
  /** Beyond where its lines begin and end a page is looked at so far. */
  beyondLines: 3,
  /** A page with more pieces of ink beside its lines shows noise, or a picture. */
  piecesMax: 600,
  /** Of so many places at most, the largest. */
  countMax: 64,
  /** What is read there is believed from this mean certainty on, and when it has so many characters at most. */
  meanMin: 0.6,
  charactersMax: 4,
} as const;

interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where letters stand alone beside lines: quads in pixels of the original, upright as `lines` are. */
export function loneLetters(input: DetectorInput, image: Pick<Raster, 'width' | 'height'>, lines: readonly Quad[]): Quad[] {
  const scale = { x: input.width / image.width, y: input.height / image.height };
  const rows = lines.map((quad) => rowOf(quad.map(([x, y]): Point => [x * scale.x, y * scale.y]) as unknown as Quad));
  const heights = rows.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)];
  if (usual === undefined) return [];
  const covered = coveredBy(rows, input);
  const near = extentOf(rows.flatMap(({ quad }) => quad));
  const beyond = loneLettersSpec.beyondLines * usual;
  const pieces = connectedOutlines(inkOf(input, Math.ceil(usual)), input.width)
    .filter((outline) => !outline.some(([x, y]) => covered[y * input.width + x]))
    .map(extentOf)
    .filter(({ left, right, top, bottom }) => {
      const side = Math.max(right - left, bottom - top) + 1;
      const isNear =
        left >= near.left - beyond && right <= near.right + beyond && top >= near.top - beyond && bottom <= near.bottom + beyond;
      return isNear && side > loneLettersSpec.speckMax * usual && side <= 2 * usual;
    });
  if (pieces.length > loneLettersSpec.piecesMax) return [];
  const found: { quad: Quad; size: number }[] = [];
  for (const group of grouped(pieces, usual)) {
    const quad = quadInRow(group, rows);
    if (quad) found.push({ quad, size: (group.right - group.left + 1) * (group.bottom - group.top + 1) });
  }
  return found
    .sort((a, b) => b.size - a.size)
    .slice(0, loneLettersSpec.countMax)
    .map(({ quad }) => quad.map(([x, y]): Point => [x / scale.x, y / scale.y]) as unknown as Quad);
}

/** Whether what was read at such a place is letters, rather than a speck or a part of a picture. */
export const isBelievedAlone = (characters: readonly ReadCharacter[]): boolean =>
  characters.length > 0 && characters.length <= loneLettersSpec.charactersMax && scoreOf(characters).mean >= loneLettersSpec.meanMin;

interface Row {
  quad: Quad;
  middle: Point;
  /** Unit vector along the line. */
  along: Point;
  width: number;
  height: number;
}

function rowOf(quad: Quad): Row {
  const [a, b, c, d] = quad;
  const middle: Point = [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4];
  const length = Math.max(1e-6, distance(a, b));
  return { quad, middle, along: [(b[0] - a[0]) / length, (b[1] - a[1]) / length], width: quadWidth(quad), height: quadHeight(quad) };
}

/** Ones where a pixel is darker than what is around it, by the green of the detector's picture. */
function inkOf({ data, width, height }: DetectorInput, radius: number): Uint8Array {
  const green = data.subarray(width * height, 2 * width * height);
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += green[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const sum =
        sums[bottom * (width + 1) + right]! -
        sums[top * (width + 1) + right]! -
        sums[bottom * (width + 1) + left]! +
        sums[top * (width + 1) + left]!;
      // From -1 to 1 is the whole range.
      if (green[y * width + x]! < sum / ((bottom - top) * (right - left)) - 2 * loneLettersSpec.contrastMin) ink[y * width + x] = 1;
    }
  }
  return ink;
}

function coveredBy(rows: readonly Row[], { width, height }: DetectorInput): Uint8Array {
  const covered = new Uint8Array(width * height);
  for (const { quad } of rows) {
    const top = Math.max(0, Math.floor(Math.min(...quad.map(([, y]) => y))));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(...quad.map(([, y]) => y))));
    for (let y = top; y <= bottom; y++) {
      const [left, right] = rowSpan(quad, y);
      if (right >= left) covered.fill(1, y * width + Math.max(0, Math.floor(left)), y * width + Math.min(width, Math.ceil(right) + 1));
    }
  }
  return covered;
}

function extentOf(outline: readonly Point[]): Extent {
  const extent: Extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of outline) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  return extent;
}

/** Pieces joined with those near to them, as long as they fit into a row together. */
function grouped(pieces: readonly Extent[], rowHeight: number): Extent[] {
  const { gapMax, heightMax, widthMax } = loneLettersSpec;
  const groups: Extent[] = [];
  for (const piece of pieces) {
    let whole = piece;
    for (let i = 0; i < groups.length;) {
      const other = groups[i]!;
      const apart = Math.max(other.left - whole.right, whole.left - other.right, other.top - whole.bottom, whole.top - other.bottom);
      const both: Extent = {
        left: Math.min(whole.left, other.left),
        right: Math.max(whole.right, other.right),
        top: Math.min(whole.top, other.top),
        bottom: Math.max(whole.bottom, other.bottom),
      };
      const fits = both.right - both.left <= widthMax * rowHeight && both.bottom - both.top <= heightMax * rowHeight;
      if (apart > gapMax * rowHeight || !fits) {
        i++;
        continue;
      }
      whole = both;
      groups.splice(i, 1);
      i = 0;
    }
    groups.push(whole);
  }
  return groups;
}

/** A group of ink as a line of its own in the row of the nearest line; null where it has no such neighbour, or another's size. */
function quadInRow({ left, right, top, bottom }: Extent, rows: readonly Row[]): Quad | null {
  const [x, y] = [(left + right + 1) / 2, (top + bottom + 1) / 2];
  let nearest: { row: Row; along: number; gap: number } | null = null;
  for (const row of rows) {
    const [dx, dy] = [x - row.middle[0], y - row.middle[1]];
    const along = dx * row.along[0] + dy * row.along[1];
    const across = dy * row.along[0] - dx * row.along[1];
    if (Math.abs(across) > loneLettersSpec.offMiddleMax * row.height) continue;
    const gap = Math.abs(along) - row.width / 2;
    if (!nearest || gap < nearest.gap) nearest = { row, along, gap };
  }
  if (!nearest) return null;
  const { row, along } = nearest;
  const { heightMin, heightMax, widthMin, widthMax, marginAlong } = loneLettersSpec;
  const sideways = Math.abs(row.along[1]) > Math.abs(row.along[0]);
  const [wide, high] = sideways ? [bottom - top + 1, right - left + 1] : [right - left + 1, bottom - top + 1];
  const isLetter =
    high >= heightMin * row.height && high <= heightMax * row.height && wide >= widthMin * row.height && wide <= widthMax * row.height;
  if (!isLetter) return null;
  const half = wide / 2 + marginAlong * row.height;
  const at = (alongRow: number, acrossRow: number): Point => [
    row.middle[0] + alongRow * row.along[0] - acrossRow * row.along[1],
    row.middle[1] + alongRow * row.along[1] + acrossRow * row.along[0],
  ];
  const up = row.height / 2;
  return [at(along - half, -up), at(along + half, -up), at(along + half, up), at(along - half, up)];
}
