import { describe, expect, test } from '@jest/globals';
import { recogniserSpec, type LineCrop } from '../ocr/crop-line.js';
import type { LineWord } from '../ocr/split-words.js';
import { indicReader } from './indic-reader.js';
import { lineInk } from './line-ink.js';
import { mixWords } from './mixed-words.js';
import { isSparse, suspectScripts, type LatinAttempt } from './suspect-scripts.js';

const { height } = recogniserSpec;
const width = 240;

/** A line whose rows are inked from the left, each to the share given; light is 1, dark is -1. */
function cropWith(shareOfRow: (y: number) => number, { light = 1, dark = -1 } = {}): LineCrop {
  const data = new Float32Array(3 * height * width).fill(light);
  for (let channel = 0; channel < 3; channel++) {
    for (let y = 0; y < height; y++) {
      const at = (channel * height + y) * width;
      data.fill(dark, at, at + Math.round(shareOfRow(y) * width));
    }
  }
  const quad = [[0, 0] as const, [width, 0] as const, [width, height] as const, [0, height] as const] as const;
  return { data, width, paddedWidth: width, quad };
}
const letters = (y: number): number => (y > 12 && y < 36 ? 0.35 : 0);
const underHeadline = (y: number): number => (y > 9 && y < 13 ? 0.8 : letters(y));
const attempt = (change: Partial<LatinAttempt> = {}): LatinAttempt => ({
  crop: cropWith(letters),
  text: 'Ttdt f',
  quickMean: 0.6,
  carefulMean: 0.7,
  ...change,
});
const word = (text: string, from: number, to: number, confidence = 0.95): LineWord => ({ text, from, to, confidence });

describe('ink', () => {
  test('light print on a dark ground is the same as dark print on a light one', () => {
    const usual = lineInk(cropWith(letters));
    const inverted = lineInk(cropWith(letters, { light: -1, dark: 1 }));
    expect(inverted.rows).toEqual(usual.rows);
    expect(inverted.grey).toEqual(usual.grey);
    expect(usual.rows[20]).toBeCloseTo(0.35, 2);
  });
});

describe('a line is suspected', () => {
  test.each([
    ['of Devanagari, where it hangs from a line', attempt({ crop: cropWith(underHeadline) }), ['devanagari']],
    ['of Tamil, where digits and letters alternate', attempt({ text: '66uf 61606vLLl' }), ['tamil']],
    ['of nothing, where it looks like letters', attempt(), []],
    ['of nothing, where a recogniser reads it', attempt({ crop: cropWith(underHeadline), carefulMean: 0.95 }), []],
    ['of nothing, where it is a rule of a table', attempt({ crop: cropWith((y) => (y === 15 ? 1 : letters(y))) }), []],
    ['of nothing, where it is a rule of signs', attempt({ crop: cropWith(underHeadline), text: '=====s===' }), []],
  ])('%s', (_, tried, scripts) => {
    expect(suspectScripts(tried)).toEqual(scripts);
  });
});

test('a line is sparse where it is much longer than what was read of it', () => {
  expect(isSparse(cropWith(letters), 'a2310')).toBe(true);
  expect(isSparse(cropWith(letters), 'Total 10.00')).toBe(false);
});

describe('a page', () => {
  const readerOf = (words: LineWord[]) => {
    const opened: string[] = [];
    const reader = indicReader(async (script) => {
      opened.push(script);
      return () => words;
    });
    return { opened, reader };
  };
  const hanging = attempt({ crop: cropWith(underHeadline) });

  test('without a suspected line opens no engine', async () => {
    const { opened, reader } = readerOf([]);
    expect(await reader.findScripts([attempt(), attempt({ quickMean: 0.9 })])).toEqual([]);
    expect(opened).toEqual([]);
  });

  test.each([
    ['is in a script of which the engine reads several letters surely', [word('बिल', 0, 0.4), word('संख्या', 0.5, 1)], ['devanagari']],
    ['is not, where the engine is unsure', [word('बिल', 0, 0.4, 0.5), word('संख्या', 0.5, 1, 0.6)], []],
    ['is not, where it reads figures only', [word('१२३४५', 0, 1)], []],
  ])('%s', async (_, words, scripts) => {
    expect(await readerOf(words).reader.findScripts([hanging])).toEqual(scripts);
  });

  test('of which most says nothing is asked about every script', async () => {
    const { opened, reader } = readerOf([]);
    await reader.findScripts([attempt(), attempt(), attempt(), attempt()].map((each) => ({ ...each, crop: cropWith(letters) })));
    expect(new Set(opened)).toEqual(new Set(['devanagari', 'tamil']));
  });
});

describe('a line of two scripts', () => {
  const latin =
    (text: string, confidence = 0.98) =>
    async (from: number, to: number) => [word(text, from, to, confidence)];

  test('has its figures from the Latin recogniser, in their place', async () => {
    const mixed = await mixWords([word('कुल', 0, 0.3), word('7234.50', 0.4, 1, 0.5)], 'devanagari', latin('1,234.50'));
    expect(mixed?.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['कुल', 0, 0.3],
      ['1,234.50', 0.3, 1],
    ]);
  });

  test('keeps an unsure word of the script only where Latin is no surer', async () => {
    const words = [word('कुल', 0, 0.3), word('५५१४', 0.4, 1, 0.5)];
    const keeps = async (confidence: number) => (await mixWords(words, 'devanagari', latin('GSTIN', confidence)))?.at(-1)?.text;
    expect(await keeps(0.6)).toBe('५५१४');
    expect(await keeps(0.97)).toBe('GSTIN');
  });

  test('is left to the Latin recogniser where no word of the script is sure', async () => {
    expect(await mixWords([word('उन', 0, 1, 0.1)], 'devanagari', latin('POSTED'))).toBeNull();
  });
});
