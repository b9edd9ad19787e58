import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** One file inside a zip archive. Offsets and sizes in bytes. */
export interface ZipEntry {
  path: string;
  method: number;
  compressedBytes: number;
  sizeBytes: number;
  headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** Lists an archive by its central directory (APPNOTE 6.3, sections 4.3.12 and 4.3.16). Archives past 4 GiB (zip64) are not read. */
export async function listZip(archive: string): Promise<ZipEntry[]> {
  const file = await open(archive);
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = lastIndexOf(tail, END_OF_DIRECTORY);
    if (end < 0) throw new Error(`${archive} is not a zip archive`);
    const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    return [...entriesOf(directory)];
  } finally {
    await file.close();
  }
}

/** Unpacks one entry into the file `to` and returns the SHA-256 of what was written; the caller compares it. */
export async function unzipEntry(archive: string, entry: ZipEntry, to: string): Promise<string> {
  const file = await open(archive);
  const header = await readAt(file, entry.headerOffset, LOCAL_HEADER_BYTES).finally(() => file.close());
  const start = entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const source = createReadStream(archive, { start, end: start + entry.compressedBytes - 1 });
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  if (entry.method === DEFLATED) await pipeline(source, createInflateRaw(), hashed, target);
  else if (entry.method === STORED) await pipeline(source, hashed, target);
  else throw new Error(`${entry.path} is packed by method ${entry.method}, which is not read here`);
  return hash.digest('hex');
}

function* entriesOf(directory: Buffer): Generator<ZipEntry> {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const nameBytes = directory.readUInt16LE(at + 28);
    yield {
      path: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function lastIndexOf(buffer: Buffer, signature: number): number {
  for (let at = buffer.length - 22; at >= 0; at--) if (buffer.readUInt32LE(at) === signature) return at;
  return -1;
}
