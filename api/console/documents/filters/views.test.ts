import { describe, expect, it } from '@jest/globals';
import { isSame, readViews, withView, writeViews } from './views';

const storage = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};

describe('saved views', () => {
  it('are kept by account', () => {
    const here = storage();
    const views = withView([], { name: 'Acme', filters: { party: 'Acme', period: 'last_month' } });
    expect(writeViews(here, 'acc_1', views)).toBe(true);
    expect(readViews(here, 'acc_1')).toEqual(views);
    expect(readViews(here, 'acc_2')).toEqual([]);
  });

  it('of the same name take each other’s place', () => {
    const views = withView(withView([], { name: 'A', filters: { q: 'x' } }), { name: 'A', filters: { q: 'y' } });
    expect(views).toEqual([{ name: 'A', filters: { q: 'y' } }]);
  });

  it.each(['no json', '{}', '[null, 1, {"name": 1}]'])('are none where %p is kept', (text) => {
    const here = storage();
    here.setItem('blumsmart.views.acc_1', text);
    expect(readViews(here, 'acc_1')).toEqual([]);
  });

  it('are not kept where the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(writeViews(full, 'acc_1', [])).toBe(false);
  });

  it('are told from each other by what they filter', () => {
    expect(isSame({ q: 'a', status: 'done' }, { status: 'done', q: 'a' })).toBe(true);
    expect(isSame({ q: 'a' }, {})).toBe(false);
  });
});
