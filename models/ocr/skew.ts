import { distance, quadHeight, type Quad } from './geometry.js';

/** Radians; steeper ones are not skew but text that stands on its side. */
const skewMax = 0.5;

/** The direction of a page's lines in radians: the median around `base`, longer lines counting more. */
export function lineAngle(quads: readonly Quad[], base: number): number {
  const lines = quads
    .map((quad) => ({
      angle: around(Math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0]) - base),
      width: distance(quad[0], quad[1]),
      height: quadHeight(quad),
    }))
    .filter(({ angle, width, height }) => Math.abs(angle) < skewMax && width > 2 * height)
    .sort((a, b) => a.angle - b.angle);
  const half = lines.reduce((sum, { width }) => sum + width, 0) / 2;
  let sum = 0;
  return base + (lines.find(({ width }) => (sum += width) >= half)?.angle ?? 0);
}

/** An angle between −π and π. */
const around = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));
