import {
  codeOf,
  type AccountId,
  type DeliveryRef,
  type FailureCode,
  type WebhookEventType,
  type WebhookId,
} from '../../../workflows/contract/index.js';
import type { DeliveryRow } from '../repositories.js';
import type { TestDatabase } from './test-database.js';

const everyEvent: WebhookEventType[] = ['document.done', 'document.in_review', 'document.failed', 'document.cancelled', 'document.erased'];
export const actor = 'key_test';
export const wishes = { url: 'https://canary.example.com/', description: 'canary', eventTypes: everyEvent, actor };

/** An account with webhooks, and what became of what they are sent. */
export function webhooksOf({ db }: TestDatabase, accountId: AccountId) {
  const { webhooks, deliveries } = db.repositories;
  const deliveriesOf = async (webhookId: WebhookId) =>
    (await deliveries.page(accountId, webhookId, { limit: 100, after: null })).items.reverse();
  return {
    newWebhook: async (eventTypes = everyEvent) => (await webhooks.create(accountId, { ...wishes, eventTypes })).row.webhookId,
    /** Oldest first. */
    deliveriesOf,
    typesOf: async (webhookId: WebhookId) => (await deliveriesOf(webhookId)).map(({ eventType }) => eventType),
    refOf: ({ webhookId, deliveryId, round }: DeliveryRow): DeliveryRef => ({ accountId, webhookId, deliveryId, round }),
  };
}

export const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);

/** A try that failed so. */
export const failed = (failure: FailureCode, { tries = 1, last = false } = {}) => ({
  tries,
  status: 500,
  failure,
  nextTryAt: last ? null : new Date(Date.now() + 5_000),
});
