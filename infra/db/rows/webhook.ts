/** Whom an account wants told of what, and what became of it. */
import type {
  DocumentId,
  DeliveredType,
  DeliveryId,
  DeliveryRef,
  DeliveryState,
  DisabledReason,
  ErasureId,
  FailureCode,
  WebhookEventId,
  WebhookEventType,
  WebhookId,
  WebhookState,
} from '../../../workflows/contract/index.js';

/** What a person sets of a webhook. */
export interface WebhookWishes {
  url: string;
  description: string;
  eventTypes: WebhookEventType[];
}

export interface WebhookRow extends WebhookWishes {
  webhookId: WebhookId;
  state: WebhookState;
  disabledReason: DisabledReason | null;
  disabledAt: Date | null;
  /** The first failed try since the last success. */
  failingSince: Date | null;
  /** Until then the secret before signs as well. */
  previousSecretUntil: Date | null;
  createdAt: Date;
}

/** What a delivery tells: ids, states and codes. */
export interface WebhookEvent {
  eventId: WebhookEventId;
  eventType: DeliveredType;
  occurredAt: Date;
  documentId: DocumentId | null;
  erasureId: ErasureId | null;
  attempt: number | null;
  recordVersion: number | null;
  documentFailure: FailureCode | null;
}

export interface DeliveryRow extends WebhookEvent {
  deliveryId: DeliveryId;
  webhookId: WebhookId;
  state: DeliveryState;
  /** Why the last try failed, or why it was given up. */
  reason: FailureCode | null;
  round: number;
  tries: number;
  lastStatus: number | null;
  lastTriedAt: Date | null;
  nextTryAt: Date | null;
  finishedAt: Date | null;
}

/** All that a try needs; the secrets that sign, the newest first. */
export interface DueDelivery {
  url: string;
  secrets: string[];
  event: WebhookEvent;
}

/** How a try went, and when the next one comes: null after the last. */
export interface DoneTry extends DeliveryRef {
  tries: number;
  status: number | null;
  /** Null: it was delivered. */
  failure: FailureCode | null;
  nextTryAt: Date | null;
}
