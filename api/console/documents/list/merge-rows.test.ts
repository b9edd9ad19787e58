import { describe, expect, it } from '@jest/globals';
import type { DocumentSummary } from '../../app/api';
import { addNewest, removeRows, updateRows, type Pages } from './merge-rows';

const row = (id: string, updated_at = '2026-01-01', status = 'received') => ({ id, updated_at, status }) as DocumentSummary;
const pages = (...ids: string[][]): Pages => ({
  pages: ids.map((of, at) => ({ items: of.map((id) => row(id)), next: at < ids.length - 1 ? `after ${of.at(-1)}` : null })),
  pageParams: ids.map((_, at) => (at ? `after ${ids[at - 1]!.at(-1)}` : undefined)),
});
const idsOf = (data: Pages) => data.pages.map(({ items }) => items.map(({ id }) => id).join('')).join('|');

describe('rows that changed', () => {
  it('are put in their place, and nothing else is touched', () => {
    const before = pages(['d', 'c'], ['b', 'a']);
    const after = updateRows(before, [row('b', '2026-01-02', 'done'), row('x')]);
    expect(after.pages[1]!.items[0]).toMatchObject({ id: 'b', status: 'done' });
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after.pages[1]!.items[1]).toBe(before.pages[1]!.items[1]);
  });

  it('are not turned back by an answer that was slower', () => {
    const before = updateRows(pages(['a']), [row('a', '2026-01-03', 'done')]);
    expect(updateRows(before, [row('a', '2026-01-02', 'processing')])).toBe(before);
  });

  it('are none: the same data', () => {
    const before = pages(['a']);
    expect(updateRows(before, [row('a')])).toBe(before);
  });
});

describe('rows that came in', () => {
  it('go on top', () => {
    expect(idsOf(addNewest(pages(['b', 'a']), { items: [row('d'), row('c'), row('b')], next: 'x' }))).toBe('dcba');
  });
  it('go below those that overtook them', () => {
    expect(idsOf(addNewest(pages(['e', 'b'], ['a']), { items: [row('e'), row('d'), row('b')], next: 'x' }))).toBe('edb|a');
    expect(idsOf(addNewest(pages(['d', 'b']), { items: [row('d'), row('b'), row('a')], next: null }))).toBe('dba');
    expect(idsOf(addNewest(pages(['f', 'e'], ['d', 'a']), { items: ['f', 'e', 'd', 'c'].map((id) => row(id)), next: 'x' }))).toBe('fe|dca');
  });
  it('that belong below what is loaded wait for their page', () => {
    const before: Pages = { pages: [{ items: [row('d')], next: 'after d' }], pageParams: [undefined] };
    expect(idsOf(addNewest(before, { items: [row('d'), row('c')], next: 'x' }))).toBe('d');
  });
  it('begin an empty list', () => {
    expect(idsOf(addNewest(pages([]), { items: [row('a')], next: null }))).toBe('a');
  });
  it('may be more than a page: the list begins anew, with no gap', () => {
    expect(idsOf(addNewest(pages(['b'], ['a']), { items: [row('d'), row('c')], next: 'x' }))).toBe('dc');
  });
  it('are none: the same data', () => {
    const before = pages(['b', 'a']);
    expect(addNewest(before, { items: [row('b'), row('a')], next: null })).toBe(before);
  });
});

describe('rows that went', () => {
  it('are taken out', () => expect(idsOf(removeRows(pages(['d', 'c'], ['b', 'a']), new Set(['c', 'b'])))).toBe('d|a'));
});
