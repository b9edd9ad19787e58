import { expect, test } from '@jest/globals';
import { reasonsOf } from './reasons';

test('reasons are told in words, a failed check by what it found, and none twice', () => {
  const reasons = ['field.unsure:total', 'check.failed:sum.net_and_tax', 'check.failed:date.order', 'something.new', 'something.newer'];
  const found = (code: string, message: string, passed = false) => ({ code, passed, fields: [], message });
  const checks = [
    found('sum.net_and_tax', 'net and tax are 0.10 more than the total.'),
    found('date.order', 'The dates are in order.', true),
    found('duplicate.same_invoice', 'the same number stands in doc_01m83nya9wexr8mkdh3p60swhg'),
  ];
  expect(reasonsOf({ review: { due_at: null, reasons }, checks })).toEqual([
    'Total: to be checked',
    'Net and tax are 0.10 more than the total',
    'Due before it was written',
    'A person should look at it',
  ]);
  const review = { due_at: null, reasons: ['check.failed:duplicate.same_invoice'] };
  expect(reasonsOf({ review, checks })).toEqual(['The same number stands in another document']);
  expect(reasonsOf({ review: null, checks })).toEqual([]);
});
