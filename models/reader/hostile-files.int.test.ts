import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from '../../workflows/contract/reader.js';
import { fetchModelWeights, modelsFolder } from '../../infra/local/model-weights.js';
import { builtModule } from '../runtime/built-module.js';
import { readManifest } from '../weights/manifest.js';
import { createReader } from './create-reader.js';
import { childProcesses, isAlive } from './testing/child-processes.js';
import { drawReceipt } from './testing/draw-text.js';
import { makePdf, textOperators } from './testing/make-pdf.js';
import { codeOfRefusal } from './testing/refusal.js';

const minuteMs = 60_000;
const firstPage = { from: 1, to: 1 };
const receipt = drawReceipt();
let reader: Reader;

beforeAll(async () => {
  const folder = modelsFolder();
  await fetchModelWeights(readManifest(), { folder });
  reader = createReader({ modelsDir: folder, threads: 1, parsers: 1 });
}, 5 * minuteMs);
afterAll(() => reader.close());

describe('a file that cannot be read', () => {
  const text = textOperators('secret', { x: 72, y: 700 });
  const locked = makePdf({ pages: [{ content: text }], password: 'open sesame' });

  test('is refused by its own code', async () => {
    const whole = makePdf({ pages: [{ content: text }] });
    expect(await codeOfRefusal(reader.inspect(new Uint8Array()))).toBe('document.empty');
    expect(await codeOfRefusal(reader.inspect(Buffer.from('GIF89a, not a document')))).toBe('document.unsupported_type');
    expect(await codeOfRefusal(reader.inspect(Buffer.from('%PDF-1.7 and then nothing')))).toBe('document.damaged');
    expect(await codeOfRefusal(reader.inspect(makePdf({ pages: [] })))).toBe('document.no_pages');
    expect(await codeOfRefusal(reader.readPages(whole, { from: 2, to: 2 }))).toBe('document.page_not_found');
  });

  test('because it is locked opens with its password only', async () => {
    const open = { cacheKey: 'locked' };
    expect(await codeOfRefusal(reader.inspect(locked, open))).toBe('document.encrypted');
    expect(await codeOfRefusal(reader.inspect(locked, { ...open, password: 'wrong' }))).toBe('document.wrong_password');
    expect(await reader.inspect(locked, { ...open, password: 'open sesame' })).toMatchObject({ encrypted: true, pageCount: 1 });
    expect(await codeOfRefusal(reader.readPages(locked, firstPage, open))).toBe('document.encrypted');
  });

  test('because its header claims too many pixels is refused before one is decoded', async () => {
    const png = await receipt.encode('png');
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    expect(await codeOfRefusal(reader.inspect(png))).toBe('document.too_many_pixels');
  });

  test(
    'because its bytes are cut short is read as far as they go, or is damaged',
    async () => {
      const jpeg = await receipt.encode('jpeg', 90);
      const [page] = await reader.readPages(jpeg.subarray(0, Math.floor(jpeg.length / 2)), firstPage);
      expect(page!.text).toContain('CORNER BAKERY');
    },
    minuteMs,
  );

  test('a PDF with junk before its header and after its end is read', async () => {
    const junk = Buffer.concat([
      Buffer.from('junk before\n'),
      makePdf({ pages: [{ content: textOperators('late header', { x: 72, y: 700 }) }] }),
      Buffer.from('tail'),
    ]);
    expect((await reader.readPages(junk, firstPage))[0]!.text).toBe('late header');
  });
});

describe('limits', () => {
  const withReader = async <T>(options: Partial<Parameters<typeof createReader>[0]>, use: (limited: Reader) => Promise<T>): Promise<T> => {
    const limited = createReader({ modelsDir: modelsFolder(), threads: 1, parsers: 1, ...options });
    return use(limited).finally(() => limited.close());
  };

  test('of pages hold', async () => {
    const long = makePdf({ pages: Array.from({ length: 4 }, () => ({ content: '' })) });
    expect(await withReader({ maxPages: 3 }, (limited) => codeOfRefusal(limited.inspect(long)))).toBe('document.too_many_pages');
  });

  test(
    'of memory end a decompression bomb, and the next document is read',
    async () => {
      const bomb = makePdf({ pages: [{ content: Buffer.alloc(400_000_000, ' '), deflate: true }] });
      const good = makePdf({ pages: [{ content: textOperators('still here', { x: 72, y: 700 }) }] });
      await withReader({ parserMemoryMiB: 250, maxInflatedBytes: 100_000_000 }, async (limited) => {
        expect(await codeOfRefusal(limited.readPages(bomb, firstPage))).toBe('document.bomb');
        expect((await limited.readPages(good, firstPage))[0]!.text).toBe('still here');
      });
    },
    minuteMs,
  );

  test(
    'of time end a page that takes too long',
    async () => {
      const slow = makePdf({ pages: [{ content: `${textOperators('x', { x: 72, y: 700 }).repeat(200_000)}`, deflate: true }] });
      expect(await withReader({ parserTimeoutMs: 300 }, (limited) => codeOfRefusal(limited.readPages(slow, firstPage)))).toBe(
        'document.too_complex',
      );
    },
    minuteMs,
  );
});

describe('a parser process', () => {
  test(
    'that is killed in the middle fails its document for a retry, and is replaced',
    async () => {
      const own = createReader({ modelsDir: modelsFolder(), threads: 1, parsers: 1 });
      const slow = makePdf({ pages: [{ content: textOperators('x', { x: 72, y: 700 }).repeat(400_000), deflate: true }] });
      const before = new Set(childProcesses(process.pid, 'parser-process'));
      const reading = codeOfRefusal(own.readPages(slow, firstPage));
      const parser = await until(() => childProcesses(process.pid, 'parser-process').find((pid) => !before.has(pid)));
      process.kill(parser, 'SIGKILL');
      expect(await reading).toBe('models.interrupted');
      expect(await own.inspect(makePdf({ pages: [{ content: '' }] }))).toMatchObject({ pageCount: 1 });
      await own.close();
    },
    minuteMs,
  );

  test(
    'stuck in a file goes when its parent is killed',
    async () => {
      const file = join(await mkdtemp(join(tmpdir(), 'reader-')), 'slow.pdf');
      await writeFile(file, makePdf({ pages: [{ content: textOperators('x', { x: 72, y: 700 }).repeat(2_000_000), deflate: true }] }));
      const script = `
      import { readFileSync } from 'node:fs';
      const { createReader } = await import(${JSON.stringify(pathToFileURL(builtModule('models/index.js')).href)});
      await createReader({ modelsDir: '', threads: 1, parsers: 1 }).readPages(readFileSync(${JSON.stringify(file)}), { from: 1, to: 1 });`;
      const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
      const parser = await until(() => childProcesses(parent.pid!, 'parser-process')[0]);
      parent.kill('SIGKILL');
      await until(() => !isAlive(parser) || undefined);
      await rm(dirname(file), { recursive: true });
    },
    minuteMs,
  );
});

/** Asks again until there is an answer; the test's own limit ends a vain wait. */
async function until<T>(ask: () => T | undefined): Promise<T> {
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
