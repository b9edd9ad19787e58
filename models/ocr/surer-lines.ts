import { scoreOf, type ReadCharacter } from './decode-ctc.js';
import { quadWidth, type Point, type Quad } from './geometry.js';

export const surerLinesSpec = {
  /** Lines are of the same writing where they share so much of the smaller one. */
  overlapMin: 0.3,
  /** A character is evidence by as much as its certainty passes this: guesses count against a reading. */
  evidenceAbove: 0.75,
  /** A line that only one reading has is believed from this mean certainty on. */
  aloneMeanMin: 0.7,
  /** Below it a line is no Latin print. */
  senselessMean: 0.5,
} as const;

interface Line {
  crop: { quad: Quad };
  characters: readonly ReadCharacter[];
}

interface Placed<T> {
  line: T;
  /** Which reading it is of. */
  side: 0 | 1;
  extent: [left: number, top: number, right: number, bottom: number];
}

/**
 * Of two readings of a page the surer lines: where lines of both meet, those of the reading with more evidence. `angle` is that of the text,
 * in radians.
 */
export function surerLines<T extends Line>(first: readonly T[], second: readonly T[], angle: number): T[] {
  const placed = (lines: readonly T[], side: 0 | 1): Placed<T>[] =>
    lines.flatMap((line) => (line.characters.length ? [{ line, side, extent: extentOf(line.crop.quad, angle) }] : []));
  return groupsOf([...placed(first, 0), ...placed(second, 1)]).flatMap((group) => {
    const [one, other] = [linesOf(group, 0), linesOf(group, 1)];
    if (!one.length || !other.length) return [...one, ...other].filter(isKept);
    const [before, after] = [evidenceOf(one), evidenceOf(other)];
    // What neither makes letters of may be in another script: the longer piece shows more of it.
    if (Math.max(before, after) < 0) return lengthOf(other) > lengthOf(one) ? other : one;
    return after >= before ? other : one;
  });
}

/** Whether a line that one reading has alone stays: half a guess does not; what makes no sense at all is left to those who know other scripts. */
const isKept = ({ characters }: Line): boolean => {
  const { mean } = scoreOf(characters);
  return mean >= surerLinesSpec.aloneMeanMin || mean < surerLinesSpec.senselessMean;
};

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { crop }) => sum + quadWidth(crop.quad), 0);

const linesOf = <T>(group: readonly Placed<T>[], side: 0 | 1): T[] => group.flatMap((placed) => (placed.side === side ? placed.line : []));

const evidenceOf = (lines: readonly Line[]): number =>
  lines
    .flatMap(({ characters }) => characters)
    .reduce((sum, { text, confidence }) => sum + (text.trim() ? confidence - surerLinesSpec.evidenceAbove : 0), 0);

/** Where a quad lies once the text is level. */
function extentOf(quad: Quad, angle: number): Placed<unknown>['extent'] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const level = quad.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]);
  const [xs, ys] = [level.map(([x]) => x), level.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Lines that are of the same writing, directly or by way of others. */
function groupsOf<T>(lines: readonly Placed<T>[]): Placed<T>[][] {
  const groups: Placed<T>[][] = [];
  for (const line of lines) {
    const met = groups.filter((group) => group.some((other) => other.side !== line.side && overlap(other.extent, line.extent)));
    const joined = [...met.flat(), line];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function overlap(a: Placed<unknown>['extent'], b: Placed<unknown>['extent']): boolean {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (wide <= 0 || high <= 0) return false;
  const area = (extent: Placed<unknown>['extent']): number => (extent[2] - extent[0]) * (extent[3] - extent[1]);
  return wide * high >= surerLinesSpec.overlapMin * Math.min(area(a), area(b));
}
