import { describe, expect, it } from '@jest/globals';
import { keepStep, markSeen, stepKept, wasSeen } from './seen';

const storage = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};
const closed = {
  getItem: (): string | null => {
    throw new Error('closed');
  },
  setItem: () => {
    throw new Error('closed');
  },
};

describe('the tour', () => {
  it('is seen once by each person', () => {
    const here = storage();
    expect(wasSeen(here, 'per_1')).toBe(false);
    markSeen(here, 'per_1');
    expect([wasSeen(here, 'per_1'), wasSeen(here, 'per_2')]).toEqual([true, false]);
  });
  it('goes on at the step that somebody was at, until it is seen', () => {
    const here = storage();
    expect(stepKept(here, 'per_1', 3)).toBe(0);
    keepStep(here, 'per_1', 2);
    expect([stepKept(here, 'per_1', 3), stepKept(here, 'per_2', 3), wasSeen(here, 'per_1')]).toEqual([2, 0, false]);
    markSeen(here, 'per_1');
    expect(wasSeen(here, 'per_1')).toBe(true);
  });
  it('ends with the last step that a role knows', () => {
    const here = storage();
    keepStep(here, 'per_1', 2);
    expect(stepKept(here, 'per_1', 1)).toBe(0);
  });
  it('was seen by whom it was noted of before steps were', () => {
    const here = storage();
    here.setItem('blumsmart.tour.per_1', '1');
    expect(wasSeen(here, 'per_1')).toBe(true);
  });
  it('is not shown where nothing can be kept, or it would be shown every time', () => {
    markSeen(closed, 'per_1');
    keepStep(closed, 'per_1', 1);
    expect(stepKept(closed, 'per_1', 3)).toBe(0);
    expect(wasSeen(closed, 'per_1')).toBe(true);
  });
});
