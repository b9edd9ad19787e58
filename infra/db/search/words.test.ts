import { describe, expect, it } from '@jest/globals';
import { normaliseName, wordsOf } from './words.js';

describe('words', () => {
  it.each([
    ['Größe STRASSE straße', ['grosse', 'strasse', 'strasse']],
    ['café Œuvre Ångström', ['cafe', 'oeuvre', 'angstrom']],
    ['ＡＢＣ ﬁnal ①', ['abc', 'final', '1']],
    ['1,234.50 1.234,50 1234.5 1,234', ['1234.50', '1234.50', '1234.50', '1234']],
    ['1,23,456.00 12,34,567', ['123456.00', '1234567']],
    ['12.05.2024 v1.2.3', ['12', '05', '2024', 'v1', '2', '3']],
    ['INV-2024/0815', ['inv', '2024', '0815']],
    ['東京 tower', ['東', '京', 'tower']],
    ['!? -- "', []],
    ['x'.repeat(100), ['x'.repeat(64)]],
  ])('of %p', (text, expected) => {
    expect([...wordsOf(text)]).toEqual(expected);
  });
});

describe('a name', () => {
  it.each([
    ['ACME, Inc.', 'acmeinc'],
    ['  Acme   inc', 'acmeinc'],
    ['Müller & Söhne', 'mullersohne'],
    ['?!', ''],
  ])('%p is compared as %p', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });
});
