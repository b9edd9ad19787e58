import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { fetchModelWeights, modelsFolder } from '../../../infra/local/model-weights.js';
import { readManifest } from '../../../models/index.js';
import { residentMemoryMiB } from '../../../models/reader/resident-memory.js';
import { builtModule } from '../../../models/runtime/built-module.js';
import { table } from '../../figures.js';
import { drawScan } from './draw-scan.js';

const toldAfter = [100, 500, 1_000, 2_000, 3_000];
const pollMs = 250;

interface Row {
  pages: number;
  seconds: number;
  /** Peaks since the row before: of the process with the models, and of its parser processes together. */
  workerMiB: number;
  parsersMiB: number;
}

/** Reads a long scan as an OCR worker does, and says how much memory that took as it went on. Linux only. */
export async function runLongScan(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { pages: { type: 'string', default: '3000' } } });
  const pages = Number(values.pages);
  if (!Number.isInteger(pages) || pages < 1) throw new Error('--pages N: a whole number of at least 1');
  const modelsDir = modelsFolder();
  await fetchModelWeights(readManifest(), { folder: modelsDir, progress: (line) => console.error(line) });
  const scratch = await mkdtemp(join(tmpdir(), 'blumsmart-scan-'));
  try {
    const file = join(scratch, 'scan.pdf');
    const scan = await drawScan(pages);
    await writeFile(file, scan);
    console.log(`${pages} pages, ${(scan.length / 1024 / 1024).toFixed(0)} MiB`);
    const rows = await watchReading(file, { pages, modelsDir });
    console.log(table(header, rows.map(cellsOf)));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const header = ['pages read', 'worker peak MiB', 'parsers peak MiB', 'pages/s'];
const cellsOf = ({ pages, seconds, workerMiB, parsersMiB }: Row): string[] => [
  `${pages}`,
  workerMiB.toFixed(0),
  parsersMiB.toFixed(0),
  (pages / seconds).toFixed(2),
];

async function watchReading(file: string, { pages, modelsDir }: { pages: number; modelsDir: string }): Promise<Row[]> {
  const child = spawn(process.execPath, [builtModule('bench/reading/long-scan/read-scan.js'), file], {
    env: { ...process.env, MODELS_DIR: modelsDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject));
  const rows: Row[] = [];
  const began = performance.now();
  let read = 0;
  let peak = { workerMiB: 0, parsersMiB: 0 };
  const poll = setInterval(() => {
    void memoryOf(child.pid!).then(({ workerMiB, parsersMiB }) => {
      peak = { workerMiB: Math.max(peak.workerMiB, workerMiB), parsersMiB: Math.max(peak.parsersMiB, parsersMiB) };
    });
  }, pollMs);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line !== 'page' || (++read !== pages && !toldAfter.includes(read))) continue;
      rows.push({ pages: read, seconds: (performance.now() - began) / 1000, ...peak });
      console.error(cellsOf(rows.at(-1)!).join('  '));
      peak = { workerMiB: 0, parsersMiB: 0 };
    }
  } finally {
    clearInterval(poll);
    child.kill();
  }
  const code = await ended;
  if (read !== pages) throw new Error(`the reader ended with ${code} after ${read} pages`);
  return rows;
}

async function memoryOf(pid: number): Promise<{ workerMiB: number; parsersMiB: number }> {
  const children = await childrenOf(pid);
  const memory = await Promise.all(children.map(residentMemoryMiB));
  return { workerMiB: (await residentMemoryMiB(pid)) ?? 0, parsersMiB: memory.reduce<number>((sum, each) => sum + (each ?? 0), 0) };
}

/** Any thread may have started a child, so all are asked (proc(5)). */
async function childrenOf(pid: number): Promise<number[]> {
  const folder = `/proc/${pid}/task`;
  const lists = await Promise.all(
    (await readdir(folder).catch(() => [])).map((thread) => readFile(join(folder, thread, 'children'), 'utf8').catch(() => '')),
  );
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}
