import { distance, quadHeight, type Quad } from './geometry.js';

/** Radians; steeper ones are not skew but text that stands on its side. */
const skewMax = 0.5;

/** The page's skew in radians: the median angle of its lines, longer ones counting more. */
export function skewOf(quads: readonly Quad[]): number {
  const lines = quads
    .map((quad) => ({
      angle: Math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0]),
      width: distance(quad[0], quad[1]),
      height: quadHeight(quad),
    }))
    .filter(({ angle, width, height }) => Math.abs(angle) < skewMax && width > 2 * height)
    .sort((a, b) => a.angle - b.angle);
  const half = lines.reduce((sum, { width }) => sum + width, 0) / 2;
  let sum = 0;
  return lines.find(({ width }) => (sum += width) >= half)?.angle ?? 0;
}
