/** Webhooks, and what they are told. */
import type { AccountId, DeliveryId, DeliveryRef, DeliveryState, TryOutcome, WebhookId } from '../../../workflows/contract/index.js';
import type { Actor, DeliveryRow, DoneTry, DueDelivery, Once, Page, WebhookRow, WebhookWishes } from '../rows.js';

export interface WebhooksRepository {
  /** The secret is shown to whoever makes or changes it, and never again. Throws webhook.too_many. */
  create(
    accountId: AccountId,
    input: WebhookWishes & { actor: Actor },
    once?: Once<{ row: WebhookRow; secret: string }> | null,
  ): Promise<{ row: WebhookRow; secret: string }>;
  many(accountId: AccountId): Promise<WebhookRow[]>;
  /** All of these throw webhook.not_found. One that is disabled gives up what it waits for. */
  update(accountId: AccountId, webhookId: WebhookId, input: WebhookWishes & { enabled: boolean; actor: Actor }): Promise<WebhookRow>;
  /** With all its deliveries. */
  delete(accountId: AccountId, webhookId: WebhookId, actor: Actor): Promise<void>;
  /** A new secret; the one before signs as well for a day. */
  rotateSecret(
    accountId: AccountId,
    webhookId: WebhookId,
    actor: Actor,
    once?: Once<{ row: WebhookRow; secret: string }> | null,
  ): Promise<{ row: WebhookRow; secret: string }>;
}

export interface DeliveriesRepository {
  /** Newest first. Throws webhook.not_found. */
  page(
    accountId: AccountId,
    webhookId: WebhookId,
    input: { state?: DeliveryState; limit: number; after: string | null },
  ): Promise<Page<DeliveryRow>>;
  /** Sends the webhook a test of its own. Throws webhook.not_found, webhook.disabled. */
  test(accountId: AccountId, webhookId: WebhookId, actor: Actor, once?: Once<DeliveryRow> | null): Promise<DeliveryRow>;
  /** Begins the next round of the same event, wherever it stands. Throws webhook.not_found, webhook.disabled, delivery.not_found. */
  resend(
    accountId: AccountId,
    ids: { webhookId: WebhookId; deliveryId: DeliveryId },
    actor: Actor,
    once?: Once<DeliveryRow> | null,
  ): Promise<DeliveryRow>;
  /** Null when there is nothing to send any more: delivered, given up, or about a document that is being erased. */
  maybeDue(ref: DeliveryRef): Promise<DueDelivery | null>;
  /** Notes a try once, and what it means for the webhook: one that is gone, or has failed for days, is disabled. */
  noteTry(done: DoneTry): Promise<TryOutcome>;
}
