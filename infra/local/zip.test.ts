import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listZip, unzipEntry } from './zip.js';

describe('a zip archive', () => {
  let folder: string;
  let archive: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zip-'));
    archive = join(folder, 'some.whl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives each of its files, packed or stored, with its SHA-256', async () => {
    const long = 'a line that packs well\n'.repeat(5000);
    writeFileSync(archive, zip({ 'data/long.txt': { content: long, deflate: true }, 'short.txt': { content: 'short', deflate: false } }));
    const entries = await listZip(archive);
    expect(entries.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
      ['data/long.txt', long.length],
      ['short.txt', 5],
    ]);
    for (const [index, content] of [long, 'short'].entries()) {
      const to = join(folder, String(index));
      expect(await unzipEntry(archive, entries[index]!, to)).toBe(createHash('sha256').update(content).digest('hex'));
      expect(readFileSync(to, 'utf8')).toBe(content);
    }
  });

  it('is refused when it is something else', async () => {
    writeFileSync(archive, 'not a zip archive, but long enough to hold the end of one');
    await expect(listZip(archive)).rejects.toThrow('is not a zip archive');
  });

  it('does not write over a file that exists', async () => {
    writeFileSync(archive, zip({ 'short.txt': { content: 'short', deflate: false } }));
    const [entry] = await listZip(archive);
    writeFileSync(join(folder, 'there'), 'mine');
    await expect(unzipEntry(archive, entry!, join(folder, 'there'))).rejects.toThrow('EEXIST');
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('mine');
  });
});

/** The least archive that is one: local headers with their files, the directory, its end. No CRC: SHA-256 is what we check. */
function zip(files: Record<string, { content: string; deflate: boolean }>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, { content, deflate }] of Object.entries(files)) {
    const data = deflate ? deflateRawSync(content) : Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(path));
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(path), data]);
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}
