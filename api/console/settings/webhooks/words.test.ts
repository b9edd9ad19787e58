/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { eventTypes, outcomeOf } from './words';

/** What the API says it may answer: the console knows nothing else of the product. */
const { components } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as {
  components: {
    schemas: Record<string, { enum: string[]; properties: Record<string, { enum?: string[]; anyOf?: { enum?: string[] }[] }> }>;
  };
};

const tried = { tries: 1, last_status: null };

test('how a try went is told by what the receiver answered, or why it did not', () => {
  expect(outcomeOf({ ...tried, state: 'delivered', reason: null, last_status: 204 })).toBe('answered 204');
  expect(outcomeOf({ ...tried, state: 'pending', reason: 'webhook.status', last_status: 500 })).toBe('answered 500');
  expect(outcomeOf({ ...tried, state: 'given_up', reason: 'webhook.timed_out' })).toBe('failed: it did not answer in time');
  expect(outcomeOf({ state: 'pending', reason: null, last_status: null, tries: 0 })).toBe('was not tried yet');
});

test('every reason of a webhook has words, and every event is explained', () => {
  const reasons = components.schemas.RetryFailed!.properties.failure!.enum!.filter((code) =>
    /^webhook\.(?!not_found|too_many|status)/.test(code),
  );
  expect(reasons.length).toBeGreaterThan(5);
  const bare = reasons.filter((reason) => outcomeOf({ ...tried, state: 'given_up', reason: reason as never }) === `failed: ${reason}`);
  expect(bare).toEqual([]);
  expect([...eventTypes].sort()).toEqual([...components.schemas.WebhookEventType!.enum].sort());
});
