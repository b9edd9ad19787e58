import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Chance } from '../core/chance.js';

type Ground = 'wood' | 'cloth' | 'dark' | 'marble' | 'plain';
const grounds = [
  ['wood', 4],
  ['cloth', 2],
  ['dark', 2],
  ['marble', 1],
  ['plain', 2],
] as const;

/** What the paper lies on while it is photographed. */
export function drawGround(width: number, height: number, chance: Chance): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const kind: Ground = chance.weighted(grounds);
  const [from, to] = chance.one(
    {
      wood: [
        ['#8b6544', '#5e4029'],
        ['#c49a6c', '#a57b4e'],
        ['#6b4a33', '#3f2a1c'],
      ],
      cloth: [
        ['#4a5a78', '#3a4860'],
        ['#8d8578', '#6f685c'],
        ['#7a3b3b', '#5c2c2c'],
      ],
      dark: [
        ['#2a2a2c', '#141416'],
        ['#33312e', '#1d1c1a'],
      ],
      marble: [
        ['#d8d6d2', '#b9b6b0'],
        ['#c9ccd0', '#a5a9ae'],
      ],
      plain: [
        ['#b8b0a2', '#8f887b'],
        ['#9aa5a0', '#74807a'],
        ['#e4e1da', '#c9c5bb'],
      ],
    }[kind] as [string, string][],
  );
  const gradient = context.createLinearGradient(0, 0, width * chance.real(0.2, 1), height);
  gradient.addColorStop(0, from);
  gradient.addColorStop(1, to);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  if (kind === 'wood') {
    for (let y = 0; y < height; y += chance.between(3, 16)) {
      context.strokeStyle = `rgba(${chance.maybe(0.5) ? '20,10,0' : '255,220,170'},${chance.real(0.02, 0.12)})`;
      context.lineWidth = chance.real(0.5, 3);
      context.beginPath();
      context.moveTo(0, y);
      context.bezierCurveTo(width / 3, y + chance.real(-12, 12), (2 * width) / 3, y + chance.real(-12, 12), width, y + chance.real(-8, 8));
      context.stroke();
    }
  }
  if (kind === 'cloth') {
    context.fillStyle = 'rgba(0,0,0,0.10)';
    for (let x = 0; x < width; x += 4) context.fillRect(x, 0, 1, height);
    for (let y = 0; y < height; y += 4) context.fillRect(0, y, width, 1);
  }
  if (kind === 'marble') {
    for (let vein = 0; vein < 14; vein++) {
      context.strokeStyle = `rgba(90,90,95,${chance.real(0.05, 0.2)})`;
      context.lineWidth = chance.real(1, 5);
      context.beginPath();
      context.moveTo(chance.real(0, width), 0);
      context.bezierCurveTo(chance.real(0, width), height / 3, chance.real(0, width), height / 2, chance.real(0, width), height);
      context.stroke();
    }
  }
  return canvas;
}
