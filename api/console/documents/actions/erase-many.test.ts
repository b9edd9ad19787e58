import { describe, expect, it } from '@jest/globals';
import { eraseMany, type ErasingProgress } from './erase-many';

/** Three documents; `looks` says what each look at an erasure finds, in turn. */
function play({ refused = [], looks = () => true }: { refused?: string[]; looks?: (erasureId: string, turn: number) => boolean }) {
  const control = new AbortController();
  const asked: string[] = [];
  const hidden: string[][] = [];
  const told: ErasingProgress[] = [];
  let turn = 0;
  const end = eraseMany({
    rows: ['a', 'b', 'c'],
    erase: (row) => {
      asked.push(row);
      return refused.includes(row) ? Promise.reject(new Error('refused')) : Promise.resolve(`era ${row}`);
    },
    look: (erasureId) => new Promise((resolve) => resolve(looks(erasureId, turn))),
    isRefusal: (error) => (error as Error).message === 'refused',
    onHidden: (rows) => void hidden.push([...rows]),
    onProgress: (progress) => void told.push(progress),
    signal: control.signal,
    rest: () => Promise.resolve(turn++),
  });
  return { control, asked, hidden, told, end };
}

describe('erasing many', () => {
  it('looks until each is gone, and tells what was refused', async () => {
    const { end, hidden } = play({ refused: ['b'], looks: (erasureId, turn) => erasureId === 'era a' || turn === 3 });
    expect(await end).toMatchObject({ erased: 2, failed: [{ item: 'b' }] });
    expect(hidden).toEqual([['a', 'c']]);
  });

  it('asks for all of them though nobody looks any more, and then leaves them to themselves', async () => {
    const { control, asked, hidden, end } = play({ refused: ['c'], looks: () => false });
    control.abort();
    expect(await end).toMatchObject({ erased: 0, failed: [{ item: 'c' }] });
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(hidden).toEqual([['a', 'b']]);
  });

  it('tells of a server that is away, and goes on looking', async () => {
    const { told, end } = play({
      looks: (_, turn) => {
        if (turn === 1) throw new TypeError('away');
        return true;
      },
    });
    expect(await end).toMatchObject({ erased: 3, failed: [] });
    expect(told.filter(({ phase }) => phase === 'erasing')).toMatchObject([
      { done: 0, all: 3, trouble: new TypeError('away') },
      { done: 3, all: 3, trouble: null },
    ]);
  });

  it('looks no further where a look is refused', async () => {
    const { end } = play({
      looks: (erasureId) => {
        if (erasureId === 'era b') throw new Error('refused');
        return true;
      },
    });
    expect(await end).toMatchObject({ erased: 2, failed: [{ item: 'b' }] });
  });
});
