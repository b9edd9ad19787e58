import { join, resolve } from 'node:path';
import type { OcrMode } from '../../models/ocr/modes.js';
import { builtModule, packageRoot } from '../../models/runtime/built-module.js';
import { hasPython, installRapidOcr, installTesseract, tesseract } from './peers/install.js';

export const engineNames = [
  'ours',
  'ours-one',
  'ours-accurate',
  'rapidocr-tiny',
  'rapidocr-mixed',
  'rapidocr',
  'rapidocr-processes',
  'tesseract',
] as const;
export type EngineName = (typeof engineNames)[number];

/** How an engine is started; it then takes a JSON line for each document and answers with one. */
export interface Engine {
  name: EngineName;
  label: string;
  command: string;
  args: string[];
  env: Record<string, string>;
  processes: number;
  /** Documents it is given at a time, in each process. */
  atATime: number;
}

/** What the bench compares with. */
export const baseline: EngineName = 'rapidocr';

export interface EngineInput {
  threads: number;
  modelsDir: string;
  say: (line: string) => void;
}

/** The engine ready to start; null where this machine does not have it. */
export async function prepareEngine(name: EngineName, input: EngineInput): Promise<Engine | null> {
  if (isOurs(name)) return ourReader(name, input);
  if (!(await hasPython())) return null;
  return name === 'tesseract' ? readWithTesseract(input) : rapidOcr(name, input);
}

export const labels: Record<EngineName, string> = {
  ours: 'BlumSmart',
  'ours-one': 'BlumSmart, one page at a time',
  'ours-accurate': 'BlumSmart, accurate',
  'rapidocr-tiny': 'RapidOCR 3.10, our detector and first recogniser',
  'rapidocr-mixed': 'RapidOCR 3.10, our detector and careful recogniser',
  rapidocr: 'RapidOCR 3.10, default',
  'rapidocr-processes': 'RapidOCR 3.10, default, a process for each thread',
  tesseract: 'Tesseract 5.5, psm 3, a process for each thread',
};

export const isOurs = (name: EngineName): boolean => name.startsWith('ours');

function ourReader(name: EngineName, { threads, modelsDir }: EngineInput): Engine {
  const mode: OcrMode = name === 'ours-accurate' ? 'accurate' : 'fast';
  const env = { MODELS_DIR: modelsDir, INFERENCE_THREADS: `${threads}`, OCR_MODE: mode };
  const args = ['--enable-source-maps', builtModule('bench/reading/reader-driver.js')];
  // As many documents as an OCR worker takes by default: while all threads recognise, the next one is decoded.
  const atATime = name === 'ours-one' ? 1 : threads + 1;
  return { name, label: labels[name], command: process.execPath, args, env, processes: 1, atATime };
}

async function rapidOcr(name: EngineName, { threads, modelsDir, say }: EngineInput): Promise<Engine> {
  const processes = name === 'rapidocr-processes' ? threads : 1;
  const weights = (detector: string, recogniser: string, dictionary: string) => ({
    'Det.model_path': join(modelsDir, detector),
    // Our own net lies in this repository, not among the fetched ones.
    'Rec.model_path': resolve(modelsDir, recogniser),
    'Rec.rec_keys_path': join(modelsDir, dictionary),
  });
  const params: Partial<Record<EngineName, Record<string, string>>> = {
    'rapidocr-tiny': weights(
      'pp-ocrv6-tiny-det.onnx',
      join(packageRoot(), 'models/weights/own/blumsmart-lines-1.onnx'),
      'pp-ocrv6-tiny-dict.txt',
    ),
    'rapidocr-mixed': weights('pp-ocrv6-tiny-det.onnx', 'pp-ocrv6-small-rec.onnx', 'pp-ocrv6-small-dict.txt'),
  };
  return {
    name,
    label: labels[name],
    command: await installRapidOcr(say),
    args: [driver('rapidocr_driver.py'), JSON.stringify({ threads: threads / processes, params: params[name] ?? {} })],
    env: {},
    processes,
    atATime: 1,
  };
}

/** Its library reads a page on one thread. */
async function readWithTesseract({ threads, say }: EngineInput): Promise<Engine> {
  const { python, data } = await installTesseract(say);
  const args = [driver('tesseract_driver.py'), JSON.stringify({ data, language: tesseract.language })];
  return { name: 'tesseract', label: labels.tesseract, command: python, args, env: {}, processes: threads, atATime: 1 };
}

const driver = (file: string): string => join(packageRoot(), 'bench/reading/peers', file);
