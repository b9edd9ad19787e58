import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Draw } from '../core/draw.js';
import type { Page } from '../core/page.js';
import { randomField } from './field.js';

export interface InkLook {
  /** Pixels of a point. */
  scale: number;
  paper: string;
  /** Share of the ink's darkness that is lost, in patches. */
  fade?: number;
  /** Prints as needles do, in dots. */
  needles?: boolean;
}

/** The page as print on paper, before anyone takes a picture of it. */
export function printPage(page: Page, { scale, paper, fade = 0, needles = false }: InkLook, { chance }: Draw): Canvas {
  const canvas = createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.scale(scale, scale);
  page.paint(context);
  context.restore();
  if (needles) {
    context.fillStyle = paper;
    context.globalAlpha = 0.55;
    const step = Math.max(2, Math.round(scale * 0.9));
    for (let y = 0; y < canvas.height; y += step) context.fillRect(0, y, canvas.width, 1);
    for (let x = 0; x < canvas.width; x += step) context.fillRect(x, 0, 1, canvas.height);
    context.globalAlpha = 1;
  }
  if (fade) bleach(canvas, paper, fade, chance);
  return canvas;
}

/** Heat paper pales in patches and along the tracks of a worn print head. */
function bleach(canvas: Canvas, paper: string, fade: number, chance: Draw['chance']): void {
  const context = canvas.getContext('2d');
  const field = randomField(chance, 4, 9, 0.35);
  const step = 24;
  context.fillStyle = paper;
  for (let y = 0; y < canvas.height; y += step) {
    for (let x = 0; x < canvas.width; x += step) {
      context.globalAlpha = Math.min(0.8, Math.max(0, fade * (1 + field.at(x / canvas.width, y / canvas.height))));
      context.fillRect(x, y, step, step);
    }
  }
  if (chance.maybe(0.4)) {
    context.globalAlpha = 0.5;
    for (let track = chance.between(1, 2); track > 0; track--)
      context.fillRect(chance.between(0, canvas.width), 0, chance.between(2, 4), canvas.height);
  }
  context.globalAlpha = 1;
}
