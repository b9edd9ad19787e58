import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../../client/problem';
import type { DocumentSummary } from '../../app/api';
import { createFollower } from './follow-reading';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const document = (id: string, status: string) => ({ id, status }) as DocumentSummary;

const notThere = () => new ApiProblem({ type: '', code: 'document.not_found', title: 'Not there', status: 404, instance: '' });

/** A server with these documents, newest first, ten to a page; streams that the test feeds or breaks. */
function play(statuses: Record<string, string>) {
  const seen: string[] = [];
  const timers: (() => void)[] = [];
  const streams = new Map<string, { step: (step: string) => Promise<unknown>; fail: () => Promise<unknown> }>();
  const asked: string[] = [];
  const away = { now: false };
  const all = () => Object.keys(statuses).sort().reverse();
  const follower = createFollower({
    events: async function* (id, signal) {
      const steps: string[] = [];
      let wake = () => {};
      let failed = false;
      const woken = async () => (wake(), await settled(), await settled());
      streams.set(id, { step: (step) => (steps.push(step), woken()), fail: () => ((failed = true), woken()) });
      signal.addEventListener('abort', () => wake());
      while (!signal.aborted) {
        while (steps.length) yield { step: steps.shift()! };
        if (failed) throw new TypeError('broken off');
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    list: (after) => {
      if (away.now) return Promise.reject(new TypeError('away'));
      asked.push(`list ${after ?? ''}`);
      const from = after ? all().indexOf(after) + 1 : 0;
      const ids = all().slice(from, from + 10);
      return Promise.resolve({ items: ids.map((id) => document(id, statuses[id]!)), next: from + 10 < all().length ? ids.at(-1)! : null });
    },
    one: (id) => {
      asked.push(`one ${id}`);
      return id in statuses ? Promise.resolve(document(id, statuses[id]!)) : Promise.reject(notThere());
    },
    onSeen: (id, { document: of, step }) => void seen.push(`${id} ${of?.status ?? step}`),
    onGone: (id) => void seen.push(`${id} gone`),
    later: (act) => void timers.push(act),
  });
  const poll = async () => {
    for (const act of timers.splice(0)) act();
    for (let turn = 0; turn < 20; turn++) await settled();
  };
  return { follower, seen, streams, asked, statuses, away, poll, waits: () => timers.length > 0 };
}

describe('following the reading', () => {
  it('tells the steps of a stream, and the end as the server has it', async () => {
    const { follower, seen, streams, statuses } = play({ a: 'received' });
    follower.follow('a');
    await settled();
    await streams.get('a')!.step('inspected');
    statuses.a = 'in_review';
    await streams.get('a')!.step('review_opened');
    expect(seen).toEqual(['a inspected', 'a review_opened', 'a in_review']);
  });

  it('opens few streams, and looks at the list for the others', async () => {
    const { follower, seen, streams, asked, statuses, poll } = play({ a: 'received', b: 'received', c: 'received', d: 'received' });
    for (const id of ['d', 'c', 'b', 'a']) follower.follow(id);
    await settled();
    expect([...streams.keys()]).toEqual(['d', 'c']);
    statuses.a = 'done';
    await poll();
    expect(seen).toEqual(['b received', 'a done']);
    expect(asked).toEqual(['list ']);
  });

  it('goes on in the list when a stream breaks off', async () => {
    const { follower, seen, streams, statuses, poll } = play({ a: 'received' });
    follower.follow('a');
    await settled();
    await streams.get('a')!.fail();
    statuses.a = 'failed';
    await poll();
    expect(seen).toEqual(['a failed']);
  });

  it('asks for a document alone that is older than the list is walked', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`z${String(at).padStart(3, '0')}`, 'done']));
    const { follower, seen, streams, asked, poll } = play({ ...many, a: 'done' });
    follower.follow('a');
    await settled();
    await streams.get('a')!.fail();
    await poll();
    expect(asked.filter((call) => call.startsWith('list'))).toHaveLength(6);
    expect(seen).toEqual(['a done']);
  });

  it('stops asking when nothing is left', async () => {
    const { follower, asked, streams, statuses, poll, waits } = play({ a: 'received' });
    follower.follow('a');
    await settled();
    await streams.get('a')!.fail();
    await poll();
    await poll();
    expect(asked).toEqual(['list ', 'list ']);
    statuses.a = 'done';
    await poll();
    expect(asked).toHaveLength(3);
    expect(waits()).toBe(false);
  });

  it('stops asking when it is told to', async () => {
    const { follower, asked, streams, poll, waits } = play({ a: 'received' });
    follower.follow('a');
    await settled();
    await streams.get('a')!.fail();
    await poll();
    follower.stop();
    await poll();
    expect(asked).toEqual(['list ']);
    expect(waits()).toBe(false);
  });

  it('lets go of a document that was erased, and tells so once', async () => {
    const { follower, seen, streams, statuses, poll, waits } = play({ a: 'received', b: 'received', c: 'received' });
    for (const id of ['c', 'b', 'a']) follower.follow(id);
    await settled();
    delete statuses.a;
    await poll();
    expect(seen).toEqual(['a gone']);
    delete statuses.b;
    await streams.get('b')!.step('published');
    delete statuses.c;
    await streams.get('c')!.fail();
    await poll();
    expect(seen).toEqual(['a gone', 'b published', 'b gone', 'c gone']);
    expect(waits()).toBe(false);
  });

  it('asks again where the server was away', async () => {
    const { follower, seen, streams, statuses, poll, away } = play({ a: 'received' });
    follower.follow('a');
    await settled();
    await streams.get('a')!.fail();
    away.now = true;
    await poll();
    statuses.a = 'done';
    away.now = false;
    await poll();
    expect(seen).toEqual(['a done']);
  });
});
