import { createCanvas, type Canvas } from '@napi-rs/canvas';

export interface DrawnText {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size?: number;
}

/** A white picture with black text on it, as a scanner would see a print. */
export function drawText(texts: readonly DrawnText[], { width = 800, height = 1000 } = {}): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  for (const { text, x, y, size = 28 } of texts) {
    context.font = `${size}px sans-serif`;
    context.fillText(text, x, y);
  }
  return canvas;
}

/** A small receipt with rows whose ends are far apart. */
export const drawReceipt = (): Canvas =>
  drawText([
    { text: 'CORNER BAKERY', x: 240, y: 80, size: 40 },
    { text: 'Invoice No: A-1093', x: 60, y: 160 },
    { text: 'Sourdough loaf', x: 60, y: 260 },
    { text: '12.50', x: 640, y: 260 },
    { text: 'Total', x: 60, y: 340 },
    { text: '18.75', x: 640, y: 340 },
  ]);
