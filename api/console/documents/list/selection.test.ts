import { describe, expect, it } from '@jest/globals';
import { nothingSelected, rowAfter, select, type SelectionAct } from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const after = (...acts: SelectionAct[]) => acts.reduce(select, nothingSelected);
const chosen = (...acts: SelectionAct[]) => [...after(...acts).ids].sort().join('');

describe('selecting', () => {
  it('one by one, and back', () => {
    expect(chosen({ act: 'toggle', id: 'b' }, { act: 'toggle', id: 'd' })).toBe('bd');
    expect(chosen({ act: 'toggle', id: 'b' }, { act: 'toggle', id: 'b' })).toBe('');
  });

  it('a range, in both directions, besides what was selected', () => {
    expect(chosen({ act: 'toggle', id: 'b' }, { act: 'range', id: 'd', order })).toBe('bcd');
    expect(chosen({ act: 'toggle', id: 'a' }, { act: 'toggle', id: 'd' }, { act: 'range', id: 'c', order })).toBe('acd');
    expect(chosen({ act: 'range', id: 'c', order })).toBe('c');
  });

  it('a range by keys grows from where the keyboard was', () => {
    expect(chosen({ act: 'move', id: 'b' }, { act: 'range', id: 'c', order }, { act: 'range', id: 'd', order })).toBe('bcd');
  });

  it('a range by a click begins at the row before, though the click moves the focus first', () => {
    expect(chosen({ act: 'toggle', id: 'b' }, { act: 'focus', id: 'd' }, { act: 'range', id: 'd', order })).toBe('bcd');
    expect(chosen({ act: 'focus', id: 'a' }, { act: 'focus', id: 'c' }, { act: 'range', id: 'c', order })).toBe('abc');
  });

  it('a range from a row that has gone begins where it ends', () => {
    expect(chosen({ act: 'toggle', id: 'z' }, { act: 'range', id: 'c', order })).toBe('cz');
  });

  it('all, none, and all but what was erased', () => {
    expect(chosen({ act: 'all', order })).toBe('abcde');
    expect(chosen({ act: 'all', order }, { act: 'clear' })).toBe('');
    expect(chosen({ act: 'all', order }, { act: 'drop', ids: ['b', 'x'] })).toBe('acde');
  });
});

describe('a key', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['PageDown', 1, 4],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['x', 0, null],
    ['toString', 0, null],
  ])('%s from row %d', (key, at, expected) => {
    expect(rowAfter(key, at, 5)).toBe(expected);
  });
  it('leads nowhere in an empty list', () => expect(rowAfter('ArrowDown', -1, 0)).toBeNull());
});
