import { expect, test } from '@jest/globals';
import { failures } from '../../../../workflows/contract/failures';
import { webhookEventTypes } from '../../../../workflows/contract/webhooks';
import { eventTypes, outcomeOf } from './words';

const tried = { tries: 1, last_status: null };

test('how a try went is told by what the receiver answered, or why it did not', () => {
  expect(outcomeOf({ ...tried, state: 'delivered', reason: null, last_status: 204 })).toBe('answered 204');
  expect(outcomeOf({ ...tried, state: 'pending', reason: 'webhook.status', last_status: 500 })).toBe('answered 500');
  expect(outcomeOf({ ...tried, state: 'given_up', reason: 'webhook.timed_out' })).toBe('failed: it did not answer in time');
  expect(outcomeOf({ state: 'pending', reason: null, last_status: null, tries: 0 })).toBe('was not tried yet');
});

test('every reason of a webhook has words, and every event is explained', () => {
  const reasons = Object.keys(failures).filter((code) => /^webhook\.(?!not_found|too_many|status)/.test(code));
  expect(reasons.length).toBeGreaterThan(5);
  const bare = reasons.filter((reason) => outcomeOf({ ...tried, state: 'given_up', reason: reason as never }) === `failed: ${reason}`);
  expect(bare).toEqual([]);
  expect([...eventTypes].sort()).toEqual([...webhookEventTypes].sort());
});
