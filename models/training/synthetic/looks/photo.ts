import type { Canvas } from '@napi-rs/canvas';
import type { Chance } from '../core/chance.js';
import { bitmapOf, developOf, type Bitmap } from './bitmap.js';
import { creases, randomField, smoothField } from './field.js';
import { addGrain } from './grain.js';
import { drawGround } from './ground.js';
import { warpOnto, type Corners } from './warp.js';

/** 0: a careful picture of a flat paper in daylight; 1: a crumpled one, askew, in a dim restaurant. */
type Trouble = number;

/** The paper as a telephone sees it. JPEG. */
export async function photograph(paper: Canvas, trouble: Trouble, chance: Chance): Promise<Buffer> {
  const { real, maybe, between } = chance;
  const margin = real(0.03, 0.06 + 0.16 * trouble);
  const width = Math.round(paper.width * (1 + 2 * margin));
  const height = Math.round(paper.height + 2 * margin * Math.min(paper.height, paper.width * 1.4));
  const corners = cornersOf(width, height, paper, trouble, chance);
  const ground = drawGround(width, height, chance);
  castShadow(ground, corners, chance);
  const small = paper.width * 0.004 * trouble;
  const [columns, rows] = [between(3, 5), Math.max(3, Math.round((4 * paper.height) / paper.width))];
  const crease = creases(chance, Math.round(trouble * between(2, 12)), 0.05 + 0.09 * trouble);
  const lamp = lampOver(trouble, chance);
  const seen = warpOnto(bitmapOf(ground), bitmapOf(paper), {
    corners,
    bend: [randomField(chance, columns, rows, small * 2.2), randomField(chance, columns, rows, small * 2.2)],
    light: (u, v) => (1 + crease(u, v)) * lamp.at(u, v),
  });
  if (maybe(0.35 * trouble + 0.1)) handShadow(seen, chance);
  tint(seen, chance, trouble);
  addGrain(seen, real(1, 4 + 9 * trouble), chance, maybe(0.5));
  return develop(seen, trouble, chance);
}

/** Turned a little, wider below than above or the other way round. */
function cornersOf(width: number, height: number, paper: Canvas, trouble: Trouble, { real }: Chance): Corners {
  const turn = real(-1, 1) * (0.008 + 0.05 * trouble);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const jitter = (): number => real(-1, 1) * 0.035 * trouble * paper.width;
  const [halfWidth, halfHeight] = [paper.width / 2, paper.height / 2];
  const at = (x: number, y: number): [number, number] => [
    width / 2 + x * cos - y * sin + jitter(),
    height / 2 + x * sin + y * cos + jitter(),
  ];
  return [at(-halfWidth, -halfHeight), at(halfWidth, -halfHeight), at(halfWidth, halfHeight), at(-halfWidth, halfHeight)];
}

function castShadow(ground: Canvas, corners: Corners, { real }: Chance): void {
  const context = ground.getContext('2d');
  context.save();
  context.shadowColor = 'rgba(0,0,0,0.55)';
  context.shadowBlur = real(8, 40);
  context.shadowOffsetX = real(-14, 14);
  context.shadowOffsetY = real(2, 16);
  context.fillStyle = '#ddd';
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(x, y);
  context.closePath();
  context.fill();
  context.restore();
}

const lampOver = (trouble: Trouble, { real }: Chance): ReturnType<typeof smoothField> => {
  const [x, y] = [real(-0.2, 1.2), real(-0.2, 1.2)];
  const [dim, fall] = [real(0.78, 1.02) - 0.15 * trouble, real(0.05, 0.2 + 0.35 * trouble)];
  return smoothField(6, 8, (u, v) => dim + 0.06 - fall * Math.hypot(u - x, v - y) * 0.7);
};

/** The telephone and the hand that holds it stand in the light. */
function handShadow(picture: Bitmap, { real }: Chance): void {
  const [angle, at, soft, depth] = [real(0, 2 * Math.PI), real(0.05, 0.5), real(0.02, 0.2), real(0.25, 0.55)];
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const field = smoothField(40, 40, (u, v) => {
    const distance = ((u - 0.5) * x + (v - 0.5) * y - at * 0.5) / soft;
    return 1 - depth / (1 + Math.exp(-6 * distance));
  });
  const { data, width, height } = picture;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const light = field.at(column / width, row / height);
      const pixel = (row * width + column) * 4;
      for (let channel = 0; channel < 3; channel++) data[pixel + channel] = data[pixel + channel]! * light;
    }
  }
}

/** White balance and exposure. */
function tint({ data }: Bitmap, { real }: Chance, trouble: Trouble): void {
  const gains = [real(0.95, 1.06), real(0.96, 1.02), real(0.82 - 0.1 * trouble, 1.02)];
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    for (let channel = 0; channel < 3; channel++) data[pixel + channel] = data[pixel + channel]! * gains[channel]!;
  }
}

async function develop(picture: Bitmap, trouble: Trouble, { real, maybe, between, one }: Chance): Promise<Buffer> {
  let image = developOf(picture);
  if (maybe(0.3 + 0.4 * trouble)) image = image.blur(real(0.4, 0.5 + 1.1 * trouble));
  if (maybe(0.25 * trouble)) image = image.convolve(motion(one([3, 5, 5, 7]), maybe(0.5)));
  return image.jpeg({ quality: between(58, 92), chromaSubsampling: '4:2:0' }).toBuffer();
}

/** A hand that shook along one direction. */
function motion(length: number, level: boolean): { width: number; height: number; kernel: number[] } {
  const middle = (length - 1) / 2;
  const kernel = Array.from({ length: length * length }, (_, at) => {
    const [row, column] = [Math.floor(at / length), at % length];
    return (level ? row === middle : row === column) ? 1 : 0;
  });
  return { width: length, height: length, kernel };
}
