import { PassThrough } from 'node:stream';
import { csvRow, defused } from './csv.js';
import { drawBars, sizeText } from './draw-bars.js';
import { createOutput, type Screen } from './output.js';
import { fitted, plain, plainLines } from './plain-text.js';
import { openProgress } from './progress.js';

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['-', "'-"],
    ['--1', "'--1"],
    ['+49 30 1', "'+49 30 1"],
    ['-12.50', '-12.50'],
    ['+3', '+3'],
    ['12', '12'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written as %j', (cell, written) => expect(defused(cell)).toBe(written));

  test('is quoted where RFC 4180 asks for it', () =>
    expect(csvRow(['a,b', 'say "x"', 'two\nlines', '=1,2', null, undefined, 7])).toBe(`"a,b","say ""x""","two\nlines","'=1,2",,,7\r\n`));
});

describe('words of others', () => {
  test('cannot move the cursor, turn text around or hide in it', () => {
    expect(plain('a\u001b[31mb\u202efdp.exe\u200b\r\n')).toBe('a\ufffd[31mb\ufffdfdp.exe\ufffd\ufffd\ufffd');
    expect(plainLines('a\u001bb\nc\td\fe')).toBe('a\ufffdb\nc\td\fe');
  });

  test.each([
    ['short', 8, 'short   '],
    ['exactly8', 8, 'exactly8'],
    ['much too long', 8, 'much to…'],
    ['請求書請求書', 8, '請求書… '],
    ['e\u0301e\u0301', 4, 'e\u0301e\u0301  '],
    ['x', 0, ''],
    ['', 3, '   '],
  ])('%j fits into %i columns', (text, columns, shown) => expect(fitted(text, columns)).toBe(shown));
});

describe('progress', () => {
  const total = { files: 10, bytes: 1_000, endedFiles: 4, endedBytes: 400 };
  const running = [{ name: 'a.pdf', sizeBytes: 200, sentBytes: 100 }];

  test('has a line for each file under way and one for all', () => {
    const [file, all, ...more] = drawBars({ running, total, columns: 100, rows: 24, color: false });
    expect(more).toEqual([]);
    expect(file).toMatch(/^a\.pdf +█{10}░{10} {2}50 % 200 B$/);
    expect(all).toMatch(/^4 of 10 files sent +█{10}░{10} {2}50 % 1\.0 kB$/);
  });

  /** Of what these lines are made of, the signs of East Asia alone take two columns. */
  const columnsOf = (line: string) => [...line].reduce((sum, char) => sum + (char === '請' ? 2 : 1), 0);
  test.each([30, 31, 40, 80, 200])('never fills a terminal of %i columns', (columns) => {
    const lines = drawBars({ running: [{ name: '請'.repeat(90), sizeBytes: 0, sentBytes: 0 }], total, columns, rows: 24, color: false });
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(columnsOf(line)).toBeLessThan(columns);
  });
  test('never fills a terminal of few rows, and shows what goes for all as long as it can', () => {
    const many = Array.from({ length: 32 }, () => running[0]!);
    const drawn = (rows: number) => drawBars({ running: many, total, columns: 80, rows, color: false });
    expect([1, 2, 3, 10].map((rows) => drawn(rows).length)).toEqual([0, 1, 2, 9]);
    expect(drawn(2)[0]).toContain('4 of 10 files sent');
  });
  test.each([1, 10, 29])('draws nothing on a terminal of %i columns', (columns) =>
    expect(drawBars({ running, total, columns, rows: 24, color: false })).toEqual([]),
  );

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [95_000_000, '95.0 MB'],
  ])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));

  function terminal(): { screen: Screen; shown: () => string } {
    let shown = '';
    const screen = Object.assign(
      new PassThrough().setEncoding('utf8').on('data', (text: string) => (shown += text)),
      {
        isTTY: true,
        columns: 80,
      },
    );
    return { screen, shown: () => shown };
  }
  const stays = { signal: new AbortController().signal };

  test('makes way for lines that stay, and leaves nothing behind', async () => {
    const { screen, shown } = terminal();
    const output = createOutput({ stdout: screen, stderr: screen, ...stays });
    const progress = openProgress({ output, env: {} });
    progress.expect(1, 10);
    const task = progress.begin('a.pdf', 10);
    output.say('hello');
    task.sent(5);
    await output.line('answer');
    task.end();
    progress.close();
    const up = shown().split('\u001b[2A\r\u001b[J');
    expect(up).toHaveLength(3);
    expect(up[1]).toMatch(/^answer\na\.pdf .* {2}50 % 10 B\n0 of 1 files sent .*\n$/);
    expect(up[2]).toBe('');
  });

  test.each([
    ['NO_COLOR is set', { NO_COLOR: '1' }, 'plain bars'],
    ['the terminal is dumb', { TERM: 'dumb' }, 'nothing'],
  ])('where %s, draws %s', (_when, env, what) => {
    const { screen, shown } = terminal();
    const output = createOutput({ stdout: screen, stderr: screen, ...stays });
    const progress = openProgress({ output, env });
    progress.begin('a.pdf', 10);
    output.say('hello');
    expect(shown()).not.toContain('\u001b[3');
    expect(shown().includes('█') || shown().includes('░')).toBe(what === 'plain bars');
    progress.close();
  });
});
