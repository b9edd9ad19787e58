import { Piscina } from 'piscina';
import type { Line } from '../../workflows/contract/page-text.js';
import { loadWeights } from '../weights/load-weights.js';
import { builtModule } from './built-module.js';
import type { OcrJob } from './inference-worker.js';

export interface InferencePool {
  /** Reads a page's pixels in a worker thread; the raster is handed over, and empty here afterwards. */
  readPage(job: OcrJob): Promise<Line[]>;
  close(): Promise<void>;
}

/** Threads that hold the models. They start with the first page, after the weights' hashes were checked. */
export function createInferencePool({ modelsDir, threads }: { modelsDir: string; threads: number }): InferencePool {
  let opened: Promise<Piscina<OcrJob, Line[]>> | undefined;
  const open = async (): Promise<Piscina<OcrJob, Line[]>> =>
    new Piscina({
      filename: builtModule('models/runtime/inference-worker.js'),
      workerData: { paths: await loadWeights(modelsDir) },
      minThreads: threads,
      maxThreads: threads,
      // One job a thread; pages wait in the reader, which bounds how many are decoded ahead.
      concurrentTasksPerWorker: 1,
    });
  return {
    async readPage(job) {
      // A missing file may be fetched later: only success is kept.
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return (await opened).run(job, { transferList: [job.raster.data.buffer as ArrayBuffer] });
    },
    async close() {
      const pool = await opened?.catch(() => undefined);
      opened = undefined;
      await pool?.destroy();
    },
  };
}
