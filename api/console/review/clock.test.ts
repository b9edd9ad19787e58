import { expect, test } from '@jest/globals';
import { dueClock, seconds } from './clock';

const now = Date.parse('2026-11-23T12:00:00Z');
test.each([
  ['2026-11-23T12:00:30Z', 'Due in 1 min', 'soon'],
  ['2026-11-23T12:45:00Z', 'Due in 45 min', 'soon'],
  ['2026-11-23T15:10:00Z', 'Due in 3 h 10 min', 'calm'],
  ['2026-11-24T11:00:00Z', 'Due in 23 h', 'calm'],
  ['2026-11-27T12:00:00Z', 'Due in 4 days', 'calm'],
  ['2026-11-23T10:00:00Z', 'Overdue by 2 h', 'overdue'],
])('what is due at %s says %s', (dueAt, text, tone) => expect(dueClock(dueAt, now)).toEqual({ text, tone }));
test('no date, no clock', () => expect(dueClock(null, now)).toBeNull());
test('a pace is told in seconds, a slow one in minutes', () =>
  expect([seconds(null), seconds(7.94), seconds(42.4), seconds(300)]).toEqual(['–', '7.9 s', '42 s', '5 min']));
