import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { describe, expect, test } from '@jest/globals';
import { ZXING_WASM_VERSION } from 'zxing-wasm/reader';
import type { Raster } from '../ocr/raster.js';
import { codesVersion } from './code-fields.js';
import { findCodes, type Finer } from './find-codes.js';
import { drawCode } from './testing/draw-code.js';
import { makeKeys, signEinvoice } from './testing/sign-einvoice.js';

const token = signEinvoice(makeKeys().privateKey);
const never: Finer = async () => {
  throw new Error('not to be called');
};

function blank(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return canvas;
}

function rasterOf(canvas: Canvas): Raster {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { data: data.filter((_, index) => index % 4 !== 3) as unknown as Uint8Array, width: canvas.width, height: canvas.height };
}

test('the version named in values is that of the library', () => {
  expect(codesVersion).toBe(`zxing-wasm@${ZXING_WASM_VERSION}`);
});

describe('codes are found', () => {
  test.each([0, 3, 45, 90, 180])('in a dense one, turned by %i degrees, with their place', async (turned) => {
    const canvas = blank(1000, 1400);
    await drawCode(canvas, { text: token, x: 500, y: 100, side: 400, turned });
    const [code, ...more] = await findCodes(rasterOf(canvas), { page: 2, finer: never });
    expect(more).toEqual([]);
    expect(code).toMatchObject({ text: token, box: { page: 2 } });
    expect(code!.box.x + code!.box.width / 2).toBeCloseTo(0.7, 1);
    expect(code!.box.y + code!.box.height / 2).toBeCloseTo(300 / 1400, 1);
  });

  test('once where a page repeats them, and several beside each other', async () => {
    const canvas = blank(1000, 1000);
    await drawCode(canvas, { text: 'one', x: 50, y: 50, side: 200 });
    await drawCode(canvas, { text: 'one', x: 50, y: 500, side: 200 });
    await drawCode(canvas, { text: 'two', x: 500, y: 500, side: 200 });
    const found = await findCodes(rasterOf(canvas), { page: 1, finer: never });
    expect(found.map(({ text }) => text).sort()).toEqual(['one', 'two']);
  });

  test('by a closer look where they are seen but too fine to be read, at the place on the whole page', async () => {
    const [small, large] = [blank(1000, 1400), blank(4000, 5600)];
    await drawCode(small, { text: token, x: 600, y: 200, side: 140 });
    await drawCode(large, { text: token, x: 2400, y: 800, side: 560 });
    const finer: Finer = async ({ x, y, width, height }) => {
      const part = createCanvas(Math.round(width * 4000), Math.round(height * 5600));
      part.getContext('2d').drawImage(large, -x * 4000, -y * 5600);
      return rasterOf(part);
    };
    const [code] = await findCodes(rasterOf(small), { page: 1, finer });
    expect(code?.text).toBe(token);
    expect(code!.box.x + code!.box.width / 2).toBeCloseTo(0.67, 1);
    expect(code!.box.y + code!.box.height / 2).toBeCloseTo(270 / 1400, 1);
  });

  test('not on a page that has none', async () => {
    expect(await findCodes(rasterOf(blank(800, 1000)), { page: 1, finer: never })).toEqual([]);
  });
});

test('a page of nothing but finder patterns ends, and holds no code', async () => {
  const canvas = blank(1200, 1600);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 1200; x += 20)
    for (let y = 0; y < 1600; y += 20) {
      for (const [inset, colour] of [
        [0, '#000'],
        [2, '#fff'],
        [4, '#000'],
      ] as const) {
        context.fillStyle = colour;
        context.fillRect(x + inset, y + inset, 14 - 2 * inset, 14 - 2 * inset);
      }
    }
  expect(await findCodes(rasterOf(canvas), { page: 1, finer: async () => null })).toEqual([]);
});
