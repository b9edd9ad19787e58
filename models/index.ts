/** Machine learning behind plain interfaces: bytes in, values with confidence and place out. */
export { createReader } from './reader/create-reader.js';
export type { ReaderOptions } from './reader/options.js';
export { mediaTypeOf } from './reader/media-type.js';
export { compareWithPages, lessonOf, marksOf, understand, understandVersion } from './understand/index.js';
export { thresholdsFor } from './understand/calibration/thresholds.js';
export { loadWeights } from './weights/load-weights.js';
export { readManifest } from './weights/manifest.js';
