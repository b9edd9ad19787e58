import { describe, expect, test } from '@jest/globals';
import { confidenceWords, sureness, type Judged } from './confidence-words.js';

const words = (judged: Partial<Judged>) =>
  confidenceWords({ field: undefined, doubt: null, isEdited: false, isConfirmed: false, ...judged });
const read = (confidence: number, source: NonNullable<Judged['field']>['source'] = 'ocr') => ({ confidence, source });

test.each([
  [1, 'Certain'],
  [0.999, 'Sure · 99%'],
  [0.9, 'Sure · 90%'],
  [0.899, 'Likely · 89%'],
  [0.6, 'Likely · 60%'],
  [0.59, 'Unsure · 59%'],
])('a confidence of %d is "%s", whatever the field', (confidence, expected) => expect(sureness(confidence)).toBe(expected));

describe('beside a field stands', () => {
  test('that it is to be checked, not that it is unsure, where it must be surer than it is', () =>
    expect(words({ field: read(0.97), doubt: 'unsure' })).toEqual(['doubtful', 'To check · 97%']));
  test('that it is unsure where nobody is asked to look', () =>
    expect(words({ field: read(0.41), doubt: 'low' })).toEqual(['doubtful', 'Unsure · 41%']));
  test('that a value does not fit, and that one that is not there is empty', () => {
    expect(words({ field: read(0.99), doubt: 'check' })).toEqual(['doubtful', 'Does not fit · 99%']);
    expect(words({ doubt: 'check' })).toEqual(['doubtful', 'Empty']);
    expect(words({ doubt: 'missing' })).toEqual(['doubtful', 'Not found']);
  });
  test('no figure of what a person said', () => {
    expect(words({ field: read(1, 'human') })).toEqual(['quiet', 'By a person']);
    expect(words({ field: read(1, 'human'), doubt: 'check' })).toEqual(['doubtful', 'Does not fit']);
  });
  test('what the person did, before all else', () => {
    expect(words({ field: read(0.2), doubt: 'unsure', isConfirmed: true })).toEqual(['done', 'Confirmed']);
    expect(words({ doubt: 'missing', isEdited: true })).toEqual(['done', 'Changed']);
  });
});
