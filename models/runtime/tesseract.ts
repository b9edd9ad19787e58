import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { IndicEngine } from '../indic/indic-reader.js';
import type { LineInk } from '../indic/line-ink.js';
import type { IndicScript } from '../indic/scripts.js';
import type { LineWord } from '../ocr/split-words.js';
import type { WeightPaths } from '../weights/load-weights.js';

/** What is used of the compiled engine. Its bindings take numbers and texts, and say 0 when all went well. */
interface TesseractModule {
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => {
    Init(folder: string, net: string, engineMode: number): number;
    SetPageSegMode(mode: number): void;
    /** Reads `/input`; orientation 1 is upright, the angle is in radians. */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
  };
}
type OpenModule = (options: { wasmBinary: Uint8Array; print: () => void; printErr: () => void }) => Promise<TesseractModule>;

const lstmOnly = 1;
const singleLine = 7;
/** Ground around the line, in pixels: letters that touch the edge are read badly. */
const marginPx = 12;

/**
 * Tesseract as WebAssembly in this very thread, without the package that usually drives it: that one starts threads of its own, and
 * fetches from the network what it does not find. Here code and nets come from checked files, and the thread's end is the engine's.
 */
export function tesseractOpener(paths: WeightPaths): (script: IndicScript) => Promise<IndicEngine> {
  const nets: Record<IndicScript, string> = { devanagari: paths.devanagariRecogniser, tamil: paths.tamilRecogniser };
  const engines = new Map<IndicScript, Promise<IndicEngine>>();
  let module: Promise<TesseractModule> | undefined;
  // What failed once (memory ran out, a file was gone) is no use any more: the next line opens it anew.
  const forgetOnFailure = (error: unknown): never => {
    module = undefined;
    engines.clear();
    throw error;
  };
  const open = async (script: IndicScript): Promise<IndicEngine> => {
    const read = await openNet(await (module ??= openModule(paths.indicEngine)), script, nets[script]);
    return (line) => {
      try {
        return read(line);
      } catch (error) {
        return forgetOnFailure(error);
      }
    };
  };
  return (script) => {
    const opened = engines.get(script) ?? open(script).catch(forgetOnFailure);
    engines.set(script, opened);
    return opened;
  };
}

async function openModule(wasm: string): Promise<TesseractModule> {
  const open = createRequire(import.meta.url)('tesseract.js-core/tesseract-core-simd-lstm.js') as OpenModule;
  // What it prints may quote the document, so nobody hears it.
  return open({ wasmBinary: await readFile(wasm), print: () => {}, printErr: () => {} });
}

async function openNet(module: TesseractModule, script: IndicScript, file: string): Promise<IndicEngine> {
  const path = `/${script}.traineddata`;
  module.FS.writeFile(path, await promisify(gunzip)(await readFile(file)));
  const api = new module.TessBaseAPI();
  if (api.Init('/', script, lstmOnly) !== 0) throw new Error(`the net for ${script} did not open`);
  module.FS.unlink(path);
  api.SetPageSegMode(singleLine);
  return (line) => {
    module.FS.writeFile('/input', portableGreyMap(line));
    if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) throw new Error('the engine took no picture');
    const table = api.GetTSVText(0);
    api.Clear();
    return wordsOf(table, line.width);
  };
}

/** The line with its margin in the plainest of picture formats (PGM): a head of text, then the pixels. */
function portableGreyMap({ grey, width, height }: LineInk): Uint8Array {
  const [fullWidth, fullHeight] = [width + 2 * marginPx, height + 2 * marginPx];
  const head = Buffer.from(`P5\n${fullWidth} ${fullHeight}\n255\n`);
  const file = Buffer.alloc(head.length + fullWidth * fullHeight, 255);
  head.copy(file);
  for (let y = 0; y < height; y++) {
    file.set(grey.subarray(y * width, (y + 1) * width), head.length + (y + marginPx) * fullWidth + marginPx);
  }
  return file;
}

/** Columns of a word's row: level 5, page, block, paragraph, line, word, left, top, width, height, confidence in per cent, text. */
function wordsOf(table: string, lineWidth: number): LineWord[] {
  const along = (x: number): number => Math.min(1, Math.max(0, (x - marginPx) / lineWidth));
  return table.split('\n').flatMap((row): LineWord[] => {
    const cells = row.split('\t');
    const [level, left, width, percent] = [cells[0], Number(cells[6]), Number(cells[8]), Number(cells[10])];
    const text = withoutJoiners(cells[11] ?? '');
    return level === '5' && text ? [{ text, from: along(left), to: along(left + width), confidence: percent / 100 }] : [];
  });
}

/** The nets put invisible joiners behind dead consonants; who searches does not type them. */
const withoutJoiners = (text: string): string =>
  text
    .replace(/[\u200c\u200d]/g, '')
    .trim()
    .normalize('NFC');
