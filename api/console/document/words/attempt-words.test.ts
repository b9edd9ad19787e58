import { describe, expect, test } from '@jest/globals';
import { instant } from '../../parts/format.js';
import { attemptWords } from './attempt-words.js';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 20).toISOString();
const event = (attempt: number, step: string, when: string) => ({ attempt, step, at: when });

describe('a failure after the first', () => {
  const events = [event(1, 'failed', at(21, 9)), event(2, 'retried', at(22, 14)), event(2, 'failed', at(22, 14))];
  const now = new Date(2026, 10, 22, 18);
  test('says which attempt it was, and when', () => expect(attemptWords(2, events, now)).toMatch(/^Attempt 2, today \d+.20/));
  test('names the day where it is another', () =>
    expect(attemptWords(2, events, new Date(2026, 10, 23))).toBe(`Attempt 2, ${instant(at(22, 14))}`));
  test('says which it was where its time is not known yet', () => expect(attemptWords(3, events, now)).toBe('Attempt 3'));
});
