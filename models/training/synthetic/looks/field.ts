import type { Chance } from '../core/chance.js';

// Looked up once, as in warp.ts.
const { min, max, abs } = Math;

/** A smooth field over a picture: values at the knots of a coarse grid, bilinear between them. */
export interface SmoothField {
  /** `u`, `v` from 0 to 1. */
  at(u: number, v: number): number;
}

export function smoothField(columns: number, rows: number, value: (u: number, v: number) => number): SmoothField {
  const knots = Float32Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) =>
    value((at % (columns + 1)) / columns, Math.floor(at / (columns + 1)) / rows),
  );
  return {
    at: (u, v) => {
      const x = min(max(u, 0), 0.9999) * columns;
      const y = min(max(v, 0), 0.9999) * rows;
      const [left, top] = [x | 0, y | 0];
      const [dx, dy] = [x - left, y - top];
      const knot = top * (columns + 1) + left;
      const above = knots[knot]! * (1 - dx) + knots[knot + 1]! * dx;
      const below = knots[knot + columns + 1]! * (1 - dx) + knots[knot + columns + 2]! * dx;
      return above * (1 - dy) + below * dy;
    },
  };
}

export const randomField = ({ real }: Chance, columns: number, rows: number, size: number): SmoothField =>
  smoothField(columns, rows, () => real(-size, size));

/** Sharp creases: on each side of a line across the paper the light falls differently. */
export function creases({ real }: Chance, count: number, depth: number): (u: number, v: number) => number {
  const lines = Array.from({ length: count }, () => {
    const angle = real(0, Math.PI);
    return { x: Math.cos(angle), y: Math.sin(angle), at: real(-0.3, 1.2), depth: real(-depth, depth), reach: real(0.06, 0.35) };
  });
  return (u, v) => {
    let sum = 0;
    for (const { x, y, at, depth: own, reach } of lines) {
      const distance = u * x + v * y - at;
      if (distance > -0.004 && distance < reach) sum += own * (1 - distance / reach);
    }
    return sum;
  };
}

/** A folded letter: straight folds at given shares of the height, dark on one side and light on the other. */
export const folds =
  (at: readonly number[], depth: number) =>
  (_: number, v: number): number => {
    let sum = 0;
    for (const fold of at) {
      const distance = v - fold;
      if (abs(distance) < 0.02) sum += (distance < 0 ? -depth : depth) * (1 - abs(distance) / 0.02);
    }
    return sum;
  };
