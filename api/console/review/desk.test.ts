import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiProblem } from '../../client/problem';
import { emptyDraft, type Draft } from '../document/fields/draft';
import { createDesk, type DeskPorts } from './desk';

type Code = ApiProblem['problem']['code'];
const problem = (status: number, code: Code) => new ApiProblem({ type: '', code, title: 'T.', status, instance: '' });
const entered: Draft = { ...emptyDraft, past: [emptyDraft.now], now: { fields: { total: '12.00' }, confirmed: [] } };
/** Everything that was begun has gone as far as it can. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What the server and the page's memory would do, with what was asked of them. */
function world({ queue = ['a', 'b', 'c'], fails = (): Error | null => null } = {}) {
  const waiting = [...queue];
  const asked = { givenBack: [] as string[], forgotten: [] as string[], decided: [] as string[], told: [] as string[] };
  const offers = new Map<string, (() => void) | null>();
  const refused = new Map<string, Error>();
  const ports: DeskPorts = {
    claimNext: (skip) => {
      const at = waiting.findIndex((id) => !skip.includes(id));
      return Promise.resolve(at < 0 ? null : waiting.splice(at, 1)[0]!);
    },
    claim: (documentId) => {
      const error = refused.get(documentId);
      return error ? Promise.reject(error) : Promise.resolve();
    },
    giveBack: (documentId) => {
      asked.givenBack.push(documentId);
      waiting.push(documentId);
    },
    fetchAhead: () => Promise.resolve(),
    recordVersion: () => Promise.resolve(1),
    forget: (documentId) => void asked.forgotten.push(documentId),
    decide: ({ documentId }) => {
      asked.decided.push(documentId);
      const error = fails();
      return error ? Promise.reject(error) : Promise.resolve();
    },
    onDecided: () => undefined,
    tellNotSaved: ({ documentId, onOpen }) => void offers.set(documentId, onOpen),
    hideNotSaved: (documentId) => void offers.delete(documentId),
    withdrawOffer: (documentId) => void offers.set(documentId, null),
    tellGone: (why) => void asked.told.push(why),
    tellReadAgain: () => void asked.told.push('read again'),
    resendMs: [1, 1, 1],
  };
  const desk = createDesk(ports);
  const shown = () => {
    const on = desk.snapshot().desk;
    return on.phase === 'working' ? [on.documentId, on.draft] : [on.phase];
  };
  const decide = (documentId: string, memory: Draft = emptyDraft) =>
    desk.onDecided({ documentId, key: `key of ${documentId}`, body: { action: 'accept', record_version: 1 }, memory });
  return { desk, ports, asked, offers, refused, shown, decide };
}
const desks: ReturnType<typeof createDesk>[] = [];
// What is held is sent, and nothing runs on.
afterEach(() => desks.splice(0).forEach((desk) => desk.leave(true)));

async function begun(given: Parameters<typeof world>[0] = {}) {
  const made = world(given);
  desks.push(made.desk);
  made.desk.start();
  await settled();
  await made.desk.onShown('a');
  return made;
}

describe('undoing a decision', () => {
  test('brings it back before what is in hand, which keeps what was entered of it', async () => {
    const { desk, shown, decide, asked } = await begun();
    decide('a', entered);
    expect(shown()).toEqual(['b', undefined]);
    await desk.onShown('b');
    desk.keepDraft('b', entered);
    desk.undo();
    expect(shown()).toEqual(['a', entered]);
    // The one ahead makes room, and is asked for anew should it come back.
    expect([asked.givenBack, asked.forgotten]).toEqual([['c'], ['c']]);
    decide('a');
    expect(shown()).toEqual(['b', entered]);
    decide('b', entered);
    desk.undo();
    expect(shown()).toEqual(['b', entered]);
  });
  test('tells who loses what they have entered of the one put behind', async () => {
    const { desk, shown, decide, asked, refused } = await begun();
    decide('a');
    desk.keepDraft('b', entered);
    refused.set('b', problem(409, 'review.not_open'));
    desk.undo();
    await settled();
    expect(asked.told).toHaveLength(1);
    decide('a');
    await settled();
    expect(shown()[0]).not.toBe('b');
  });
});

test('a decision made before the next is here waits for it, and asks for no other', async () => {
  const { desk, shown, decide, asked, ports } = world({ queue: ['a', 'b'] });
  desks.push(desk);
  desk.start();
  await settled();
  let give: (documentId: string) => void;
  const { claimNext } = ports;
  ports.claimNext = (skip, isAhead) => (isAhead ? new Promise((resolve) => void (give = resolve)) : claimNext(skip, isAhead));
  void desk.onShown('a');
  await settled();
  decide('a');
  await settled();
  expect(shown()).toEqual(['asking']);
  give!('b');
  await settled();
  expect([shown(), asked.givenBack]).toEqual([['b', undefined], []]);
});

test('a document that was skipped is asked for anew when it comes back', async () => {
  const { desk, shown, asked } = await begun({ queue: ['a'] });
  desk.keepDraft('a', entered);
  desk.skip('a');
  await settled();
  expect([shown(), asked.givenBack, asked.forgotten]).toEqual([['empty'], ['a'], ['a']]);
  desk.startOver();
  await settled();
  expect(shown()).toEqual(['a', undefined]);
});

describe('a decision that cannot be sent', () => {
  let error: Error;
  beforeEach(() => void (error = problem(401, 'auth.invalid')));
  const failing = () => begun({ fails: () => error });

  test('is offered to be opened again, with what was entered', async () => {
    const { desk, shown, decide, asked, offers } = await failing();
    decide('a', entered);
    desk.leave(false);
    await settled();
    expect(asked.decided).toEqual(['a']);
    const open = offers.get('a')!;
    open();
    open();
    await settled();
    expect([shown(), offers.size]).toEqual([['a', entered], 0]);
  });
  test('is sent some times where that may help', async () => {
    error = new TypeError('Failed to fetch');
    const { desk, decide, asked, offers } = await failing();
    decide('a', entered);
    desk.leave(false);
    await settled();
    expect([asked.decided, offers.get('a')]).toEqual([['a', 'a', 'a', 'a'], expect.any(Function)]);
  });
  test('is told and not offered where something newer stands', async () => {
    error = problem(409, 'review.stale');
    const { desk, decide, offers } = await failing();
    decide('a', entered);
    desk.leave(false);
    await settled();
    expect([...offers]).toEqual([['a', null]]);
  });
  test('is offered again where it cannot be opened', async () => {
    const { desk, decide, refused, shown, offers } = await failing();
    decide('a', entered);
    desk.leave(false);
    await settled();
    refused.set('a', new TypeError('Failed to fetch'));
    offers.get('a')!();
    await settled();
    refused.clear();
    offers.get('a')!();
    await settled();
    expect(shown()).toEqual(['a', entered]);
  });
  test('comes back without what was entered where it was read again meanwhile', async () => {
    const { desk, decide, ports, shown, offers, asked } = await failing();
    ports.recordVersion = () => Promise.resolve(2);
    decide('a', entered);
    desk.leave(false);
    await settled();
    offers.get('a')!();
    await settled();
    expect([shown(), asked.told]).toEqual([['a', undefined], ['read again']]);
  });
  test('is no longer offered once the page is left', async () => {
    const { desk, decide, offers } = await failing();
    decide('a', entered);
    desk.leave(false);
    await settled();
    desk.end();
    expect([...offers]).toEqual([['a', null]]);
  });
});
