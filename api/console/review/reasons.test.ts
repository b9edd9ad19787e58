import { expect, test } from '@jest/globals';
import { reasonWords } from './reasons';

test('reasons are told in words, a failed check by what it found, and none twice', () => {
  const review = {
    due_at: null,
    reasons: [
      'field.unsure:total',
      'field.missing:date',
      'check.failed:sum.net_and_tax',
      'type.unsure',
      'something.new',
      'something.newer',
    ],
  };
  const checks = [{ code: 'sum.net_and_tax', passed: false, fields: [], message: 'net and tax are 0.10 more than the total.' }];
  expect(reasonWords({ review, checks })).toEqual([
    'Total is not sure',
    'Date was not found',
    'Net and tax are 0.10 more than the total',
    'The kind of document is not sure',
    'A person should look at it',
  ]);
  expect(reasonWords({ review: null, checks })).toEqual([]);
});
