import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fetchModelWeights, modelsFolder } from '../../infra/local/model-weights.js';
import type { Reader } from '../../workflows/contract/reader.js';
import { codeOf } from '../../workflows/contract/fail.js';
import { createReader } from '../reader/create-reader.js';
import { drawText } from '../reader/testing/draw-text.js';
import { makePdf, textOperators } from '../reader/testing/make-pdf.js';
import { readManifest } from '../weights/manifest.js';
import { drawCode, modulesOf } from './testing/draw-code.js';
import { einvoiceData, makeKeys, signEinvoice } from './testing/sign-einvoice.js';

const minuteMs = 60_000;
const { publicKey, privateKey } = makeKeys();
const token = signEinvoice(privateKey);
const folder = mkdtempSync(join(tmpdir(), 'blumsmart-codes-'));
let reader: Reader;

beforeAll(async () => {
  writeFileSync(join(folder, 'published.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  await fetchModelWeights(readManifest(), { folder: modelsFolder() });
  reader = createReader({ modelsDir: modelsFolder(), threads: 1, parsers: 1, codeKeysPath: folder });
}, 5 * minuteMs);
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true });
});

const codesOf = async (bytes: Uint8Array, from = reader) => (await from.readPages(bytes, { from: 1, to: 1 }))[0]!.codes;
const proven = [{ kind: 'gst_einvoice', signature: 'valid', irnFits: true, box: { page: 1 } }];

/** A page of words with the code on its right, drawn at so many pixels an inch. */
async function scan(dotsPerInch: number, codeInches: number): Promise<Canvas> {
  const canvas = createCanvas(Math.round(8.27 * dotsPerInch), Math.round(11.69 * dotsPerInch));
  const words = drawText([{ text: 'TAX INVOICE', x: 60, y: 80 }], { width: 400, height: 200 });
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(words, 0, 0);
  await drawCode(canvas, { text: token, x: 5 * dotsPerInch, y: dotsPerInch, side: codeInches * dotsPerInch, turned: 2 });
  return canvas;
}

/** A page of words with the code on its right, each of its modules a square of its own. */
async function pageOfSquares(text: string, { inches, rotate }: { inches: number; rotate: 0 | 90 }): Promise<Uint8Array> {
  const rows = await modulesOf(text);
  const unit = (inches * 72) / rows.length;
  const squares = rows.flatMap((row, i) => row.flatMap((dark, j) => (dark ? [`${j * unit} ${-i * unit} ${unit} ${-unit} re f`] : [])));
  const code = `q 1 0 0 1 400 780 cm ${squares.join('\n')} Q`;
  return makePdf({
    pages: [{ content: `${textOperators('Tax invoice MOF/2026-27/0148', { x: 40, y: 780 })} 0 g ${code}`, rotate }],
  });
}

describe('the code of an e-invoice', () => {
  test.each(['png', 'jpeg'] as const)(
    'is read from a scan at 200 dots an inch, as %s, and proven',
    async (format) => {
      const codes = await codesOf(await (await scan(200, 2)).encode(format as 'png'));
      expect(codes).toMatchObject(proven);
      expect(codes![0]!.box.x).toBeGreaterThan(0.5);
    },
    minuteMs,
  );

  test(
    'is read from a finer picture than letters are read from, where only that shows it',
    async () => {
      const photo = await scan(480, 0.9);
      expect(await codesOf(await photo.encode('jpeg', 90))).toMatchObject(proven);
    },
    2 * minuteMs,
  );

  test.each([
    [0.8, 0],
    [1, 0],
    [2, 0],
    [1.6, 90],
  ] as const)('is read from a born-digital page, %d inches wide, page turned by %d', async (inches, rotate) => {
    const pdf = await pageOfSquares(token, { inches, rotate });
    const [page] = await reader.readPages(pdf, { from: 1, to: 1 });
    expect(page).toMatchObject({ source: 'text_layer', text: 'Tax invoice MOF/2026-27/0148', codes: proven });
  });

  test(
    'is read whatever its pattern is: a drawing of the whole page shows some, and hides others of the same size',
    async () => {
      for (let i = 0; i < 12; i++) {
        const other = signEinvoice(privateKey, einvoiceData({ IrnDt: `2026-10-14 18:00:${10 + i}` }));
        expect(await codesOf(await pageOfSquares(other, { inches: 1, rotate: 0 }))).toMatchObject(proven);
      }
    },
    2 * minuteMs,
  );

  test.each([130, 60])(
    'is read from a picture on a page with text of its own, %d points wide',
    async (wide) => {
      const canvas = createCanvas(600, 600);
      canvas.getContext('2d').fillStyle = '#fff';
      canvas.getContext('2d').fillRect(0, 0, 600, 600);
      await drawCode(canvas, { text: token, x: 0, y: 0, side: 600 });
      const jpeg = { bytes: await canvas.encode('jpeg', 85), width: 600, height: 600 };
      const content = `${textOperators('Tax invoice', { x: 40, y: 780 })} q ${wide} 0 0 ${wide} 400 600 cm /Im0 Do Q`;
      const [page] = await reader.readPages(makePdf({ pages: [{ content, jpeg }] }), { from: 1, to: 1 });
      expect(page).toMatchObject({ source: 'text_layer', text: 'Tax invoice', codes: proven });
    },
    minuteMs,
  );

  test(
    'proves nothing to a reader without keys, or with those of others',
    async () => {
      const png = await (await scan(200, 2)).encode('png');
      const other = join(folder, 'other.txt');
      writeFileSync(other, makeKeys().publicKey.export({ type: 'spki', format: 'pem' }));
      for (const [codeKeysPath, signature] of [
        [undefined, 'unverified'],
        [other, 'invalid'],
      ] as const) {
        const own = createReader({ modelsDir: modelsFolder(), threads: 1, parsers: 1, codeKeysPath });
        try {
          expect(await codesOf(png, own)).toMatchObject([{ signature }]);
        } finally {
          await own.close();
        }
      }
    },
    2 * minuteMs,
  );
});

test('a page without codes says nothing of them', async () => {
  const [page] = await reader.readPages(makePdf({ pages: [{ content: textOperators('A letter', { x: 72, y: 700 }) }] }), {
    from: 1,
    to: 1,
  });
  expect(page).not.toHaveProperty('codes');
});

test('a reader does not start with keys that are not there', () => {
  let code: string | null = null;
  try {
    createReader({ modelsDir: modelsFolder(), codeKeysPath: join(folder, 'none') });
  } catch (error) {
    code = codeOf(error);
  }
  expect(code).toBe('config.invalid');
});
