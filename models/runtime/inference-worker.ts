import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { OcrMode } from '../ocr/modes.js';
import type { Raster } from '../ocr/raster.js';
import { readRaster, type OcrNets, type OcrReading } from '../ocr/read-raster.js';
import type { WeightPaths } from '../weights/load-weights.js';
import { openOcrNets } from './ocr-nets.js';
import { timeNets, type NetRuns } from './timed-nets.js';

export interface OcrJob {
  raster: Raster;
  /** 1-based, for the boxes. */
  page: number;
}

const { paths, mode } = workerData as { paths: WeightPaths; mode: OcrMode };
let nets: Promise<OcrNets> | undefined;

sharp.concurrency(1);
sharp.cache(false);

/** What was read, and what each net took. */
export interface TimedReading {
  reading: OcrReading;
  runs: NetRuns[];
}

/** A worker thread's job: one page's pixels in, its lines out. The nets are opened by the first job and kept. */
export default async function readPage({ raster, page }: OcrJob): Promise<TimedReading> {
  nets ??= openOcrNets(paths).catch((error: unknown) => {
    // The next job tries again.
    nets = undefined;
    throw error;
  });
  const { timed, runs } = timeNets(await nets);
  return { reading: await readRaster(raster, page, timed, mode), runs: runs() };
}
