import { describe, expect, test } from '@jest/globals';
import { line, paragraph, wholeNumber } from './shapes.js';

const fits = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) => schema.safeParse(value).success;

describe('text that a person may write', () => {
  test.each([
    ['a word', 'Café', true, true],
    ['what lies beyond the first plane', 'स्वागत 🧾', true, true],
    ['a line break', 'a\nb', false, true],
    ['a carriage return', 'a\rb', false, false],
    ['a tab', 'a\tb', false, false],
    ['a zero', 'a\u0000b', false, false],
    ['an escape', 'a\u001bb', false, false],
    ['a delete', 'a\u007fb', false, false],
  ])('%s', (_what, text, inLine, inParagraph) => {
    expect([fits(line(20), text), fits(paragraph(20), text)]).toEqual([inLine, inParagraph]);
  });
});

describe('a whole number in an address', () => {
  test.each(['1', '007', '200'])('%j is one', (text) => expect(wholeNumber({ min: 1, max: 200 }).parse(text)).toBe(Number(text)));

  test.each(['', ' 1', '1.0', '1e2', '0x10', '0b1', '+1', '1_0', '٣', 'Infinity', '-1', '0', '201', '9'.repeat(400), undefined, ['1']])(
    '%j is none',
    (given) => expect(fits(wholeNumber({ min: 1, max: 200 }), given)).toBe(false),
  );
});
