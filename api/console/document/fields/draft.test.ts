import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../app/api.js';
import { draftOf, emptyDraft, reviewOf, valueOf, type Draft, type DraftAction, type Seen } from './draft.js';

const field = (value: string | string[]): Document['fields'][string] => ({ value, confidence: 0.9, boxes: [], source: 'ocr', model: 'm' });
const emptyLine = { description: null, quantity: null, unit_price: null, amount: null };
const line = { description: 'Tea', quantity: '2', unit_price: '1.50', amount: '3.00' };
const seen: Seen = {
  type: 'receipt',
  record_version: 4,
  fields: { vendor: field('Blue Hill'), total: field('3.00') },
  line_items: [{ ...line, confidence: 0.9, boxes: [] }],
  tax_lines: [],
};
const after = (...actions: DraftAction[]): Draft => actions.reduce(draftOf(seen), emptyDraft);
const sent = (...actions: DraftAction[]) => reviewOf(seen, after(...actions).now);

describe('what is sent', () => {
  test('is an acceptance of the version seen, where nothing was changed', () =>
    expect(sent({ kind: 'confirm', name: 'total' })).toEqual({ action: 'accept', record_version: 4 }));
  test('has what was changed and nothing else', () =>
    expect(
      sent(
        { kind: 'field', name: 'total', value: '3.10' },
        { kind: 'field', name: 'vendor', value: null },
        { kind: 'field', name: 'date', value: '2026-01-02' },
        { kind: 'type', type: 'invoice' },
      ),
    ).toEqual({
      action: 'correct',
      record_version: 4,
      corrections: { type: 'invoice', fields: { total: '3.10', vendor: null, date: '2026-01-02' } },
    }));
  test('has all line items once one is changed, without those that were left empty', () =>
    expect(
      sent({
        kind: 'lines',
        lines: [
          { ...line, amount: '3.10' },
          { description: null, quantity: null, unit_price: null, amount: null },
        ],
      }),
    ).toEqual({ action: 'correct', record_version: 4, corrections: { line_items: [{ ...line, amount: '3.10' }] } }));
  test.each<[string, DraftAction[]]>([
    [
      'a value typed anew as it was',
      [
        { kind: 'field', name: 'total', value: '9' },
        { kind: 'field', name: 'total', value: '3.00' },
      ],
    ],
    [
      'a field put back',
      [
        { kind: 'field', name: 'date', value: '2026-01-02' },
        { kind: 'revert', name: 'date' },
      ],
    ],
    [
      'lines as they were',
      [
        { kind: 'lines', lines: [] },
        { kind: 'lines', lines: [line] },
      ],
    ],
    ['a line that was added and left empty', [{ kind: 'lines', lines: [line, emptyLine] }]],
    [
      'the type as it was',
      [
        { kind: 'type', type: 'letter' },
        { kind: 'type', type: 'receipt' },
      ],
    ],
    [
      'a tax line that was added and removed',
      [
        { kind: 'taxes', taxes: [{ kind: 'vat', rate: null, base: null, amount: '1' }] },
        { kind: 'taxes', taxes: [] },
      ],
    ],
  ])('is no correction after %s', (_what, actions) => expect(sent(...actions).action).toBe('accept'));
});

describe('undo', () => {
  const total = (value: string): DraftAction => ({ kind: 'field', name: 'total', value });
  const valueAfter = (...actions: DraftAction[]) => valueOf(seen, after(...actions).now, 'total');
  test('goes back step by step, and redo goes on', () => {
    expect(valueAfter(total('4'), total('5'), { kind: 'undo' })).toBe('4');
    expect(valueAfter(total('4'), total('5'), { kind: 'undo' }, { kind: 'undo' })).toBe('3.00');
    expect(valueAfter(total('4'), total('5'), { kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' })).toBe('4');
  });
  test('a new edit ends what could be redone', () =>
    expect(valueAfter(total('4'), { kind: 'undo' }, total('6'), { kind: 'redo' })).toBe('6'));
  test('an edit that changes nothing is no step', () => expect(after(total('3.00')).past).toEqual([]));
  test('at the start and at the end does nothing', () => expect(after({ kind: 'undo' }, { kind: 'redo' })).toEqual(emptyDraft));
  test('takes a confirmation back too', () =>
    expect(after({ kind: 'confirm', name: 'total' }, { kind: 'undo' }).now.confirmed).toEqual([]));
  test('reaches back to no other record', () =>
    expect(after(total('4'), total('5'), { kind: 'undo' }, { kind: 'forget' })).toEqual(emptyDraft));
  test('keeps a bounded number of steps', () =>
    expect(after(...Array.from({ length: 500 }, (_, index) => total(String(index)))).past).toHaveLength(200));
});

test('a value that was typed and settled by Enter is taken back by one step', () => {
  const settled = after({ kind: 'field', name: 'total', value: '9' }, { kind: 'confirm', name: 'total' }, { kind: 'undo' });
  expect(settled).toMatchObject({ past: [], now: emptyDraft.now });
});
