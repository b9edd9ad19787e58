import type { ReaderOptions } from '../../models/index.js';
import type { LimitValues, ReaderValues } from '../config/index.js';

/** The reader's options, from settings. */
export const readerOptionsOf = (values: LimitValues & ReaderValues): ReaderOptions => ({
  modelsDir: values.modelsDir,
  mode: values.ocrMode,
  threads: values.inferenceThreads,
  parsers: values.parserProcesses,
  parserMemoryMiB: values.parserMemoryMiB,
  parserTimeoutMs: values.parserTimeoutMs,
  pageTimeoutMs: values.pageTimeoutMs,
  maxPages: values.documentMaxPages,
  maxPixels: values.pageMaxPixels,
  codeKeysPath: values.gstQrKeys,
});
