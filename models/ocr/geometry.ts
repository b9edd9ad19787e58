/** Pixels, origin top left. */
export type Point = readonly [x: number, y: number];

/** Corners clockwise from the one where the text starts at its top: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A rectangle at any angle: centre, size along and across the unit vector (ux, uy). */
export interface TiltedRect {
  cx: number;
  cy: number;
  width: number;
  height: number;
  ux: number;
  uy: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const quadWidth = (q: Quad): number => Math.max(distance(q[0], q[1]), distance(q[3], q[2]));
export const quadHeight = (q: Quad): number => Math.max(distance(q[0], q[3]), distance(q[1], q[2]));

/** The corners renamed so that text standing on its side or head is read upright; quarter turns clockwise. */
export function turnQuad([a, b, c, d]: Quad, quarterTurns: 0 | 1 | 2 | 3): Quad {
  if (quarterTurns === 1) return [d, a, b, c];
  if (quarterTurns === 2) return [c, d, a, b];
  return quarterTurns === 3 ? [b, c, d, a] : [a, b, c, d];
}

/** The part of a quad between the fractions `from` and `to` of its width. */
export function sliceQuad([a, b, c, d]: Quad, from: number, to: number): Quad {
  const between = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}

/** Names the corners of a rectangle: of its two left ones the upper comes first. */
export function orderCorners(corners: readonly Point[]): Quad {
  const byX = [...corners].sort((p, q) => p[0] - q[0]);
  const [topLeft, bottomLeft] = byX.slice(0, 2).sort((p, q) => p[1] - q[1]) as [Point, Point];
  const [topRight, bottomRight] = byX.slice(2).sort((p, q) => p[1] - q[1]) as [Point, Point];
  return [topLeft, topRight, bottomRight, bottomLeft];
}

export function rectCorners({ cx, cy, width, height, ux, uy }: TiltedRect): Point[] {
  const halfWidth = width / 2;
  const halfHeight = height / 2;
  const corner = (along: number, across: number): Point => [cx + along * ux - across * uy, cy + along * uy + across * ux];
  return [corner(-halfWidth, -halfHeight), corner(halfWidth, -halfHeight), corner(halfWidth, halfHeight), corner(-halfWidth, halfHeight)];
}

/** Convex hull (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  if (sorted.length < 3) return sorted;
  const half = (input: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of input) {
      while (chain.length > 1 && turn(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
const turn = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** The rectangle of least area around points: one of its sides lies on a side of their hull. Null for fewer than three. */
export function smallestRect(points: readonly Point[]): TiltedRect | null {
  const hull = convexHull(points);
  if (hull.length < 3) return null;
  let best: TiltedRect | null = null;
  hull.forEach((from, i) => {
    const to = hull[(i + 1) % hull.length]!;
    const length = distance(from, to);
    if (!length) return;
    const rect = rectAlong(hull, (to[0] - from[0]) / length, (to[1] - from[1]) / length);
    if (!best || rect.width * rect.height < best.width * best.height) best = rect;
  });
  return best;
}

function rectAlong(points: readonly Point[], ux: number, uy: number): TiltedRect {
  let [alongMin, alongMax, acrossMin, acrossMax] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const along = x * ux + y * uy;
    const across = -x * uy + y * ux;
    alongMin = Math.min(alongMin, along);
    alongMax = Math.max(alongMax, along);
    acrossMin = Math.min(acrossMin, across);
    acrossMax = Math.max(acrossMax, across);
  }
  const along = (alongMin + alongMax) / 2;
  const across = (acrossMin + acrossMax) / 2;
  const size = { width: alongMax - alongMin, height: acrossMax - acrossMin };
  return { cx: along * ux - across * uy, cy: along * uy + across * ux, ...size, ux, uy };
}
