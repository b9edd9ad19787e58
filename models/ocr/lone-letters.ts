import { connectedOutlines } from './connected-areas.js';
import type { DetectorInput } from './detector-input.js';
import { scoreOf, type ReadCharacter } from './decode-ctc.js';
import { distance, quadHeight, quadWidth, type Point, type Quad } from './geometry.js';
import { looseInk, type Extent } from './loose-ink.js';
import type { Raster } from './raster.js';

/**
 * The detector was taught lines, and passes over most letters that stand alone: a quantity of 1 in a table, a position's number, a colon.
 * They are looked for as ink in the rows of the lines that it did see. Lengths are shares of the height of the line beside them.
 */
export const loneLettersSpec = {
  heightMin: 0.25,
  heightMax: 0.95,
  /** The longer side of a piece at least: smaller ones are specks. */
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

/** Where letters stand alone beside lines: quads in pixels of the original, upright as `lines` are. */
export function loneLetters(input: DetectorInput, image: Pick<Raster, 'width' | 'height'>, lines: readonly Quad[]): Quad[] {
  const scale = { x: input.width / image.width, y: input.height / image.height };
  const rows = lines.map((quad) => rowOf(quad.map(([x, y]): Point => [x * scale.x, y * scale.y]) as unknown as Quad));
  const heights = rows.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)];
  if (usual === undefined) return [];
  const beyond = loneLettersSpec.beyondLines * usual;
  const quads = rows.map(({ quad }) => quad);
  const within = grown(extentOf(quads.flat()), beyond, input);
  const pieces = connectedOutlines(looseInk(input, quads, { within, block: Math.ceil(usual) }), input.width)
    .map(extentOf)
    .filter(({ left, right, top, bottom }) => {
      const side = Math.max(right - left, bottom - top) + 1;
      return side > loneLettersSpec.speckMax * usual && side <= 2 * usual;
    });
  if (pieces.length > loneLettersSpec.piecesMax) return [];
  const found: { quad: Quad; size: number }[] = [];
  const sideways = 2 * rows.filter(isSideways).length > rows.length;
  for (const group of grouped(pieces, usual, sideways)) {
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

const isSideways = ({ along: [x, y] }: Row): boolean => Math.abs(y) > Math.abs(x);

function rowOf(quad: Quad): Row {
  const [a, b, c, d] = quad;
  const middle: Point = [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4];
  const length = Math.max(1e-6, distance(a, b));
  return { quad, middle, along: [(b[0] - a[0]) / length, (b[1] - a[1]) / length], width: quadWidth(quad), height: quadHeight(quad) };
}

/** An extent with so much around it, in whole pixels of the picture. */
const grown = ({ left, right, top, bottom }: Extent, by: number, { width, height }: { width: number; height: number }): Extent => ({
  left: Math.max(0, Math.floor(left - by)),
  right: Math.min(width - 1, Math.ceil(right + by)),
  top: Math.max(0, Math.floor(top - by)),
  bottom: Math.min(height - 1, Math.ceil(bottom + by)),
});

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
function grouped(pieces: readonly Extent[], rowHeight: number, sideways: boolean): Extent[] {
  const { gapMax, heightMax } = loneLettersSpec;
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
      // As wide as it comes: what is wider than letters that stand alone is rejected as a whole.
      const fits = (sideways ? both.right - both.left : both.bottom - both.top) <= heightMax * rowHeight;
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
  const [wide, high] = isSideways(row) ? [bottom - top + 1, right - left + 1] : [right - left + 1, bottom - top + 1];
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
