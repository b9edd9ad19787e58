import { constants, createInflate } from 'node:zlib';

const streamKeyword = Buffer.from('stream');

/**
 * Whether some deflated stream in the bytes unpacks past the limit. Asked only after a document broke the memory ceiling,
 * to tell a bomb from a file that is merely large; nothing unpacked is kept.
 */
export async function inflatesPast(bytes: Uint8Array, limitBytes: number): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(streamKeyword); at >= 0; at = file.indexOf(streamKeyword, at + streamKeyword.length)) {
    let start = at + streamKeyword.length;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    if (isZlibHeader(file[start], file[start + 1]) && (await inflatedBytes(file.subarray(start), limitBytes)) > limitBytes) return true;
  }
  return false;
}

/** RFC 1950: method 8, and a header that divides by 31. */
const isZlibHeader = (first = 0, second = 0): boolean => (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;

/** Counts what one stream unpacks to, and stops soon after the limit. */
function inflatedBytes(deflated: Buffer, limitBytes: number): Promise<number> {
  return new Promise((resolve) => {
    const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    let count = 0;
    const finish = (): void => {
      inflate.destroy();
      resolve(count);
    };
    inflate.on('data', (chunk: Buffer) => {
      count += chunk.length;
      if (count > limitBytes) finish();
    });
    // A broken end is common in damaged files; what came before it counts.
    inflate.on('error', finish).on('end', finish).end(deflated);
  });
}
