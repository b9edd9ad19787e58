import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../app/api.js';
import { emptyDraft } from './draft.js';
import { boxesOf, doubtsOf, openDoubts } from './doubts.js';

type Field = Document['fields'][string];
const field = (confidence: number, source: Field['source'] = 'ocr'): Field => ({
  value: 'x',
  confidence,
  boxes: [{ page: 2, x: 0.1, y: 0.1, width: 0.2, height: 0.1 }],
  source,
  model: 'm',
});
const document = (over: Partial<Parameters<typeof doubtsOf>[0]>) => ({ review: null, fields: {}, line_items: [], checks: [], ...over });
const waiting = (...reasons: string[]) => ({ reasons, due_at: null });

describe('what a person should look at', () => {
  test('is what the review was opened for, in its order, then what failed checks name, then what is read with low confidence', () => {
    const doubts = doubtsOf(
      document({
        review: waiting('type.unsure', 'field.missing:total', 'field.unsure:vendor', 'check.failed:sum.net_and_tax'),
        fields: { vendor: field(0.8), date: field(0.3), net: field(0.9) },
        checks: [
          { code: 'sum.net_and_tax', passed: false, fields: ['net', 'total'], message: '' },
          { code: 'date.plausible', passed: true, fields: ['date'], message: '' },
        ],
      }),
    );
    expect([...doubts]).toEqual([
      ['total', 'missing'],
      ['vendor', 'unsure'],
      ['net', 'check'],
      ['date', 'unsure'],
    ]);
  });
  test('is the invoice number where it stands for an order number', () => {
    const { fields } = document({ fields: { invoice_number: field(0.8) } });
    expect([...doubtsOf(document({ review: waiting('field.unsure:order_number'), fields })).keys()]).toEqual(['invoice_number']);
  });
  test('is worth a look where it is read with low confidence, though nothing waits for one', () =>
    expect([...doubtsOf(document({ fields: { date: field(0.3), vendor: field(0.6) } }))]).toEqual([['date', 'low']]));
  test('is nothing that a person said', () => expect(doubtsOf(document({ fields: { date: field(0.1, 'human') } })).size).toBe(0));
});

test('a doubt is dealt with by a change or a confirmation, and its box is no longer doubtful', () => {
  const read = document({
    review: waiting('field.unsure:vendor', 'field.unsure:total'),
    fields: { vendor: field(0.8), total: field(0.8) },
  });
  const doubts = doubtsOf(read);
  const edits = { ...emptyDraft.now, confirmed: ['vendor' as const] };
  expect(openDoubts(doubts, edits)).toEqual(['total']);
  expect(boxesOf(read, doubts, edits).map(({ id, tone }) => [id, tone])).toEqual([
    ['vendor', 'sure'],
    ['total', 'doubtful'],
  ]);
});

test('a line that stands on two pages has a box on each, around all of its words there', () => {
  const at = (page: number, x: number) => ({ page, x, y: 0.5, width: 0.1, height: 0.02 });
  const line = {
    description: 'Tea',
    quantity: null,
    unit_price: null,
    amount: '1',
    confidence: 1,
    boxes: [at(1, 0.1), at(1, 0.7), at(2, 0.1)],
  };
  expect(boxesOf(document({ line_items: [line] }), new Map(), emptyDraft.now)).toEqual([
    expect.objectContaining({ id: 'line:0', page: 1, x: 0.1, width: expect.closeTo(0.7) }),
    expect.objectContaining({ id: 'line:0', page: 2, x: 0.1, width: expect.closeTo(0.1) }),
  ]);
});
