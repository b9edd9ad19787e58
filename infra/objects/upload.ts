import type { Client } from 'minio';
import { codeOf, fail } from '../../workflows/contract/index.js';
import { coded, timedOut } from './s3-client.js';
import { inChunks } from './sealed-stream.js';

/** Also the most that is held in memory of one upload (and once more while a part is being sent). S3 wants 5 MiB at least, 10,000 parts at most. */
export const partBytes = 8 * 1024 * 1024;

interface Upload {
  client: Client;
  bucket: string;
  objectKey: string;
}

/**
 * Small objects in one PUT; larger ones in parts, of which nothing is left when the source or a part fails. The client's own streaming
 * upload is not used: it picks up parts of an earlier try, which another encryption of the same bytes must never be mixed with.
 */
export async function upload(target: Upload, sealed: AsyncIterable<Uint8Array>): Promise<void> {
  const { client, bucket, objectKey } = target;
  const parts = inChunks(sealed, partBytes)[Symbol.asyncIterator]();
  const first = await parts.next();
  const firstPart = first.done ? Buffer.alloc(0) : first.value;
  if (firstPart.length < partBytes) {
    await coded({ objectKey }, () => client.putObject(bucket, objectKey, firstPart, firstPart.length));
    return;
  }
  await uploadParts(target, firstPart, { [Symbol.asyncIterator]: () => parts });
}

async function uploadParts({ client, bucket, objectKey }: Upload, firstPart: Buffer, rest: AsyncIterable<Buffer>): Promise<void> {
  const uploadId = await coded({ objectKey }, () => client.initiateNewMultipartUpload(bucket, objectKey, {}));
  const etags: { part: number; etag: string }[] = [];
  const send = async (bytes: Buffer) => {
    const part = etags.length + 1;
    const { etag } = await coded({ objectKey }, () =>
      client.uploadPart({ bucketName: bucket, objectName: objectKey, uploadID: uploadId, partNumber: part, headers: {} }, bytes),
    );
    etags.push({ part, etag });
  };
  try {
    await send(firstPart);
    for await (const part of rest) await send(part);
    await coded({ objectKey }, () => client.completeMultipartUpload(bucket, objectKey, uploadId, etags));
  } catch (error) {
    if (timedOut(error)) throw error;
    await abort(() => client.abortMultipartUpload(bucket, objectKey, uploadId), objectKey, error);
    throw error;
  }
}

/** The first failure is the one to tell. When storage is away the parts stay until `deleteAll` or the sweep takes them; who got no answer does not wait for a second one. */
async function abort(work: () => Promise<void>, objectKey: string, first: unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = codeOf(first) ?? 'objects.unavailable';
    fail(code, undefined, { objectKey, partsLeft: true }, new AggregateError([first, error]));
  }
}
