import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

prepareZXingModule({
  overrides: {
    wasmBinary: Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))).buffer,
  },
});

export interface DrawnCode {
  text: string;
  x: number;
  y: number;
  /** Side in pixels, with the quiet zone. */
  side: number;
  /** Degrees. */
  turned?: number;
}

/** A QR code as rows of dark (true) and light modules, quiet zone included. */
export async function modulesOf(text: string): Promise<boolean[][]> {
  const { image, error } = await writeBarcode(text, { format: 'QRCode', scale: 1, options: 'ecLevel=L' });
  if (!image) throw new Error(error);
  const picture = await loadImage(Buffer.from(await image.arrayBuffer()));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  return Array.from({ length: picture.height }, (_, row) =>
    Array.from({ length: picture.width }, (_, column) => data[(row * picture.width + column) * 4]! < 128),
  );
}

/** Draws a QR code on a canvas, smoothed at its edges as a scanner would. */
export async function drawCode(canvas: Canvas, { text, x, y, side, turned = 0 }: DrawnCode): Promise<void> {
  const rows = await modulesOf(text);
  const context = canvas.getContext('2d');
  const unit = side / rows.length;
  context.save();
  context.translate(x + side / 2, y + side / 2);
  context.rotate((turned * Math.PI) / 180);
  context.fillStyle = '#000';
  rows.forEach((row, i) =>
    row.forEach((dark, j) => {
      if (dark) context.fillRect(j * unit - side / 2, i * unit - side / 2, unit, unit);
    }),
  );
  context.restore();
}
