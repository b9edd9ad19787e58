import { hkdfSync } from 'node:crypto';
import { fail } from '../../workflows/contract/index.js';
import { headerBytes, overheadBytes, startOpening, startSealing } from './secretstream.js';

/**
 * libsodium's secretstream (XChaCha20-Poly1305): a format byte, the header, then chunks of 64 KiB, the last marked final; so that chunks
 * cannot be reordered, dropped or cut off unseen. Each chunk is bound to its object's key: an object moved elsewhere does not open.
 */
const format = Buffer.of(1);
const plainChunkBytes = 64 * 1024;
const sealedChunkBytes = plainChunkBytes + overheadBytes;

/** A key of its own, so that no key serves two ciphers. */
const streamKey = (documentKey: Buffer): Buffer => Buffer.from(hkdfSync('sha256', documentKey, '', 'objects/secretstream/1', 32));

export async function* sealStream(plain: AsyncIterable<Uint8Array>, documentKey: Buffer, objectKey: string): AsyncGenerator<Buffer> {
  const sealing = startSealing(streamKey(documentKey), Buffer.from(objectKey));
  yield Buffer.concat([format, sealing.header]);
  let held: Buffer | null = null;
  for await (const chunk of inChunks(plain, plainChunkBytes)) {
    if (held) yield sealing.seal(held, { final: false });
    held = chunk;
  }
  yield sealing.seal(held ?? Buffer.alloc(0), { final: true });
}

/** Throws objects.corrupt for anything but the whole stream, unchanged, under its own key and name. */
export async function* openStream(sealed: AsyncIterable<Uint8Array>, documentKey: Buffer, objectKey: string): AsyncGenerator<Buffer> {
  const corrupt = (message: string, cause?: unknown): never => fail('objects.corrupt', message, { objectKey }, cause);
  let opening: ReturnType<typeof startOpening> | null = null;
  let ended = false;
  for await (const chunk of inChunks(sealed, sealedChunkBytes, format.length + headerBytes)) {
    if (ended) corrupt('Bytes follow the end of a stored object.');
    if (!opening) {
      if (chunk.length < format.length + headerBytes || chunk[0] !== format[0]) corrupt('A stored object has an unknown shape.');
      opening = startOpening(streamKey(documentKey), chunk.subarray(format.length), Buffer.from(objectKey));
      continue;
    }
    if (chunk.length < overheadBytes) corrupt('A stored object is cut off.');
    const { plain, final } = openChunk(opening, chunk, corrupt);
    ended = final;
    if (plain.length) yield plain;
  }
  if (!ended) corrupt('A stored object is cut off.');
}

function openChunk(opening: ReturnType<typeof startOpening>, chunk: Buffer, corrupt: (message: string, cause: unknown) => never) {
  try {
    return opening.open(chunk);
  } catch (error) {
    return corrupt('A stored object does not open.', error);
  }
}

/** The same bytes in chunks of one size; the first may have its own, the last holds what is left. */
export async function* inChunks(source: AsyncIterable<Uint8Array>, sizeBytes: number, firstBytes = sizeBytes): AsyncGenerator<Buffer> {
  let wanted = firstBytes;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const piece of source) {
    let rest = piece;
    while (heldBytes + rest.length >= wanted) {
      const taken = rest.subarray(0, wanted - heldBytes);
      yield Buffer.concat([...held, taken]);
      rest = rest.subarray(taken.length);
      [held, heldBytes, wanted] = [[], 0, sizeBytes];
    }
    if (rest.length) {
      held.push(rest);
      heldBytes += rest.length;
    }
  }
  if (heldBytes) yield Buffer.concat(held);
}
