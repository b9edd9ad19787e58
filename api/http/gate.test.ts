import { describe, expect, test } from '@jest/globals';
import { createGate } from './gate.js';

const held = () => {
  let release!: () => void;
  const until = new Promise<void>((resolve) => (release = resolve));
  return { until, release };
};
const open = new AbortController().signal;

describe('a gate', () => {
  test('lets so many through at once, and the next when one is done', async () => {
    const pass = createGate();
    const [first, second] = [held(), held()];
    const seen: string[] = [];
    const a = pass(1, open, async () => (seen.push('a'), first.until));
    const b = pass(1, open, async () => (seen.push('b'), second.until));
    expect(seen).toEqual(['a']);
    first.release();
    await a;
    second.release();
    await b;
    expect(seen).toEqual(['a', 'b']);
    await expect(pass(1, open, async () => 'c')).resolves.toBe('c');
  });

  test('passes the turn on when an act fails, and when one in line goes away', async () => {
    const pass = createGate();
    const first = held();
    const leaving = new AbortController();
    const a = pass(1, open, () => first.until.then(() => Promise.reject(new Error('broke'))));
    const b = pass(1, leaving.signal, async () => 'b');
    const c = pass(1, open, async () => 'c');
    leaving.abort(new Error('gone'));
    await expect(b).rejects.toThrow('gone');
    first.release();
    await expect(a).rejects.toThrow('broke');
    await expect(c).resolves.toBe('c');
  });
});
