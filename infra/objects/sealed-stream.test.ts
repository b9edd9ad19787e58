import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { codeOf } from '../../workflows/contract/index.js';
import { openStream, sealStream } from './sealed-stream.js';

const key = randomBytes(32);
const name = 'acc_1/doc_1/original';
async function* pieces(bytes: Uint8Array, sizeBytes = 10_007) {
  for (let at = 0; at < bytes.length; at += sizeBytes) yield bytes.subarray(at, at + sizeBytes);
}
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of stream) all.push(piece);
  return Buffer.concat(all);
}
const sealed = (plain: Uint8Array) => collect(sealStream(pieces(plain), key, name));
const opened = (bytes: Uint8Array, withKey = key, withName = name) => collect(openStream(pieces(bytes), withKey, withName));
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);

describe('a sealed stream', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('gives back %i bytes', async (sizeBytes) => {
    const plain = randomBytes(sizeBytes);
    expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
  });

  it('does not open when it was cut off, at a chunk border or elsewhere', async () => {
    const bytes = await sealed(randomBytes(200_000));
    for (const length of [0, 10, 25, 25 + 65_553, 25 + 2 * 65_553, bytes.length - 1])
      expect(await codeFrom(opened(bytes.subarray(0, length)))).toBe('objects.corrupt');
  });

  it('does not open with more behind it, chunks exchanged, a bit changed, or under another key or name', async () => {
    const bytes = await sealed(randomBytes(150_000));
    expect(await codeFrom(opened(Buffer.concat([bytes, randomBytes(40)])))).toBe('objects.corrupt');
    const [first, second] = [bytes.subarray(25, 25 + 65_553), bytes.subarray(25 + 65_553, 25 + 2 * 65_553)];
    expect(await codeFrom(opened(Buffer.concat([bytes.subarray(0, 25), second, first, bytes.subarray(25 + 2 * 65_553)])))).toBe(
      'objects.corrupt',
    );
    const changed = Buffer.from(bytes);
    changed[70_000]! ^= 1;
    expect(await codeFrom(opened(changed))).toBe('objects.corrupt');
    expect(await codeFrom(opened(bytes, randomBytes(32)))).toBe('objects.corrupt');
    expect(await codeFrom(opened(bytes, key, 'acc_1/doc_2/original'))).toBe('objects.corrupt');
  });
});
