import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../../infra/local/cache-folder.js';

const runFile = promisify(execFile);

/** The peer, and the runtime in the version that our reader uses (see package.json). */
export const rapidOcr = { package: 'rapidocr==3.10.0', runtime: 'onnxruntime==1.30.0' } as const;

/** Python of an environment that has RapidOCR, made in the cache when it is not there; nothing of it is known to the product. */
export async function installRapidOcr(say: (line: string) => void): Promise<string> {
  const folder = join(cacheFolder(), 'peers', `${rapidOcr.package}-${rapidOcr.runtime}`.replaceAll('==', '-'));
  const python = join(folder, 'bin', 'python');
  const done = join(folder, '.installed');
  if (existsSync(done)) return python;
  say(`installing ${rapidOcr.package} and ${rapidOcr.runtime} into ${folder}`);
  // Environments know their own path, so it is made in place; the mark comes last and by a rename.
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await runFile('python3', ['-m', 'venv', folder]);
  await runFile(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', rapidOcr.package, rapidOcr.runtime]);
  await mkdir(`${done}.new`);
  await rename(`${done}.new`, done);
  return python;
}

/** First line of what a command says of its version; null where it is not on the path. */
export async function versionOf(command: string): Promise<string | null> {
  try {
    const { stdout } = await runFile(command, ['--version']);
    return stdout.split('\n')[0]!.trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
