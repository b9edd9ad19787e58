import { createCanvas, loadImage } from '@napi-rs/canvas';
import { photograph, smallReceipt } from '../../infra/samples/index.js';

export interface Paper {
  name: string;
  bytes: Buffer;
  /** By field, as the API names them. */
  truth: Record<string, string>;
}

/** The n-th receipt as a poor photograph: faded, out of focus, askew, so that the machine is unsure of it; what stands on it is known. */
export async function doubtfulPaper(n: number): Promise<Paper> {
  const { bytes, expected } = await smallReceipt(n);
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const look = { seed: n, turn: (n % 7) - 3, blur: 1 + (n % 6) / 10, grain: 9, shade: 0.5, fade: 0.4, quality: 60 };
  return { name: `review-${n}.jpg`, bytes: await photograph(canvas, look), truth: expected.fields as Record<string, string> };
}
