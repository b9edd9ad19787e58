import type { AccountId, DeliveryId, DocumentId, ErasureId, ReviewId, WebhookId } from './ids.js';
import type { DocumentStatus, DocumentType } from './states.js';
import type { FailureCode } from './failures.js';

/** Input of `processDocument`. `attempt` counts from 1; a retry asked for by a person is the next one. */
export interface ProcessDocumentInput {
  accountId: AccountId;
  documentId: DocumentId;
  attempt: number;
  /** A person asked for it, to look at the document once more: it goes before one whatever the machine thinks. */
  review?: true;
}

/** How `processDocument` ended. */
export interface ProcessDocumentResult {
  status: DocumentStatus;
  failure: FailureCode | null;
  recordVersion: number | null;
}

export const reviewActions = ['accept', 'correct', 'reject'] as const;
export type ReviewAction = (typeof reviewActions)[number];

/**
 * The Update `decideReview`: what a person decided. The corrections themselves lie sealed in the row `reviewId`;
 * a history carries only the facts needed to validate and to go on.
 */
export interface ReviewDecision {
  reviewId: ReviewId;
  action: ReviewAction;
  /** The record version that the person saw. */
  recordVersion: number;
}
export interface ReviewResult {
  status: DocumentStatus;
  recordVersion: number | null;
}
export const messageNames = { decideReview: 'decideReview', progress: 'progress' } as const;

/** Answer of the query `progress`. */
export interface DocumentProgress {
  status: DocumentStatus;
  pagesRead: number;
  pageCount: number | null;
  type: DocumentType | null;
  reviewReasons: string[];
  recordVersion: number | null;
}

/** Input of `eraseDocument`. */
export interface EraseDocumentInput {
  accountId: AccountId;
  documentId: DocumentId;
  erasureId: ErasureId;
}

/** One round of tries of one delivery: the first, or the next that a re-send began. */
export interface DeliveryRef {
  accountId: AccountId;
  webhookId: WebhookId;
  deliveryId: DeliveryId;
  round: number;
}

/** Input of `deliverWebhook`. `waitsMs` are the waits between its tries: one more try than there are waits. */
export interface DeliverWebhookInput extends DeliveryRef {
  waitsMs: number[];
}

/** What one try came to. `ended`: there was nothing left to deliver, or nobody to deliver it to. */
export type TryOutcome = 'delivered' | 'failed' | 'given_up' | 'ended';

/** How `deliverWebhook` ended, after how many tries. */
export interface DeliverWebhookResult {
  outcome: Exclude<TryOutcome, 'failed'>;
  tries: number;
}
