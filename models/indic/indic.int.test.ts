import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { PageText } from '../../workflows/contract/page-text.js';
import type { Reader } from '../../workflows/contract/reader.js';
import { characterErrorRate } from '../training/scoring/text-distance.js';
import { fetchModelWeights, modelsFolder } from '../../infra/local/model-weights.js';
import { createReader } from '../reader/create-reader.js';
import { drawReceipt } from '../reader/testing/draw-text.js';
import { readManifest } from '../weights/manifest.js';
import { indicScripts, indicVersion, type IndicScript } from './scripts.js';
import { billLines, drawLines, type Print } from './testing/drawn-lines.js';

const minuteMs = 60_000;
let reader: Reader;

beforeAll(async () => {
  const folder = modelsFolder();
  await fetchModelWeights(readManifest(), { folder });
  reader = createReader({ modelsDir: folder, threads: 1, parsers: 1 });
}, 5 * minuteMs);
afterAll(() => reader.close());

async function read(picture: Uint8Array): Promise<PageText> {
  const [page] = await reader.readPages(picture, { from: 1, to: 1 });
  return page!;
}
const pictureOf = (script: IndicScript, print: Print): Promise<Buffer> => drawLines(billLines[script], script, print).encode('png');

/** Share of wrong characters on clean, drawn print; scans are worse. */
const cerMax = 0.04;

test.each(indicScripts.flatMap((script) => [28, 20].map((sizePx) => [script, sizePx] as const)))(
  'a bill in %s of %i pixels is read with its figures, and says which engine read it',
  async (script, sizePx) => {
    const page = await read(await pictureOf(script, { sizePx, noise: 30 }));
    expect(page.model.split('+')).toContain(indicVersion[script]);
    expect(characterErrorRate(billLines[script].join('\n'), page.text)).toBeLessThan(cerMax);
    for (const figure of ['14/03/2024', '450.00', '380.50', '1,140.50']) expect(page.text).toContain(figure);
  },
  minuteMs,
);

test.each(indicScripts)(
  'a word in %s has its place on the line',
  async (script) => {
    const sizePx = 28;
    const page = await read(await pictureOf(script, { sizePx, noise: 0 }));
    const [first, second] = page.lines[0]!.words;
    expect(first!.box.x * page.width).toBeGreaterThan(sizePx);
    expect(first!.box.x * page.width).toBeLessThan(2 * sizePx);
    expect(second!.box.x).toBeGreaterThan(first!.box.x + first!.box.width);
    expect(first!.confidence).toBeLessThan(1);
  },
  minuteMs,
);

test.each([90, 180, 270])(
  'a page in Devanagari without a Latin letter is read when it is turned by %i degrees',
  async (degrees) => {
    const lines = billLines.devanagari.filter((line) => !/[A-Z0-9]/.test(line));
    const upright = await drawLines(lines, 'devanagari', { sizePx: 28, noise: 0 }).encode('png');
    const page = await read(await sharp(upright).rotate(degrees).png().toBuffer());
    expect(characterErrorRate(lines.join('\n'), page.text)).toBeLessThan(cerMax);
  },
  minuteMs,
);

test('a page in Latin script does not ask the second engine', async () => {
  expect((await read(await drawReceipt().encode('png'))).model).toBe('blumsmart-ocr@2+blumsmart-lines@1+pp-ocrv6-small');
});
