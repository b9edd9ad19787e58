/** Decisions of people, and the queue of what waits for one. */
import type { DocumentId, DocumentType, LineItem, TaxLine, ReviewAction, ReviewId } from '../../../workflows/contract/index.js';
import type { Actor } from './account.js';
import type { DocumentRow } from './document.js';

export interface ReviewRow {
  documentId: DocumentId;
  action: ReviewAction;
  recordVersion: number;
  corrections: {
    type?: DocumentType;
    fields?: Record<string, string | string[] | null>;
    lineItems?: LineItem[];
    taxLines?: TaxLine[];
  } | null;
  actor: Actor;
  /** Null until the decision has been applied. */
  resultVersion: number | null;
  /** What who decided had worked on it; null where they never claimed it. */
  tookMs: number | null;
}

/** Who has a document that waits for a review, and until when. */
export interface ReviewClaimRow {
  documentId: DocumentId;
  actor: Actor;
  claimedAt: Date;
  expiresAt: Date;
}

export interface WaitingReview {
  document: DocumentRow;
  waitingSince: Date;
  claim: ReviewClaimRow | null;
}

/** Of decisions; times of those that were claimed, null where none was. */
export interface ReviewPace {
  reviewed: number;
  medianMs: number | null;
  p90Ms: number | null;
}

export interface ReviewFigures {
  waiting: number;
  overdue: number;
  today: ReviewPace;
  week: ReviewPace;
  byActor: { actor: Actor; today: ReviewPace; week: ReviewPace }[];
}

/** A review that was applied. */
export interface DecidedReviewRow extends ReviewRow {
  reviewId: ReviewId;
  decidedAt: Date;
}
