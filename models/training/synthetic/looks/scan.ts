import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Chance } from '../core/chance.js';
import { bitmapOf, developOf } from './bitmap.js';
import { folds } from './field.js';
import { addGrain } from './grain.js';

export interface ScanLook {
  /** Degrees, clockwise. */
  turn: number;
  /** Larger bed than paper: a receipt on a flat-bed scanner. */
  bed: boolean;
  /** `fax`: black and white, nothing between. */
  mode: 'colour' | 'grey' | 'fax';
  folded: boolean;
  format: 'png' | 'jpeg';
}

export function scanLook({ real, maybe, weighted }: Chance, medium: 'till roll' | 'sheet' | 'screen'): ScanLook {
  const look: ScanLook = {
    turn: maybe(0.55) ? 0 : real(-1.6, 1.6),
    bed: medium === 'till roll' && maybe(0.35),
    mode: weighted([
      ['colour', 4],
      ['grey', 4],
      ['fax', 1],
    ] as const),
    folded: medium === 'sheet' && maybe(0.35),
    format: maybe(0.7) ? 'jpeg' : 'png',
  };
  // Pale heat paper in black and white is read by no one.
  return medium === 'till roll' && look.mode === 'fax' ? { ...look, mode: 'grey' } : look;
}

/** The paper as a flat-bed or sheet-fed scanner sees it. */
export async function scan(paper: Canvas, { turn, bed, mode, folded, format }: ScanLook, chance: Chance): Promise<Buffer> {
  const { real, between } = chance;
  const [marginX, marginY] = bed ? [real(0.05, 0.6) * paper.width, real(0.02, 0.12) * paper.width] : [0, 0];
  const canvas = createCanvas(Math.round(paper.width + 2 * marginX), Math.round(paper.height + 2 * marginY));
  const context = canvas.getContext('2d');
  context.fillStyle = bed && chance.maybe(0.4) ? '#3b3b3b' : '#f4f4f2';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(paper, -paper.width / 2 + real(-0.4, 0.4) * marginX, -paper.height / 2);
  const picture = bitmapOf(canvas);
  if (folded) foldInThirds(picture, chance);
  addGrain(picture, real(0.5, 5), chance);
  let image = developOf(picture);
  if (mode !== 'colour') image = image.greyscale();
  if (chance.maybe(0.4)) image = image.blur(real(0.35, 0.8));
  if (chance.maybe(0.3)) image = image.linear(real(0.86, 1.2), between(-14, 30));
  if (mode === 'fax') return image.threshold(between(120, 175)).png({ palette: true, colours: 2 }).toBuffer();
  return format === 'png' ? image.png({ compressionLevel: 6 }).toBuffer() : image.jpeg({ quality: between(45, 92) }).toBuffer();
}

function foldInThirds({ data, width, height }: ReturnType<typeof bitmapOf>, { real }: Chance): void {
  const light = folds([real(0.31, 0.36), real(0.64, 0.69)], real(0.05, 0.16));
  for (let row = 0; row < height; row++) {
    const change = 1 + light(0, row / height);
    if (change === 1) continue;
    for (let pixel = row * width * 4; pixel < (row + 1) * width * 4; pixel++) if (pixel % 4 < 3) data[pixel] = data[pixel]! * change;
  }
}
