/** Decisions, and the queue of what waits for one. */
import type { AccountId, DocumentId, DocumentType, ReviewAction, ReviewId } from '../../../workflows/contract/index.js';
import type {
  Actor,
  DecidedReviewRow,
  IdempotencyClaim,
  Once,
  Page,
  RecordBody,
  ReviewClaimRow,
  ReviewFigures,
  ReviewRow,
  WaitingReview,
} from '../rows.js';

export interface ReviewsRepository {
  /** The id that a claim's review has, each time it is asked for. */
  idFor(accountId: AccountId, claim: IdempotencyClaim): Promise<ReviewId>;
  /**
   * Keeps the decision, sealed, and how long it took, until the workflow applies it; once, wherever the document stands. Throws review.not_open,
   * review.stale, review.claimed while somebody else has the document, or request.idempotency_key_reused when another decision has this id.
   */
  propose(
    accountId: AccountId,
    documentId: DocumentId,
    input: {
      reviewId: ReviewId;
      action: ReviewAction;
      recordVersion: number;
      corrections: ReviewRow['corrections'];
      actor: Actor;
    },
  ): Promise<void>;
  one(accountId: AccountId, reviewId: ReviewId): Promise<ReviewRow>;
  maybeOne(accountId: AccountId, reviewId: ReviewId): Promise<ReviewRow | null>;
  /** Those that were applied, in their order. */
  manyDecided(accountId: AccountId, documentId: DocumentId): Promise<DecidedReviewRow[]>;
  /** Writes the human version of the record once; returns its version. */
  apply(
    accountId: AccountId,
    reviewId: ReviewId,
    input: { attempt: number; type: DocumentType; typeConfidence: number; body: RecordBody },
  ): Promise<{ version: number }>;
}

export interface ReviewQueueRepository {
  /** What waits for a person, the most urgent first; `count`: all of it. Throws request.invalid for a bad cursor. */
  page(accountId: AccountId, input: { limit: number; after: string | null }): Promise<Page<WaitingReview> & { count: number }>;
  /**
   * The most urgent document that nobody has, for as long as the lease; null: there is none. Two callers never get the same one.
   * `ahead`: it is only kept, its clock does not begin.
   */
  next(
    accountId: AccountId,
    input: { actor: Actor; leaseMs: number; skip: readonly DocumentId[]; ahead: boolean },
    once?: Once<ReviewClaimRow | null> | null,
  ): Promise<ReviewClaimRow | null>;
  /** Takes a document, or keeps it for another lease; twice is once. Throws review.not_open; review.claimed, with the fact `actor`, while somebody else has it. */
  claim(accountId: AccountId, documentId: DocumentId, input: { actor: Actor; leaseMs: number; ahead: boolean }): Promise<ReviewClaimRow>;
  /** Nothing to do where the actor has it not. */
  giveBack(accountId: AccountId, documentId: DocumentId, actor: Actor): Promise<void>;
  /** `today` and `week`: since when. */
  figures(accountId: AccountId, input: { today: Date; week: Date }): Promise<ReviewFigures>;
}
