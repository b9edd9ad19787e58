import { afterAll, beforeEach, expect, jest, test } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentSummary } from '../../api/client/index.js';
import { asNobody, call, largePdf, linesOf, openGate, putInto, start, type SentLine } from './support/command-line.js';
import { goodPdf, pdfOfNothing } from './support/hostile.js';
import { doubtfulPdf } from './support/papers.js';
import { newWord, openAccount, until } from './support/product.js';

jest.setTimeout(180_000);
await openAccount('inbox');
const root = mkdtempSync(join(tmpdir(), 'blumsmart-inbox-'));
chmodSync(root, 0o755);
let folder: string;
let folders = 0;
beforeEach(() => mkdirSync((folder = join(root, String(folders++)))));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const put = (name: string | Buffer, bytes: Buffer = goodPdf(), where = folder): string => putInto(where, name, bytes);

const once = (...more: string[]) => ['watch', folder, '--once', '--settle', '1', '--json', ...more];
const filesOf = (...path: string[]): string[] => {
  const at = join(folder, ...path);
  return existsSync(at)
    ? readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => one.name)
        .sort()
    : [];
};

test('sends what is there and moves it over nothing: what was read to done, what cannot be to failed, with the reason', async () => {
  mkdirSync(join(folder, 'march'));
  for (const place of ['done', 'failed']) mkdirSync(join(folder, place));
  put('same.pdf', Buffer.from('of last year'), join(folder, 'done'));
  put('broken.pdf.txt', Buffer.from('mine'), join(folder, 'failed'));
  const bytes = goodPdf();
  put('same.pdf', bytes);
  put('inner.pdf', goodPdf(), join(folder, 'march'));
  put(Buffer.from([0xff, 0x2e, 0x70, 0x64, 0x66]));
  put('broken.pdf', pdfOfNothing());
  put('words.txt', Buffer.from('no document'));
  put('half.pdf.part');
  put('.hidden.pdf');
  symlinkSync('/etc/passwd', join(folder, 'link.pdf'));
  symlinkSync('/etc', join(folder, 'linked'));
  const ended = await call(once());
  expect(ended.code).toBe(1);
  expect(filesOf('done').length).toBe(4);
  expect(filesOf('done')).toEqual(expect.arrayContaining(['inner.pdf', 'same (2).pdf', 'same.pdf']));
  expect(readFileSync(join(folder, 'done', 'same.pdf'), 'utf8')).toBe('of last year');
  expect(readFileSync(join(folder, 'done', 'same (2).pdf')).equals(bytes)).toBe(true);
  expect(existsSync(join(folder, 'done', 'march', 'inner.pdf'))).toBe(true);
  expect(filesOf('failed')).toEqual(['broken (2).pdf', 'broken (2).pdf.txt', 'broken.pdf.txt', 'words.txt', 'words.txt.txt']);
  expect(readFileSync(join(folder, 'failed', 'broken.pdf.txt'), 'utf8')).toBe('mine');
  const [damaged] = linesOf<SentLine>(ended).filter(({ file }) => file.endsWith('broken.pdf'));
  expect(readFileSync(join(folder, 'failed', 'broken (2).pdf.txt'), 'utf8')).toBe(
    `${damaged!.failure!.code}\n${damaged!.failure!.meaning}\ndocument: ${damaged!.id}\n`,
  );
  expect(readFileSync(join(folder, 'failed', 'words.txt.txt'), 'utf8')).toMatch(/^document\.unsupported_type\n/);
  expect(readdirSync(folder).sort()).toEqual(['.hidden.pdf', 'done', 'failed', 'half.pdf.part', 'link.pdf', 'linked', 'march']);
  expect(await call(once())).toMatchObject({ code: 0, out: '' });
});

test('takes a file once it has stopped growing, and what comes later', async () => {
  const bytes = goodPdf();
  const file = put('slow.pdf', bytes.subarray(0, 100));
  const watching = start(['watch', folder, '--settle', '1', '--json']);
  for (let end = 150; end < bytes.length; end += Math.ceil(bytes.length / 12)) {
    writeFileSync(file, bytes.subarray(0, end));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(existsSync(file)).toBe(true);
  }
  writeFileSync(file, bytes);
  await until(async () => existsSync(join(folder, 'done', 'slow.pdf')));
  mkdirSync(join(folder, 'new'));
  put('later.pdf', goodPdf(), join(folder, 'new'));
  await until(async () => existsSync(join(folder, 'done', 'new', 'later.pdf')));
  await until(async () => linesOf<SentLine>({ out: watching.out() }).length === 2);
  watching.kill('SIGINT');
  const ended = await watching.ended;
  expect(ended.code).toBe(130);
  expect(linesOf<SentLine>(ended).map(({ moved_to, failure }) => [moved_to, failure])).toEqual([
    [join(folder, 'done', 'slow.pdf'), null],
    [join(folder, 'done', 'new', 'later.pdf'), null],
  ]);
  expect(readFileSync(join(folder, 'done', 'slow.pdf')).equals(bytes)).toBe(true);
});

test('killed again and again it loses nothing, and moves everything once', async () => {
  const word = newWord();
  const papers = new Map(Array.from({ length: 12 }, (_, at): [string, Buffer] => [`paper-${at}.pdf`, doubtfulPdf(`${word} ${newWord()}`)]));
  for (const [name, bytes] of papers) put(name, bytes);
  put('broken.pdf', pdfOfNothing());
  for (let afterMs = 900; filesOf('done').length < papers.size / 2 && afterMs < 6_000; afterMs += 170) {
    const watching = start(['watch', folder, '--settle', '0', '--concurrency', '2']);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    watching.kill('SIGKILL');
    expect((await watching.ended).signal).toBe('SIGKILL');
  }
  await call(once());
  expect(filesOf('done')).toEqual([...papers.keys()].sort());
  for (const [name, bytes] of papers) expect(readFileSync(join(folder, 'done', name)).equals(bytes)).toBe(true);
  expect(filesOf('failed').filter((name) => !name.startsWith('.'))).toEqual(['broken.pdf', 'broken.pdf.txt']);
  expect(readdirSync(folder).sort()).toEqual(['done', 'failed']);
  expect(linesOf<DocumentSummary>(await call(['search', word, '--json']))).toHaveLength(papers.size);
});

test('while the product is away everything stays, and goes once it is back', async () => {
  const gate = await openGate();
  await gate.shut();
  const file = put('a.pdf');
  const watching = start(['watch', folder, '--settle', '0'], { env: gate.env });
  await until(async () => watching.err().includes('trying again'));
  expect(existsSync(file)).toBe(true);
  await gate.open();
  await until(async () => existsSync(join(folder, 'done', 'a.pdf')));
  watching.kill('SIGTERM');
  expect((await watching.ended).code).toBe(143);
  await gate.shut();
  put('b.pdf');
  expect(await call(once('--patience', '1'), { env: gate.env })).toMatchObject({ code: 3 });
  expect(existsSync(join(folder, 'b.pdf'))).toBe(true);
});

test('a key that is refused ends it and moves nothing', async () => {
  const file = put('a.pdf');
  const env = { BLUMSMART_API_KEY: 'nonsense' };
  expect(await call(['watch', folder, '--settle', '0'], { env })).toMatchObject({
    code: 4,
    err: expect.stringContaining('auth.invalid'),
  });
  expect(existsSync(file)).toBe(true);
});

test('a file that cannot be read is put aside; one that cannot be moved stays, and is said to', async () => {
  chmodSync(folder, 0o777);
  chmodSync(put('closed.pdf'), 0o000);
  const ended = await call(once(), asNobody);
  expect(ended.code).toBe(1);
  expect(readFileSync(join(folder, 'failed', 'closed.pdf.txt'), 'utf8')).toMatch(/^file\.unreadable\n/);

  const open = put('open.pdf');
  chmodSync(open, 0o644);
  chmodSync(folder, 0o755);
  const stuck = await call(once(), asNobody);
  expect(stuck).toMatchObject({ code: 1, err: expect.stringContaining('file.not_moved') });
  expect(existsSync(open)).toBe(true);
  const other = mkdtempSync('/dev/shm/blumsmart-cli-');
  try {
    // Another file system, where a file can be moved by copying only.
    expect(await call(once('--done', other))).toMatchObject({ code: 0 });
    expect(readdirSync(other)).toEqual(['open.pdf']);
  } finally {
    rmSync(other, { recursive: true });
  }
  expect(existsSync(open)).toBe(false);
});

test('a file that shrinks or goes away meanwhile harms nothing', async () => {
  const gate = await openGate();
  gate.narrow(2_000_000);
  const file = put('large.pdf', largePdf());
  const gone = put('gone.pdf', largePdf());
  const watching = start(['watch', folder, '--settle', '0', '--json'], { env: gate.env });
  await until(async () => gate.passed() > 2_000_000);
  truncateSync(file, 1_000_000);
  rmSync(gone);
  gate.widen();
  gate.cut();
  await until(async () => filesOf('done').concat(filesOf('failed')).includes('large.pdf'));
  watching.kill('SIGINT');
  expect((await watching.ended).code).toBe(130);
  expect(filesOf('done').concat(filesOf('failed'))).not.toContain('gone.pdf');
  await gate.shut();
});
