import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { createRandom } from './random.js';

export interface PhotoLook {
  seed: number;
  /** Degrees, clockwise. */
  turn?: number;
  /** Radius in pixels. */
  blur?: number;
  /** Standard deviation of the grain, of 255. */
  grain?: number;
  /** 0: none, 1: the far corner is black. */
  shade?: number;
  /** Share of the paper's contrast that is lost. */
  fade?: number;
  table?: [string, string];
  margin?: number;
  quality?: number;
}

/** The paper as a telephone sees it: lying askew on a table, unevenly lit, grainy. JPEG. */
export async function photograph(paper: Canvas, look: PhotoLook): Promise<Buffer> {
  const { turn = 1.5, blur = 0, grain = 5, shade = 0.25, fade = 0, table = ['#7d5a3c', '#5e4029'], margin = 70, quality = 82 } = look;
  const photo = createCanvas(paper.width + 2 * margin, paper.height + 2 * margin);
  const context = photo.getContext('2d');
  const { width, height } = photo;

  const wood = context.createLinearGradient(0, 0, width * 0.3, height);
  wood.addColorStop(0, table[0]);
  wood.addColorStop(1, table[1]);
  context.fillStyle = wood;
  context.fillRect(0, 0, width, height);

  context.save();
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.shadowColor = 'rgba(0,0,0,0.45)';
  context.shadowBlur = 24;
  context.shadowOffsetY = 8;
  context.fillStyle = '#fff';
  context.fillRect(-paper.width / 2, -paper.height / 2, paper.width, paper.height);
  context.shadowColor = 'transparent';
  if (blur) context.filter = `blur(${blur}px)`;
  context.drawImage(paper, -paper.width / 2, -paper.height / 2);
  context.filter = 'none';
  if (fade) {
    context.globalAlpha = fade;
    context.fillRect(-paper.width / 2, -paper.height / 2, paper.width, paper.height);
    context.globalAlpha = 1;
  }
  context.restore();

  const light = context.createRadialGradient(width * 0.35, height * 0.25, width * 0.2, width * 0.5, height * 0.5, height * 0.85);
  light.addColorStop(0, 'rgba(255,244,220,0.10)');
  light.addColorStop(1, `rgba(20,12,4,${shade})`);
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  addGrain(photo, look.seed, grain);
  return photo.encode('jpeg', quality);
}

/** The sum of three even chances is close enough to a bell curve for grain. */
function addGrain(photo: Canvas, seed: number, deviation: number): void {
  const random = createRandom(seed);
  const context = photo.getContext('2d');
  const picture = context.getImageData(0, 0, photo.width, photo.height);
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const shift = (random.next() + random.next() + random.next() - 1.5) * 2 * deviation;
    for (let channel = at; channel < at + 3; channel++) data[channel] = data[channel]! + shift;
  }
  context.putImageData(picture, 0, 0);
}
