import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeNameAndReplace, writeAll, writeNamed } from './name-file.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'name-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => Buffer.from(join(folder, name));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

test('bytes of which the system takes some at a time are all written, each in its place', async () => {
  const written = Buffer.alloc(12, '.');
  // What a full buffer, a quota or a signal does; here it cannot be made to happen.
  const file = {
    write: (bytes: Uint8Array, from: number, length: number, to: number) => {
      const bytesWritten = Math.min(3, length);
      written.set(bytes.subarray(from, from + bytesWritten), to);
      return Promise.resolve({ bytesWritten, buffer: bytes });
    },
  };
  await writeAll(file as unknown as Parameters<typeof writeAll>[0], Buffer.from('an invoice'), 2);
  expect(written.toString()).toBe('..an invoice');
});

describe('a file that is written', () => {
  const write = (text: string) => ({ write: (file: { writeFile: (text: string) => Promise<void> }) => file.writeFile(text) });

  test('has its name once it is whole, and for its owner alone', async () => {
    expect(await writeNamed(at('a.pdf'), write('new'))).toBe(true);
    expect([readdirSync(folder), textOf('a.pdf'), statSync(join(folder, 'a.pdf')).mode & 0o777]).toEqual([['a.pdf'], 'new', 0o600]);
  });
  test('goes over nothing that is there, unless that is meant', async () => {
    writeFileSync(join(folder, 'a.pdf'), 'old');
    expect(await writeNamed(at('a.pdf'), write('new'))).toBe(false);
    expect([readdirSync(folder), textOf('a.pdf')]).toEqual([['a.pdf'], 'old']);
    expect(await writeNamed(at('a.pdf'), { ...write('new'), replace: true })).toBe(true);
    expect([readdirSync(folder), textOf('a.pdf')]).toEqual([['a.pdf'], 'new']);
  });
  test('leaves nothing behind when the writing breaks', async () => {
    await expect(writeNamed(at('a.pdf'), { write: () => Promise.reject(new Error('broken')) })).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual([]);
  });
  test('takes a free name, and no other, where there are no links', async () => {
    writeFileSync(join(folder, 'part'), 'new');
    writeFileSync(join(folder, 'taken'), 'old');
    expect(await takeNameAndReplace(at('part'), at('taken'))).toBe(false);
    expect(await takeNameAndReplace(at('part'), at('free'))).toBe(true);
    expect([readdirSync(folder).sort(), textOf('free'), textOf('taken')]).toEqual([['free', 'taken'], 'new', 'old']);
  });
});
