import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf } from '../failures.js';
import { filesBelow, findFiles, type Found } from '../files/find-files.js';
import { fingerprintOf } from '../files/source-file.js';
import { moveFile, numbered } from './move-file.js';
import { look, settlesInMs } from './settle.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inbox-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file has settled', () => {
  const settling = { settleMs: 2_000, emptySettleMs: 30_000 };
  test('when it has been the same for a while, longer when it is empty', () => {
    const first = look(undefined, { fingerprint: 'a', sizeBytes: 5 }, 1_000);
    expect(settlesInMs(first, settling, 1_000)).toBe(2_000);
    expect(settlesInMs(look(first, { fingerprint: 'a', sizeBytes: 5 }, 2_500), settling, 2_500)).toBe(500);
    expect(settlesInMs(look(first, { fingerprint: 'b', sizeBytes: 6 }, 2_500), settling, 2_500)).toBe(2_000);
    expect(settlesInMs(look(undefined, { fingerprint: 'a', sizeBytes: 0 }, 0), settling, 2_000)).toBe(28_000);
  });
});

describe('a move', () => {
  const put = (name: string, text: string): Buffer => {
    writeFileSync(join(folder, name), text);
    return Buffer.from(join(folder, name));
  };
  const move = (name: string, reason?: string, fingerprint = fingerprintOf(statSync(join(folder, name)))) =>
    moveFile({ from: Buffer.from(join(folder, name)), fingerprint, folder: Buffer.from(join(folder, 'to')), reason }).then(String);
  const there = () => readdirSync(join(folder, 'to')).sort();
  const textOf = (name: string) => readFileSync(join(folder, 'to', name), 'utf8');

  test('goes over nothing that is there', async () => {
    mkdirSync(join(folder, 'to'));
    for (const [name, text] of [
      ['a.pdf', 'old'],
      ['a (2).pdf', 'older'],
    ] as const)
      writeFileSync(join(folder, 'to', name), text);
    put('a.pdf', 'new');
    expect(await move('a.pdf')).toBe(join(folder, 'to', 'a (3).pdf'));
    expect([textOf('a.pdf'), textOf('a (2).pdf'), textOf('a (3).pdf')]).toEqual(['old', 'older', 'new']);
    expect(readdirSync(folder)).toEqual(['to']);
  });

  test('that was killed half way is finished, not done again', async () => {
    put('a.pdf', 'new');
    mkdirSync(join(folder, 'to'));
    linkSync(join(folder, 'a.pdf'), join(folder, 'to', 'a.pdf'));
    await move('a.pdf');
    expect([readdirSync(folder), there()]).toEqual([['to'], ['a.pdf']]);
  });

  test('that was killed behind its reason takes the reason that is there; one of somebody else it leaves', async () => {
    put('a.pdf', 'new');
    put('b.pdf', 'new');
    mkdirSync(join(folder, 'to'));
    writeFileSync(join(folder, 'to', 'a.pdf.txt'), 'because\n');
    writeFileSync(join(folder, 'to', 'b.pdf.txt'), 'mine\n');
    await move('a.pdf', 'because\n');
    await move('b.pdf', 'because\n');
    expect(there()).toEqual(['a.pdf', 'a.pdf.txt', 'b (2).pdf', 'b (2).pdf.txt', 'b.pdf.txt']);
    expect([textOf('b.pdf.txt'), textOf('b (2).pdf.txt')]).toEqual(['mine\n', 'because\n']);
  });

  test('leaves a file that is another by now, and one that has gone', async () => {
    put('a.pdf', 'new');
    const errors = [move('a.pdf', 'because', 'another'), move('gone.pdf', undefined, 'any')].map((work) =>
      work.then(() => null, failureOf),
    );
    expect((await Promise.all(errors)).map((error) => error?.code)).toEqual(['file.changed', 'file.not_found']);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new');
    expect(there()).toEqual([]);
  });

  test.each([
    ['a.pdf', 2, 'a (2).pdf'],
    ['a', 3, 'a (3)'],
    ['.a', 2, '.a (2)'],
    [`${'ü'.repeat(125)}.pdf`, 1, `${'ü'.repeat(118)}.pdf`],
  ])('names %s, the %i., %s', (name, number, to) => expect(numbered(Buffer.from(name), number).toString()).toBe(to));
});

test('names that are not UTF-8 are found as the bytes that they are', async () => {
  const name = Buffer.from([0xff, 0x61]);
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'x');
  const found: Found[] = [];
  for await (const one of filesBelow(Buffer.from(folder))) found.push(one);
  expect(found).toMatchObject([{ path: Buffer.concat([Buffer.from(`${folder}/`), name]), name: '\ufffda', sizeBytes: 1 }]);
});

test('what is named and is no file is told, and the rest goes on', async () => {
  writeFileSync(join(folder, 'a.pdf'), 'x');
  const found: Found[] = [];
  for await (const one of findFiles([join(folder, 'none'), '/dev/null', '', `${folder}//`])) found.push(one);
  expect(found.map((one) => ('failure' in one ? one.failure.code : one.shown))).toEqual([
    'file.not_found',
    'file.not_a_file',
    'file.not_found',
    join(folder, 'a.pdf'),
  ]);
});
