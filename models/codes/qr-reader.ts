import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import type { Raster } from '../ocr/raster.js';

/** Codes of one page that are looked at: an invoice has one or two. */
const codesMax = 16;

let loaded: Promise<unknown> | null = null;

/** The library would fetch its WebAssembly from a public server; it is given the file of its own package instead. */
function load(): Promise<unknown> {
  loaded ??= prepareZXingModule({
    overrides: {
      wasmBinary: Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
    },
    fireImmediately: true,
  });
  return loaded;
}

/** QR codes of a picture, those that were seen but could not be read among them. Only ever called in a parser process. */
export async function readQrCodes(raster: Raster): Promise<ReadResult[]> {
  await load();
  try {
    return await readBarcodes(
      { data: withAlpha(raster), width: raster.width, height: raster.height, colorSpace: 'srgb' },
      { formats: ['QRCode'], tryInvert: false, returnErrors: true, maxNumberOfSymbols: codesMax, textMode: 'Plain' },
    );
  } catch (error) {
    // WebAssembly that broke off stays broken: the next page gets a new one.
    purgeZXingModule();
    loaded = null;
    throw error;
  }
}

function withAlpha({ data, width, height }: Raster): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
    rgba[to] = data[from]!;
    rgba[to + 1] = data[from + 1]!;
    rgba[to + 2] = data[from + 2]!;
  }
  return rgba;
}
