import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { createRandom, type Random } from '../../../infra/samples/drawing/random.js';
import { makePdf, type PageSpec } from '../../../models/reader/testing/make-pdf.js';

/** A4 at 110 dots per inch: 3,000 such pages stay below what may be submitted by default. */
const size = { width: 910, height: 1_286 } as const;
const pictures = 20;
const rows = 14;
const noise = 2;
const jpegQuality = 24;
const words = 'invoice carriage paper printing October balance delivery reference customer storage paid amount unit transfer account'.split(
  ' ',
);

/** A scan of `pages` pages as one PDF: few pictures of text, each page with noise of its own, so that no two are the same to a decoder. */
export async function drawScan(pages: number): Promise<Buffer> {
  const random = createRandom(pages);
  const drawn = Array.from({ length: pictures }, () => drawSheet(random));
  const specs: PageSpec[] = [];
  for (let page = 0; page < pages; page++) {
    const bytes = await noisy(drawn[page % pictures]!, random);
    specs.push({ content: 'q 595 0 0 842 0 0 cm /Im0 Do Q', jpeg: { bytes, ...size } });
  }
  return makePdf({ pages: specs });
}

/** One sheet in grey, 8 bits a pixel: rows of words with an amount at their end. */
function drawSheet(random: Random): Uint8Array {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = '#222';
  context.font = '19px sans-serif';
  for (let row = 0; row < rows; row++) {
    const y = 70 + row * 82;
    context.fillText(Array.from({ length: 5 }, () => words[Math.floor(random.next() * words.length)]).join(' '), 60, y);
    context.fillText((random.next() * 9_000).toFixed(2), size.width - 150, y);
  }
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return Uint8Array.from({ length: size.width * size.height }, (_, pixel) => data[pixel * 4]!);
}

async function noisy(grey: Uint8Array, random: Random): Promise<Buffer> {
  // A stretch of one long row of noise, begun anywhere: chance for each pixel would take longer than reading does.
  const grains = Float32Array.from({ length: 4_096 }, () => (random.next() - 0.5) * 2 * noise);
  const from = Math.floor(random.next() * grains.length);
  const pixels = grey.map((level, at) => Math.max(0, Math.min(255, level - noise + grains[(from + at * 7) % grains.length]!)));
  return sharp(pixels, { raw: { ...size, channels: 1 } })
    .toColourspace('srgb')
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}
