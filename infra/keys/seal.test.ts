import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { codeOf } from '../../workflows/contract/index.js';
import { blindIndex } from './blind-index.js';
import { open, openText, seal } from './seal.js';

const key = randomBytes(32);
const place = { table: 'documents', column: 'file_name', row: ['doc_1'] };
const codeThrownBy = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return codeOf(error);
  }
  return null;
};

describe('a sealed value', () => {
  it('opens where it was sealed', () => {
    expect(openText(key, place, seal(key, place, 'Grüße.pdf'))).toBe('Grüße.pdf');
    expect(open(key, place, seal(key, place, Buffer.alloc(0)))).toHaveLength(0);
  });

  it('differs each time it is sealed', () => {
    expect(seal(key, place, 'a').equals(seal(key, place, 'a'))).toBe(false);
  });

  it.each([
    ['another row', { ...place, row: ['doc_2'] }],
    ['another column', { ...place, column: 'label' }],
    ['a row whose fields run together', { table: 'documents', column: 'file_namedoc', row: ['_1'] }],
  ])('does not open in %s', (_, elsewhere) => {
    expect(codeThrownBy(() => open(key, elsewhere, seal(key, place, 'a')))).toBe('keys.corrupt');
  });

  it('does not open when a bit was changed, when it was cut, or under another key', () => {
    const sealed = seal(key, place, 'secret');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(codeThrownBy(() => open(key, place, changed))).toBe('keys.corrupt');
    }
    expect(codeThrownBy(() => open(key, place, sealed.subarray(0, -1)))).toBe('keys.corrupt');
    expect(codeThrownBy(() => open(key, place, Buffer.alloc(0)))).toBe('keys.corrupt');
    expect(codeThrownBy(() => open(randomBytes(32), place, sealed))).toBe('keys.corrupt');
  });
});

describe('a blind index', () => {
  it('is equal for equal values and differs by domain, key and field borders', () => {
    expect(blindIndex(key, 'a', 'x').equals(blindIndex(key, 'a', 'x'))).toBe(true);
    expect(blindIndex(key, 'b', 'x').equals(blindIndex(key, 'a', 'x'))).toBe(false);
    expect(blindIndex(randomBytes(32), 'a', 'x').equals(blindIndex(key, 'a', 'x'))).toBe(false);
    expect(blindIndex(key, 'a', 'xy', 'z').equals(blindIndex(key, 'a', 'x', 'yz'))).toBe(false);
  });
});
