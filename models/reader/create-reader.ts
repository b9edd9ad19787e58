import { createHash, randomUUID } from 'node:crypto';
import type { OpenOptions, Reader } from '../../workflows/contract/reader.js';
import { loadSigningKeys, understandCodes } from '../codes/index.js';
import { createInferencePool } from '../runtime/inference-pool.js';
import { resolveReaderOptions, type ReaderOptions } from './options.js';
import { ParserPool, type PooledDocument } from './parser-pool.js';
import { readPages } from './read-pages.js';

const renderMaxSidePx = 2_000;

/** Opens the reader: parser processes for untrusted bytes, inference threads for pixels. Both start with the first need. */
export function createReader(options: ReaderOptions): Reader {
  const { modelsDir, mode, threads, parsers, parserTimeoutMs, pageTimeoutMs, parserMemoryMiB, limits } = resolveReaderOptions(options);
  const codeKeys = options.codeKeysPath === undefined ? [] : loadSigningKeys(options.codeKeysPath);
  const parserPool = new ParserPool(parsers, { timeoutMs: parserTimeoutMs, memoryMiB: parserMemoryMiB });
  const inference = createInferencePool({ modelsDir, threads, mode, pageTimeoutMs });

  /** Lends a document to the parsers; without a cache key of the caller's it is closed after the call. */
  const withDocument = async <T>(
    bytes: Uint8Array,
    { password, cacheKey }: OpenOptions,
    work: (document: PooledDocument) => Promise<T>,
  ): Promise<T> => {
    const document = { key: keyOf(cacheKey, password), input: { bytes, password, limits } };
    try {
      return await work(document);
    } finally {
      if (!cacheKey) await parserPool.release(document.key);
    }
  };

  return {
    inspect: (bytes, open = {}) => withDocument(bytes, open, (document) => parserPool.run(document, { kind: 'inspect' })),
    readStructured: (bytes, open = {}) => withDocument(bytes, open, (document) => parserPool.run(document, { kind: 'structured' })),
    readPages: (bytes, range, open = {}) =>
      withDocument(bytes, open, (document) =>
        readPages({
          range,
          // One page more than there are threads: while all recognise, the next is decoded, and no more lie in memory.
          pagesInFlight: threads + 1,
          parse: (page) => parserPool.run(document, { kind: 'page', page }),
          recognise: (raster, page, signal) => inference.readPage({ raster, page }, signal),
          understandCodes: (found) => understandCodes(found, codeKeys),
          onPage: open.onPage,
          signal: open.signal,
        }),
      ),
    renderPage: (bytes, page, open = {}) =>
      withDocument(bytes, open, (document) =>
        parserPool.run(document, { kind: 'render', page, maxSidePx: open.maxSidePx ?? renderMaxSidePx }),
      ),
    async close() {
      await Promise.all([parserPool.close(), inference.close()]);
    },
  };
}

/** The password is part of what is open: without it nobody gets to a document that somebody else opened with it. */
const keyOf = (cacheKey: string | undefined, password: string | undefined): string =>
  `${cacheKey ?? randomUUID()}/${password === undefined ? '' : createHash('sha256').update(password).digest('hex')}`;
