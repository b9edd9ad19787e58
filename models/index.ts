/** Machine learning behind plain interfaces: bytes in, values with confidence and place out. */
export { createReader } from './reader/create-reader.js';
export type { ReaderOptions } from './reader/options.js';
