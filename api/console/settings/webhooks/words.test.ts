/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { eventTypes, outcomeOf, refreshMs, standingOf, triesOf } from './words';

/** What the API says it may answer: the console knows nothing else of the product. */
const { components } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as {
  components: {
    schemas: Record<string, { enum: string[]; properties: Record<string, { enum?: string[]; anyOf?: { enum?: string[] }[] }> }>;
  };
};

const tried = { tries: 1, last_status: null };

test('how a try went is told by what the receiver answered, or why it did not', () => {
  expect(outcomeOf({ ...tried, state: 'delivered', reason: null, last_status: 204 })).toBe('Answered 204');
  expect(outcomeOf({ ...tried, state: 'pending', reason: 'webhook.status', last_status: 500 })).toBe('Answered 500');
  expect(outcomeOf({ ...tried, state: 'given_up', reason: 'webhook.timed_out' })).toBe('It did not answer in time');
  expect(outcomeOf({ state: 'pending', reason: null, last_status: null, tries: 0 })).toBe('Not tried yet');
});

test('what failed and is tried again is called failed, with the time of the next try', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const failed = { state: 'pending', reason: 'webhook.unresolved' } as const;
  expect(standingOf({ ...failed, next_try_at: '2026-11-23T12:05:10Z' }, now)).toEqual({
    label: 'Failed, next try in 5 minutes',
    color: 'orange',
  });
  expect(standingOf({ ...failed, next_try_at: '2026-11-23T11:59:00Z' }, now)).toEqual({ label: 'Failed, trying again', color: 'orange' });
  expect(standingOf({ state: 'pending', reason: null, next_try_at: null }, now).label).toBe('Waiting');
  expect(standingOf({ state: 'given_up', reason: 'webhook.gone', next_try_at: null }, now).label).toBe('Given up');
});

test('a try changes what is known of a webhook; a look that finds nothing new does not', () => {
  const one = { id: 'del_1', state: 'pending' as const, tries: 1, round: 1 };
  expect(triesOf([one])).toBe(triesOf([{ ...one }]));
  expect(triesOf([{ ...one, tries: 2 }])).not.toBe(triesOf([one]));
  expect(triesOf([])).not.toBe(triesOf([one]));
});

test('deliveries are looked at often only while a try is about to be made', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const pending = (next_try_at: string | null) => ({ state: 'pending' as const, next_try_at });
  expect(refreshMs([], now)).toBe(30_000);
  expect(refreshMs([{ state: 'delivered', next_try_at: null }, pending('2026-11-23T13:00:00Z')], now)).toBe(30_000);
  expect(refreshMs([{ state: 'given_up', next_try_at: null }, pending('2026-11-23T12:00:10Z')], now)).toBe(4_000);
  expect(refreshMs([pending('2026-11-23T11:59:00Z')], now)).toBe(4_000);
  expect(refreshMs([pending(null)], now)).toBe(4_000);
});

test('every reason of a webhook has words, and every event is explained', () => {
  const reasons = components.schemas.RetryFailed!.properties.failure!.enum!.filter((code) =>
    /^webhook\.(?!not_found|too_many|status)/.test(code),
  );
  expect(reasons.length).toBeGreaterThan(5);
  const bare = reasons.filter((reason) => outcomeOf({ ...tried, state: 'given_up', reason: reason as never }) === reason);
  expect(bare).toEqual([]);
  expect([...eventTypes].sort()).toEqual([...components.schemas.WebhookEventType!.enum].sort());
});
