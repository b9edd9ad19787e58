import { hkdfSync } from 'node:crypto';
import sodium from 'sodium-native';
import { fail } from '../../workflows/contract/index.js';

/**
 * libsodium's secretstream (XChaCha20-Poly1305): a format byte, the header, then chunks of 64 KiB, the last marked final; so that chunks
 * cannot be reordered, dropped or cut off unseen. Each chunk is bound to its object's key: an object moved elsewhere does not open.
 */
const format = Buffer.of(1);
const plainChunkBytes = 64 * 1024;
const overheadBytes = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const headerBytes = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const sealedChunkBytes = plainChunkBytes + overheadBytes;

/** A key of its own, so that no key serves two ciphers. */
const streamKey = (documentKey: Buffer): Buffer => Buffer.from(hkdfSync('sha256', documentKey, '', 'objects/secretstream/1', 32));

export async function* sealStream(plain: AsyncIterable<Uint8Array>, documentKey: Buffer, objectKey: string): AsyncGenerator<Buffer> {
  const state = sodium.crypto_secretstream_xchacha20poly1305_state_new();
  const header = Buffer.alloc(headerBytes);
  sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, streamKey(documentKey));
  const place = Buffer.from(objectKey);
  const push = (chunk: Buffer, tag: Buffer): Buffer => {
    const sealed = Buffer.alloc(chunk.length + overheadBytes);
    sodium.crypto_secretstream_xchacha20poly1305_push(state, sealed, chunk, place, tag);
    return sealed;
  };

  yield Buffer.concat([format, header]);
  let held: Buffer | null = null;
  for await (const chunk of inChunks(plain, plainChunkBytes)) {
    if (held) yield push(held, sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    held = chunk;
  }
  yield push(held ?? Buffer.alloc(0), sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

/** Throws objects.corrupt for anything but the whole stream, unchanged, under its own key and name. */
export async function* openStream(sealed: AsyncIterable<Uint8Array>, documentKey: Buffer, objectKey: string): AsyncGenerator<Buffer> {
  const corrupt = (message: string, cause?: unknown) => fail('objects.corrupt', message, { objectKey }, cause);
  const state = sodium.crypto_secretstream_xchacha20poly1305_state_new();
  const place = Buffer.from(objectKey);
  const tag = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_TAGBYTES);
  let begun = false;
  let ended = false;
  for await (const chunk of inChunks(sealed, sealedChunkBytes, format.length + headerBytes)) {
    if (ended) corrupt('Bytes follow the end of a stored object.');
    if (!begun) {
      if (chunk.length < format.length + headerBytes || chunk[0] !== format[0]) corrupt('A stored object has an unknown shape.');
      sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, chunk.subarray(format.length), streamKey(documentKey));
      begun = true;
      continue;
    }
    if (chunk.length < overheadBytes) corrupt('A stored object is cut off.');
    const plain = Buffer.alloc(chunk.length - overheadBytes);
    try {
      sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, chunk, place);
    } catch (error) {
      corrupt('A stored object does not open.', error);
    }
    ended = tag.equals(sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    if (plain.length) yield plain;
  }
  if (!ended) corrupt('A stored object is cut off.');
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
