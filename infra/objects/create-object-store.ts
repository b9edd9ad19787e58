import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { BucketItem, Client } from 'minio';
import { codeOf, fail } from '../../workflows/contract/index.js';
import type { ObjectStore, StoredObject } from './objects.js';
import { coded, createS3Client, translate, type S3Options } from './s3-client.js';
import { openStream, sealStream } from './sealed-stream.js';
import { upload } from './upload.js';
import { traced } from './traced.js';
import { deleteEverything, listVersions } from './versions.js';

export function createObjectStore(options: S3Options): ObjectStore {
  const client = createS3Client(options);
  const { bucket } = options;

  const get: ObjectStore['get'] = async (objectKey, documentKey) => {
    const sealed = await coded({ objectKey }, () => client.getObject(bucket, objectKey));
    return Readable.from(openStream(storageErrorsOf(sealed, objectKey), documentKey, objectKey), { objectMode: false });
  };

  return traced({
    async put(objectKey, documentKey, source, { limitBytes, signal } = {}) {
      const measured = measure(source, { limitBytes, signal });
      await upload({ client, bucket, objectKey }, sealStream(measured.bytes, documentKey, objectKey));
      return measured.result();
    },
    get,
    async getBytes(objectKey, documentKey) {
      const chunks: Buffer[] = [];
      for await (const chunk of await get(objectKey, documentKey)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    deleteAll: (prefix) => coded({ prefix }, () => deleteEverything(client, bucket, prefix)),
    count: (prefix) =>
      coded({ prefix }, async () => {
        let count = 0;
        for await (const _ of listVersions(client, bucket, prefix)) count += 1;
        return count;
      }),
    list: (prefix, { startAfter = '' } = {}) => listObjects({ client, bucket, prefix, startAfter }),
    check: () =>
      coded({ bucket }, async () => {
        if (!(await client.bucketExists(bucket))) fail('objects.unavailable', 'The bucket is missing.', { bucket });
      }),
  });
}

/** Makes the bucket unless it is there, and switches versioning on. Part of setting a stack up. */
export async function prepareBucket(options: S3Options): Promise<void> {
  const client = createS3Client(options);
  const { bucket } = options;
  await coded({ bucket }, async () => {
    if (!(await client.bucketExists(bucket))) {
      await client.makeBucket(bucket).catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'BucketAlreadyOwnedByYou') throw error;
      });
    }
    await client.setBucketVersioning(bucket, { Status: 'Enabled' });
  });
}

/** The plain bytes on their way: counted, hashed, bounded; an abort ends a source that would keep us waiting. */
function measure(source: Readable | Uint8Array, { limitBytes = Infinity, signal }: { limitBytes?: number; signal?: AbortSignal }) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const stop = () => void (source instanceof Readable && source.destroy(asError(signal?.reason)));
    signal?.addEventListener('abort', stop, { once: true });
    try {
      signal?.throwIfAborted();
      for await (const chunk of source instanceof Readable ? source : [source]) {
        const piece = chunk as Uint8Array;
        sizeBytes += piece.length;
        if (sizeBytes > limitBytes) fail('document.too_large', undefined, { limitBytes });
        hash.update(piece);
        yield piece;
      }
    } catch (error) {
      if (codeOf(error)) throw error;
      fail('request.interrupted', undefined, {}, error);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }
  return { bytes: bytes(), result: (): StoredObject => ({ sizeBytes, sha256: hash.digest() }) };
}
const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error('aborted'));

async function* storageErrorsOf(source: Readable, objectKey: string): AsyncGenerator<Uint8Array> {
  try {
    yield* source as AsyncIterable<Uint8Array>;
  } catch (error) {
    translate(error, { objectKey });
  } finally {
    source.destroy();
  }
}

interface Listing {
  client: Client;
  bucket: string;
  prefix: string;
  startAfter: string;
}

/** What is there, and what an upload that never ended has left below the surface. */
async function* listObjects({ client, bucket, prefix, startAfter }: Listing): AsyncGenerator<{ objectKey: string; modifiedAt: Date }> {
  try {
    for await (const item of client.listObjectsV2(bucket, prefix, true, startAfter) as AsyncIterable<BucketItem>) {
      if (item.name && item.lastModified) yield { objectKey: item.name, modifiedAt: item.lastModified };
    }
    const unfinished = client.listIncompleteUploads(bucket, prefix, true) as AsyncIterable<{ key?: string; initiated?: Date | string }>;
    for await (const { key, initiated } of unfinished) if (key && initiated) yield { objectKey: key, modifiedAt: new Date(initiated) };
  } catch (error) {
    translate(error, { prefix });
  }
}
