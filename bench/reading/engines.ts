import { join } from 'node:path';
import { builtModule, packageRoot } from '../../models/runtime/built-module.js';
import { installRapidOcr, versionOf } from './peers/install.js';

export const engineNames = ['ours', 'ours-one', 'rapidocr-tiny', 'rapidocr-mixed', 'rapidocr', 'rapidocr-processes', 'tesseract'] as const;
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
  /** Its work is done by processes that end with their page. */
  processForEachPage: boolean;
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
  if (name === 'ours' || name === 'ours-one') return ourReader(name, input);
  return name === 'tesseract' ? tesseract(input) : rapidOcr(name, input);
}

export const labels: Record<EngineName, string> = {
  ours: 'BlumSmart',
  'ours-one': 'BlumSmart, one page at a time',
  'rapidocr-tiny': 'RapidOCR 3.10, our detector and first recogniser',
  'rapidocr-mixed': 'RapidOCR 3.10, our detector and careful recogniser',
  rapidocr: 'RapidOCR 3.10, default',
  'rapidocr-processes': 'RapidOCR 3.10, default, a process for each thread',
  tesseract: 'Tesseract 5, psm 3',
};

function ourReader(name: EngineName, { threads, modelsDir }: EngineInput): Engine {
  const env = { MODELS_DIR: modelsDir, INFERENCE_THREADS: `${threads}` };
  const args = ['--enable-source-maps', builtModule('bench/reading/reader-driver.js')];
  const atATime = name === 'ours' ? threads : 1;
  return { name, label: labels[name], command: process.execPath, args, env, processes: 1, atATime, processForEachPage: false };
}

async function rapidOcr(name: EngineName, { threads, modelsDir, say }: EngineInput): Promise<Engine | null> {
  if ((await versionOf('python3')) === null) return null;
  const processes = name === 'rapidocr-processes' ? threads : 1;
  const weights = (detector: string, recogniser: string, dictionary: string) => ({
    'Det.model_path': join(modelsDir, detector),
    'Rec.model_path': join(modelsDir, recogniser),
    'Rec.rec_keys_path': join(modelsDir, dictionary),
  });
  const params: Partial<Record<EngineName, Record<string, string>>> = {
    'rapidocr-tiny': weights('pp-ocrv6-tiny-det.onnx', 'pp-ocrv6-tiny-rec.onnx', 'pp-ocrv6-tiny-dict.txt'),
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
    processForEachPage: false,
  };
}

async function tesseract({ threads }: EngineInput): Promise<Engine | null> {
  const version = await versionOf('tesseract');
  if (version === null || (await versionOf('python3')) === null) return null;
  const args = [driver('tesseract_driver.py'), JSON.stringify({ threads })];
  const label = `${version}, psm 3`;
  return { name: 'tesseract', label, command: 'python3', args, env: {}, processes: 1, atATime: 1, processForEachPage: true };
}

const driver = (file: string): string => join(packageRoot(), 'bench/reading/peers', file);
