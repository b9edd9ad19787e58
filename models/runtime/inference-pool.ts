import { Piscina } from 'piscina';
import { fail } from '../../workflows/contract/fail.js';
import { inSpan, timed } from '../../workflows/contract/telemetry.js';
import type { OcrMode } from '../ocr/modes.js';
import type { OcrReading } from '../ocr/read-raster.js';
import { loadWeights } from '../weights/load-weights.js';
import { builtModule } from './built-module.js';
import type { OcrJob, TimedReading } from './inference-worker.js';
import { traceRuns } from './timed-nets.js';
import { createSlots } from './slots.js';

export interface InferencePool {
  /**
   * Reads a page's pixels in a worker thread; the raster is handed over, and empty here afterwards. Fails with document.too_complex when
   * that takes too long; the time waited for a thread does not count. The signal ends it with its reason.
   */
  readPage(job: OcrJob, signal?: AbortSignal): Promise<OcrReading>;
  close(): Promise<void>;
}

export interface InferencePoolOptions {
  modelsDir: string;
  threads: number;
  mode: OcrMode;
  pageTimeoutMs: number;
}

/** Threads that hold the models. They start with the first page, after the weights' hashes were checked. */
export function createInferencePool({ modelsDir, threads, mode, pageTimeoutMs }: InferencePoolOptions): InferencePool {
  const withThread = createSlots(threads);
  let opened: Promise<Piscina<OcrJob, TimedReading>> | undefined;
  const open = async (): Promise<Piscina<OcrJob, TimedReading>> =>
    new Piscina({
      filename: builtModule('models/runtime/inference-worker.js'),
      workerData: { paths: await loadWeights(modelsDir), mode },
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
    });
  return {
    async readPage(job, signal) {
      // A missing file may be fetched later: only success is kept.
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const pool = await opened;
      return withThread(async () => {
        signal?.throwIfAborted();
        const deadline = AbortSignal.timeout(pageTimeoutMs);
        try {
          // A job given up takes its thread with it; the pool starts another.
          return await recognising(job.page, () =>
            pool.run(job, {
              transferList: [job.raster.data.buffer as ArrayBuffer],
              signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
            }),
          );
        } catch (error) {
          if (signal?.aborted) throw signal.reason;
          if (deadline.aborted) return fail('document.too_complex', undefined, { reason: 'time' }, error);
          throw error;
        }
      });
    },
    async close() {
      const pool = await opened?.catch(() => undefined);
      opened = undefined;
      await pool?.destroy();
    },
  };
}

/** The thread's work as a part of the trace at hand, with what each net took of it, as the thread tells: the time waited for it does not count. */
const recognising = (page: number, run: () => Promise<TimedReading>): Promise<OcrReading> =>
  inSpan('recognise page', { attributes: { 'blumsmart.page': page } }, (span) =>
    timed('blumsmart.stage.duration', { stage: 'recognise' }, async () => {
      const { reading, runs } = await run();
      span?.setAttributes({ 'blumsmart.lines': reading.lines.length, 'blumsmart.model': reading.model });
      traceRuns(runs);
      return reading;
    }),
  );
