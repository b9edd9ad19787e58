/** What is kept and counted of everything else. */
import type { AccountId, DocumentId, DocumentStatus, FailureCode } from '../../../workflows/contract/index.js';
import type { Actor, AuditLine, AuditRow, IdempotencyClaim, IdempotentAnswer, Once, OperationsRow, Page, WorkRow } from '../rows.js';

export interface IdempotencyRepository {
  /** Null when new; throws request.idempotency_key_reused when the request differs. */
  maybeAnswer(accountId: AccountId, claim: IdempotencyClaim): Promise<IdempotentAnswer | null>;
  /** Gives the answer that stands: this one, or the first that was kept. For effects outside the database; the others take `Once`. */
  keep<A extends IdempotentAnswer>(accountId: AccountId, claim: IdempotencyClaim, documentId: DocumentId | null, answer: A): Promise<A>;
}

export interface OperationsRepository {
  one(accountId: AccountId): Promise<OperationsRow>;
  /** The newest first. Throws request.invalid for a bad cursor. */
  page(
    accountId: AccountId,
    input: { filter: { status?: DocumentStatus; failure?: FailureCode }; limit: number; after: string | null },
  ): Promise<Page<WorkRow>>;
  /** Retries documents that failed with this code, the oldest first, at most so many; `left`: how many are still to do. */
  retryFailed(
    accountId: AccountId,
    input: { failure: FailureCode; limit: number; actor: Actor },
    once?: Once<{ retried: DocumentId[]; left: number }> | null,
  ): Promise<{ retried: DocumentId[]; left: number }>;
}

export interface AuditRepository {
  append(accountId: AccountId, line: AuditLine): Promise<void>;
  page(accountId: AccountId, input: { limit: number; after: string | null }): Promise<Page<AuditRow>>;
  /** Walks the whole chain; `brokenAt` is the first line that does not fit, or is missing though its number was noted. */
  verify(accountId: AccountId): Promise<{ lines: number; brokenAt: number | null }>;
  /**
   * Notes of every account, outside the database, how far its chain has come: how many had come further, and which no longer meet the note
   * before, or whose note does not open.
   */
  noteHeads(onProgress: () => void): Promise<{ noted: number; broken: AccountId[] }>;
}
