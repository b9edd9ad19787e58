import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { cacheFolder } from '../../../infra/local/cache-folder.js';

const runFile = promisify(execFile);

/** The peer, and the runtime in the version that our reader uses (see package.json). */
export const rapidOcr = { package: 'rapidocr==3.10.0', runtime: 'onnxruntime==1.30.0' } as const;
/** Tesseract 5.5.4 as a library without OpenMP, and its most accurate net for English, as integers. */
export const tesseract = { package: 'tesserocr==2.13.0', data: '@tesseract.js-data/eng@1.0.0', language: 'eng' } as const;

type Say = (line: string) => void;

/** Python of an environment that has RapidOCR, made in the cache when it is not there; nothing of it is known to the product. */
export async function installRapidOcr(say: Say): Promise<string> {
  const folder = peerFolder(`${rapidOcr.package}-${rapidOcr.runtime}`);
  await once(folder, say, () => makeEnvironment(folder, [rapidOcr.package, rapidOcr.runtime]));
  return pythonOf(folder);
}

/** Python of an environment that has Tesseract, and the folder of its data, both likewise. */
export async function installTesseract(say: Say): Promise<{ python: string; data: string }> {
  const folder = peerFolder(tesseract.package);
  const data = join(folder, 'tessdata');
  await once(folder, say, async () => {
    await makeEnvironment(folder, [tesseract.package]);
    const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--silent'];
    await runFile('npm', ['install', ...options, tesseract.data]);
    const packed = join(folder, 'node_modules/@tesseract.js-data/eng/4.0.0_best_int', `${tesseract.language}.traineddata.gz`);
    await mkdir(data);
    await writeFile(join(data, `${tesseract.language}.traineddata`), await promisify(gunzip)(await readFile(packed)));
  });
  return { python: pythonOf(folder), data };
}

const peerFolder = (packages: string): string => join(cacheFolder(), 'peers', packages.replaceAll('==', '-'));
const pythonOf = (folder: string): string => join(folder, 'bin', 'python');

/** Environments know their own path, so they are made in place; the mark comes last and by a rename. */
async function once(folder: string, say: Say, make: () => Promise<void>): Promise<void> {
  const done = join(folder, '.installed');
  if (existsSync(done)) return;
  say(`installing a peer into ${folder}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await make();
  await mkdir(`${done}.new`);
  await rename(`${done}.new`, done);
}

async function makeEnvironment(folder: string, packages: readonly string[]): Promise<void> {
  await runFile('python3', ['-m', 'venv', folder]);
  await runFile(pythonOf(folder), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
}

/** Whether there is a Python to run the peers with. */
export async function hasPython(): Promise<boolean> {
  try {
    await runFile('python3', ['--version']);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
