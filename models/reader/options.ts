import { availableParallelism } from 'node:os';
import type { OcrMode } from '../ocr/modes.js';

/** What one document may cost. Passing a limit is a failure of that document alone. */
export interface ReadLimits {
  maxPages: number;
  /** Of one image or rendered page, by its header: checked before a pixel is decoded. */
  maxPixels: number;
  /** Bytes one compressed stream may unpack to; a document that broke the memory ceiling and has such a stream is a bomb. */
  maxInflatedBytes: number;
}

export interface ReaderOptions extends Partial<ReadLimits> {
  /** Folder of the weight files (see `weights/manifest.json`). */
  modelsDir: string;
  /** How well pictures of text are read, and for how much time. Default: fast. */
  mode?: OcrMode;
  /** Inference threads; each holds its own models, about 150 MiB, and 80 more once it met an Indic script. Default: cores − 1, at least 1. */
  threads?: number;
  /** Parser processes. Default: cores − 1, at least 1. */
  parsers?: number;
  /** Longest time for one step in a parser: opening a file, or one page. */
  parserTimeoutMs?: number;
  /** Longest time that recognising one page may take. */
  pageTimeoutMs?: number;
  /** Resident memory of one parser process, mapped files aside, after which it is killed. Watched on Linux; elsewhere only the heap is bounded. */
  parserMemoryMiB?: number;
  /** PEM file, or folder of PEM files, of the keys that may sign the QR codes of Indian e-invoices. None: such codes stay unverified. */
  codeKeysPath?: string;
}

export type ResolvedReaderOptions = Required<Omit<ReaderOptions, keyof ReadLimits | 'codeKeysPath'>> & { limits: ReadLimits };

export function resolveReaderOptions(options: ReaderOptions): ResolvedReaderOptions {
  const spareCores = Math.max(1, availableParallelism() - 1);
  return {
    modelsDir: options.modelsDir,
    mode: options.mode ?? 'fast',
    threads: options.threads ?? spareCores,
    parsers: options.parsers ?? spareCores,
    parserTimeoutMs: options.parserTimeoutMs ?? 30_000,
    pageTimeoutMs: options.pageTimeoutMs ?? 90_000,
    parserMemoryMiB: options.parserMemoryMiB ?? 768,
    limits: {
      maxPages: options.maxPages ?? 3_000,
      maxPixels: options.maxPixels ?? 100_000_000,
      maxInflatedBytes: options.maxInflatedBytes ?? 512 * 1024 * 1024,
    },
  };
}
