/** Bytes, sealed in a stream under a document's key (libsodium secretstream), in a versioned S3 bucket. */
import type { Readable } from 'node:stream';

export interface StoredObject {
  /** Of the plain bytes. */
  sizeBytes: number;
  sha256: Buffer;
}

export interface ObjectStore {
  /** Streams; never holds the whole. `limitBytes` passed: throws document.too_large and leaves nothing. A source that breaks off leaves nothing. */
  put(
    objectKey: string,
    documentKey: Buffer,
    source: Readable | Uint8Array,
    options?: { limitBytes?: number; signal?: AbortSignal },
  ): Promise<StoredObject>;
  /** Plain bytes as a stream; errors with objects.missing or objects.corrupt. */
  get(objectKey: string, documentKey: Buffer): Promise<Readable>;
  getBytes(objectKey: string, documentKey: Buffer): Promise<Buffer>;
  /** Every version and delete marker below the prefix; returns how many. */
  deleteAll(prefix: string): Promise<number>;
  /** How many versions and markers stand below the prefix. */
  count(prefix: string): Promise<number>;
  /** Keys with their age, in order from `startAfter` on, then those of all unfinished uploads: for the sweeper of objects without a row. */
  list(prefix: string, options?: { startAfter?: string }): AsyncIterable<{ objectKey: string; modifiedAt: Date }>;
  check(): Promise<void>;
}

export { objectKeys } from '../../workflows/contract/object-keys.js';
