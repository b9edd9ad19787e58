import { expect, test } from '@jest/globals';
import type { Quad } from './geometry.js';
import { surerLines } from './surer-lines.js';

const line = (left: number, top: number, text: string, { width = 10 * text.length, confidence = 0.95 } = {}) => {
  const quad: Quad = [
    [left, top],
    [left + width, top],
    [left + width, top + 20],
    [left, top + 20],
  ];
  return { crop: { quad }, characters: [...text].map((letter) => ({ text: letter, at: 0.5, confidence })) };
};
const texts = (lines: readonly ReturnType<typeof line>[]): string[] =>
  lines.map(({ characters }) => characters.map(({ text }) => text).join('')).sort();

test('of lines on the same place those of the reading with more evidence stay', () => {
  const unsure = { confidence: 0.8 };
  const first = [line(0, 0, 'Total 41.50'), line(0, 40, 'Cash 50.00', unsure)];
  const second = [line(2, 1, 'Tota 41.5', unsure), line(1, 41, 'Cash 50.00')];
  expect(surerLines(first, second, 0)).toEqual([first[0], second[1]]);
});

test('a line in two pieces and the whole one are the same place; guesses count against a reading', () => {
  const whole = [line(0, 0, 'Anvil a 7.50')];
  const pieces = [line(0, 0, 'Anvil'), line(80, 0, '7.50')];
  expect(texts(surerLines(whole, pieces, 0))).toEqual(['Anvil a 7.50']);
  const noisy = [line(0, 0, 'Anvil###7.50', { confidence: 0.7 })];
  expect(texts(surerLines(noisy, pieces, 0))).toEqual(['7.50', 'Anvil']);
});

test('what one reading has alone is kept where it is sure', () => {
  expect(texts(surerLines([line(0, 0, 'one')], [line(0, 60, 'other'), line(0, 90, 'noise', { confidence: 0.6 })], 0))).toEqual([
    'one',
    'other',
  ]);
});

test('lines of a tilted page that lie one above the other are not one place', () => {
  const angle = 0.1;
  const tilted = (top: number, text: string, confidence: number) => {
    const { crop, characters } = line(0, top, text, { width: 1000, confidence });
    const turn = ([x, y]: readonly [number, number]) =>
      [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)] as const;
    return { crop: { quad: crop.quad.map(turn) as unknown as Quad }, characters };
  };
  const first = [tilted(0, 'upper a', 0.99), tilted(30, 'lower a', 0.8)];
  const second = [tilted(0, 'upper b', 0.8), tilted(30, 'lower b', 0.99)];
  expect(texts(surerLines(first, second, angle))).toEqual(['lower b', 'upper a']);
});

test('an empty reading beats none, and what neither makes sense of is left to other scripts, the longer piece of it', () => {
  const faint = line(0, 0, 'Total 41.50', { confidence: 0.73 });
  expect(surerLines([faint], [{ ...line(0, 0, ''), crop: faint.crop }], 0)).toEqual([faint]);
  const [short, long] = [line(0, 40, 'XHI', { confidence: 0.3 }), line(0, 40, 'TF A CTFT FT', { confidence: 0.3 })];
  expect(surerLines([long], [short], 0)).toEqual([long]);
  expect(surerLines([], [short], 0)).toEqual([short]);
});
