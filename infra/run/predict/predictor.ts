import type { Prediction } from './prediction.js';

export interface InputFile {
  /** The file's name without its ending. */
  id: string;
  file: string;
}

/** Throws coded failures for files that cannot be read; everything else it throws is a fault of the product. */
export interface Predictor {
  predict(input: InputFile, signal: AbortSignal): Promise<Prediction>;
  close(): Promise<void>;
}
