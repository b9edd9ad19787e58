import { describe, expect, it } from '@jest/globals';
import { daysOf, type Period } from './periods';

describe('a period', () => {
  it.each<[Period, Date, string, string]>([
    ['this_month', new Date(2024, 1, 29), '2024-02-01', '2024-02-29'],
    ['last_month', new Date(2026, 0, 1), '2025-12-01', '2025-12-31'],
    ['this_quarter', new Date(2026, 4, 31), '2026-04-01', '2026-06-30'],
    ['last_quarter', new Date(2026, 1, 3), '2025-10-01', '2025-12-31'],
    ['this_year', new Date(2026, 11, 31, 23, 59), '2026-01-01', '2026-12-31'],
    ['last_year', new Date(2026, 5, 1), '2025-01-01', '2025-12-31'],
  ])('%s on %s', (period, today, from, to) => {
    expect(daysOf(period, today)).toEqual({ from, to });
  });
});
