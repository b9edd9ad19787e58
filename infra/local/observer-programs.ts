import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.js';
import { executable, onPath } from './server-binary.js';
import { sha256OfFile } from './wheels.js';

/** Programs that `--observe` and the checks of alert rules need, in observers.manifest.json: none of them carries a document. */
export type ObserverName = 'java' | 'zipkin' | 'prometheus' | 'promtool';

interface Deb {
  package: string;
  version: string;
  architecture: string;
  sha256: string;
}
interface Manifest {
  zipkin: { version: string; artifact: string; sha256: string };
  prometheus: { version: string; debs: Deb[] };
}

const FETCH_WITHIN_MS = 300_000;
const ANSWER_WITHIN_MS = 20_000;
/** Zipkin's server needs it. */
const LEAST_JAVA = 17;
const run = promisify(execFile);
const variables = { java: 'JAVA_PATH', zipkin: 'ZIPKIN_JAR_PATH', prometheus: 'PROMETHEUS_PATH', promtool: 'PROMTOOL_PATH' } as const;

/**
 * Where a program is: named by its variable, on PATH, in our cache, or fetched into it by the client of the index that has it (Maven's, Debian's)
 * with its hash checked.
 */
export async function observerProgram(name: ObserverName, say: (line: string) => void = () => {}): Promise<string> {
  const named = process.env[variables[name]];
  if (named && name === 'zipkin') return named;
  const found = named ? executable(named, variables[name]) : name === 'zipkin' ? null : onPath(name);
  if (found) return name === 'java' ? newEnough(found) : found;
  const { zipkin, prometheus } = JSON.parse(await readFile(new URL('./observers.manifest.json', import.meta.url), 'utf8')) as Manifest;
  try {
    if (name === 'zipkin') return await zipkinJar(zipkin, say);
    if (name === 'java') throw new Error(`install Java ${LEAST_JAVA} or later`);
    return join(await unpackedDebs(prometheus, say), 'usr', 'bin', name);
  } catch (error) {
    throw new Error(`${name} cannot be had: ${(error as Error).message}; ${variables[name]} may name one`, { cause: error });
  }
}

/** Java says its version on standard error: `openjdk version "17.0.9" …`, before 9 `"1.8.0_292"`. */
async function newEnough(java: string): Promise<string> {
  const { stdout, stderr } = await run(java, ['-version'], { timeout: ANSWER_WITHIN_MS });
  const version = /version "(\d+)/.exec(stderr + stdout)?.[1];
  if (Number(version) >= LEAST_JAVA) return java;
  throw new Error(`${java} is no Java ${LEAST_JAVA} or later; JAVA_PATH may name one`);
}

async function zipkinJar({ version, artifact, sha256 }: Manifest['zipkin'], say: (line: string) => void): Promise<string> {
  const jar = join(cacheFolder(), `zipkin-${version}.jar`);
  if (existsSync(jar)) return jar;
  say(`fetching Zipkin ${version}`);
  await inIncoming(async (folder) => {
    const [, name, , packaging, classifier] = artifact.split(':');
    await run('mvn', ['-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`], {
      cwd: folder,
      timeout: FETCH_WITHIN_MS,
    });
    const file = join(folder, `${name}-${version}-${classifier}.${packaging}`);
    await checkHash(file, sha256);
    await rename(file, jar);
  });
  return jar;
}

/** Debian's package with those that hold what its pages stand on, unpacked beside each other; nothing of them is installed or run on the way. */
async function unpackedDebs({ version, debs }: Manifest['prometheus'], say: (line: string) => void): Promise<string> {
  const root = join(cacheFolder(), `prometheus-${version}`);
  if (existsSync(root)) return root;
  say(`fetching Prometheus ${version}`);
  await inIncoming(async (folder) => {
    const unpacked = join(folder, 'root');
    await mkdir(unpacked);
    // Debian's client drops its rights while it fetches where it can; the folder is ours alone, so it says that it cannot, and goes on.
    await run('apt-get', ['download', '-q', ...debs.map((deb) => `${deb.package}=${deb.version}`)], {
      cwd: folder,
      timeout: FETCH_WITHIN_MS,
    });
    for (const deb of debs) {
      // A colon of the version stands in file names as %3a.
      const file = join(folder, `${deb.package}_${deb.version.replace(':', '%3a')}_${deb.architecture}.deb`);
      await checkHash(file, deb.sha256);
      await run('dpkg-deb', ['-x', file, unpacked], { timeout: FETCH_WITHIN_MS });
    }
    await rename(unpacked, root).catch((error: NodeJS.ErrnoException) => {
      // Another start has put the same there meanwhile.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  });
  return root;
}

async function inIncoming(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = join(cacheFolder(), 'incoming', randomUUID());
  await mkdir(folder, { recursive: true });
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkHash(file: string, expected: string): Promise<void> {
  const hash = await sha256OfFile(file);
  if (hash !== expected) throw new Error(`${file} has SHA-256 ${hash}, expected ${expected}`);
}
