import { describe, expect, it } from '@jest/globals';
import { markSeen, wasSeen } from './seen';

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
  it('is not shown where nothing can be kept, or it would be shown every time', () => {
    markSeen(closed, 'per_1');
    expect(wasSeen(closed, 'per_1')).toBe(true);
  });
});
