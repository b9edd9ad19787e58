import { describe, expect, test } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { inflatesPast } from './inflation.js';
import type { TextRun } from './text-runs.js';
import { toFragments } from './text-words.js';
import { isMapped, judgeText } from './usable-text.js';

const frame = { page: 1, width: 200, height: 100 };
const run = (text: string, x: number, y: number, { ux = 1, uy = 0, length = text.length * 5, size = 10 } = {}): TextRun => ({
  text,
  x,
  y,
  ux,
  uy,
  length,
  size,
  ascent: 0.8,
  descent: 0.2,
});
const words = (...runs: TextRun[]): string[] =>
  toFragments(runs, frame).flatMap((fragments) => fragments.map(({ words: [word] }) => word!.text));

describe('words of a text layer', () => {
  test('are split at spaces with their share of the run', () => {
    const [first, second] = toFragments([run('nnnn nnnn', 10, 50, { length: 85 })], frame)[0]!;
    expect([first!.left, first!.right]).toEqual([10, 50]);
    expect([second!.left, second!.right]).toEqual([55, 95]);
  });

  test('are put together again where a font changes inside of them, and not across a gap', () => {
    expect(words(run('In', 10, 50), run('voice', 20, 50), run('next', 55, 50))).toEqual(['Invoice', 'next']);
    expect(words(run('Total ', 10, 50), run('9.00', 38, 50))).toEqual(['Total', '9.00']);
  });

  test('printed twice to look bold count once', () => {
    expect(words(run('Total', 10, 50), run('Total', 10.4, 50))).toEqual(['Total']);
  });

  test('on their side stand after the upright ones, boxed as they are seen', () => {
    const fragments = toFragments([run('side', 20, 80, { ux: 0, uy: -1 }), run('up', 50, 50)], frame).flat();
    expect(fragments.map((fragment) => fragment.words[0]!.text)).toEqual(['up', 'side']);
    const { box } = fragments[1]!.words[0]!;
    expect(box).toEqual({
      page: 1,
      x: expect.closeTo(0.06),
      y: expect.closeTo(0.6),
      width: expect.closeTo(0.05),
      height: expect.closeTo(0.2),
    });
  });
});

test.each([
  ['unusable', ''],
  ['unusable', ' \n '],
  ['unusable', '\uE001\uE002\uE003 total'],
  ['unusable', '!"#$%&()*+,-./:;<=>?'],
  ['scarce', 'Page 1 of 2'],
  ['usable', 'An invoice has many words of many letters. '.repeat(5)],
] as const)('a text layer is %s: %j', (verdict, text) => {
  expect(judgeText(text)).toBe(verdict);
});

test.each([
  ['Netto', true],
  ['Ne\u0088o', false],
  ['Ne\0o', false],
  ['So\uE012ware', false],
  ['\uF0B7', true],
])('a word whose letters all have names: %j: %s', (word, mapped) => {
  expect(isMapped(word)).toBe(mapped);
});

test('a stream that unpacks past the limit is told from one that does not', async () => {
  const file = Buffer.concat([Buffer.from('1 0 obj << >>\nstream\r\n'), deflateSync(Buffer.alloc(3_000_000)), Buffer.from('\nendstream')]);
  expect(await inflatesPast(file, 2_000_000)).toBe(true);
  expect(await inflatesPast(file, 4_000_000)).toBe(false);
});
