import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { GRACE_MS, holdDecisions, type Decision } from './held-decision';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const accept = { action: 'accept', record_version: 1 } as const;
const decision = (documentId: string, body: Decision<string>['body'] = accept): Decision<string> => ({
  documentId,
  key: `key of ${documentId}`,
  body,
  memory: 'typed',
});
function held() {
  const sent: [string, boolean][] = [];
  const shown: (string | null)[] = [];
  const decisions = holdDecisions<string>({
    send: ({ documentId }, closing) => void sent.push([documentId, closing]),
    onChange: (current) => void shown.push(current?.documentId ?? null),
  });
  return { decisions, sent, shown };
}

describe('a decision', () => {
  test('is sent once, when its time to be undone has passed', () => {
    const { decisions, sent, shown } = held();
    decisions.hold(decision('a'));
    jest.advanceTimersByTime(GRACE_MS - 1);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(GRACE_MS);
    decisions.flush();
    expect(sent).toEqual([['a', false]]);
    expect(shown).toEqual(['a', null]);
  });
  test('that is undone is never sent, and comes back with what was typed', () => {
    const { decisions, sent } = held();
    decisions.hold(decision('a'));
    expect(decisions.undo()).toMatchObject({ documentId: 'a', memory: 'typed' });
    jest.advanceTimersByTime(2 * GRACE_MS);
    decisions.flush(true);
    expect(sent).toEqual([]);
    expect(decisions.undo()).toBeNull();
  });
  test('is sent at once by the next one, each after the other', () => {
    const { decisions, sent } = held();
    for (const name of ['a', 'b', 'c']) decisions.hold(decision(name));
    expect(sent.map(([name]) => name)).toEqual(['a', 'b']);
    expect(decisions.current?.documentId).toBe('c');
  });
  test('is sent while the page closes', () => {
    const { decisions, sent } = held();
    decisions.hold(decision('a'));
    decisions.flush(true);
    expect(sent).toEqual([['a', true]]);
  });
  test('too large to be sent while a page closes is not held back', () => {
    const { decisions, sent } = held();
    decisions.hold(decision('a', { action: 'correct', record_version: 1, corrections: { fields: { address: 'x'.repeat(60_000) } } }));
    expect(sent).toEqual([['a', false]]);
  });
});
