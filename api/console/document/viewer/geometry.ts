import type { Area } from './placed';

export interface Size {
  width: number;
  height: number;
}
/** Degrees clockwise. */
export type Rotation = 0 | 90 | 180 | 270;
export type Zoom = { fit: 'width' | 'page' } | { scale: number };
export interface Point {
  x: number;
  y: number;
}

/** The longer side at 100 %, in CSS pixels: a sheet of A4 as large as it is. */
const LONG_SIDE_PX = 1123;
const SCALE_MIN = 0.1;
const SCALE_MAX = 5;
const steps = [0.1, 0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
/** Longest sides in which pictures are asked for: few, so that a step of zoom seldom fetches anew. The API draws no larger one. */
const pictureSides = [1000, 1600, 2400];

export const turned = ({ width, height }: Size, rotation: Rotation): Size =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width };

export const clampScale = (scale: number): number => Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale));

/** The page at 100 %; `aspect` is width by height. */
const natural = (aspect: number): Size =>
  aspect <= 1 ? { width: LONG_SIDE_PX * aspect, height: LONG_SIDE_PX } : { width: LONG_SIDE_PX, height: LONG_SIDE_PX / aspect };

interface Shown {
  aspect: number;
  room: Size;
  zoom: Zoom;
  rotation: Rotation;
}

export function scaleOf({ aspect, room, zoom, rotation }: Shown): number {
  if ('scale' in zoom) return clampScale(zoom.scale);
  const seen = turned(natural(aspect), rotation);
  const byWidth = room.width / seen.width;
  return clampScale(zoom.fit === 'width' ? byWidth : Math.min(byWidth, room.height / seen.height));
}

/** The page as it lies before it is turned, in CSS pixels. */
export function sheetOf(shown: Shown): Size {
  const scale = scaleOf(shown);
  const { width, height } = natural(shown.aspect);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export const nextScale = (scale: number, direction: 1 | -1): number =>
  direction === 1
    ? (steps.find((step) => step > scale + 0.005) ?? SCALE_MAX)
    : (steps.findLast((step) => step < scale - 0.005) ?? SCALE_MIN);

/** How large a picture must be to look sharp. */
export const pictureSide = ({ width, height }: Size, pixelRatio: number): number =>
  pictureSides.find((side) => side >= Math.max(width, height) * pixelRatio * 0.9) ?? pictureSides.at(-1)!;

/** Where on the unturned page a point of the screen is, in fractions; `seen` is the turned page's place on the screen. */
export function toPage({ x, y }: Point, seen: { left: number; top: number } & Size, rotation: Rotation): Point {
  const across = (x - seen.left) / seen.width;
  const down = (y - seen.top) / seen.height;
  if (rotation === 90) return { x: down, y: 1 - across };
  if (rotation === 180) return { x: 1 - across, y: 1 - down };
  if (rotation === 270) return { x: 1 - down, y: across };
  return { x: across, y: down };
}

export const contains = ({ x, y, width, height }: Area, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

export const touch = (a: Area, b: Area): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

export function between(a: Point, b: Point): Area {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

export function around(areas: readonly Area[]): Area {
  const [x, y] = [Math.min(...areas.map((one) => one.x)), Math.min(...areas.map((one) => one.y))];
  const right = Math.max(...areas.map((one) => one.x + one.width));
  const bottom = Math.max(...areas.map((one) => one.y + one.height));
  return { x, y, width: right - x, height: bottom - y };
}
