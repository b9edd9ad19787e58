import { expect, test } from '@jest/globals';
import { countFields, f1, type FieldCount, type ReadFields, type TruthFields } from './field-score.js';

const counted = (truth: TruthFields, read: ReadFields): Record<string, FieldCount> => {
  const counts = new Map<string, FieldCount>();
  countFields(counts, truth, read);
  return Object.fromEntries(counts);
};
const right = { right: 1, wrong: 0, missed: 0 };

test('amounts count by value, names by their letters, alternatives all', () => {
  expect(counted({ total: 9, currency: ['MYR', 'RM'] }, { total: 9.0, currency: 'rm' })).toEqual({ total: right, currency: right });
});

test('a wrong value counts twice, a missing one once, one where there is none once', () => {
  const both = { right: 0, wrong: 1, missed: 1 };
  expect(counted({ total: 9, date: '2018-01-02', due_date: null }, { total: 8, due_date: '2018-01-02' })).toEqual({
    total: both,
    date: { right: 0, wrong: 0, missed: 1 },
    due_date: { right: 0, wrong: 1, missed: 0 },
  });
  expect(f1(both)).toBe(0);
});

test('a vendor without its legal form is right where names are compared loosely', () => {
  const counts = counted({ vendor: 'MR. D.I.Y. (M) SDN BHD' }, { vendor: 'Mr DIY' });
  expect(f1(counts['vendor']!)).toBe(0);
  expect(f1(counts['vendor (relaxed)']!)).toBe(1);
});

test('of parties each one is wanted', () => {
  expect(counted({ parties: ['Alder Ltd', 'Birch Inc.'] }, { parties: ['BIRCH INC', 'Cedar plc', 'Dune AG'] })).toEqual({
    parties: { right: 1, wrong: 2, missed: 1 },
  });
});

test('a day is the same however its label writes it', () => {
  const labels = { date: '12-01-19', due_date: '12/25/2018' };
  expect(counted(labels, { date: '2019-01-12', due_date: '2018-12-25' })).toEqual({ date: right, due_date: right });
});
