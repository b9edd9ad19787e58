/** Documents, what was read from them, and their end. */
import type {
  AccountId,
  DocumentId,
  DocumentStatus,
  DocumentType,
  ErasureId,
  FailureCode,
  Taught,
  VendorMark,
} from '../../../workflows/contract/index.js';
import type {
  AuditLine,
  DecidedDocument,
  DocumentFilter,
  DocumentRow,
  ErasureRow,
  EventRow,
  IdempotentAnswer,
  KnownHint,
  NewDocument,
  Once,
  Page,
  ReadingRow,
  RecordBody,
  RecordRow,
} from '../rows.js';

export interface DocumentsRepository {
  /**
   * Row, event, outbox line, idempotent answer and audit line in one transaction. The same bytes again give the first document
   * (`created: false`; the caller then deletes the object it just wrote). `answer` makes the answer that is kept for the key.
   */
  receive(
    input: NewDocument,
    answer: (row: DocumentRow, created: boolean) => IdempotentAnswer,
  ): Promise<{ row: DocumentRow; created: boolean; answer: IdempotentAnswer }>;
  /** Null also while it is being erased. */
  maybeOne(accountId: AccountId, documentId: DocumentId): Promise<DocumentRow | null>;
  /** Newest first. Throws request.invalid for a bad cursor or query. */
  page(accountId: AccountId, input: { filter: DocumentFilter; limit: number; after: string | null }): Promise<Page<DocumentRow>>;
  /** To `processing`, for this attempt; throws document.not_found when it is gone or being erased. */
  begin(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<DocumentRow & { aiConsent: boolean }>;
  inspected(
    accountId: AccountId,
    documentId: DocumentId,
    attempt: number,
    input: { mediaType: string; pageCount: number; structured: string | null },
  ): Promise<void>;
  /** This and what follows say whether they changed something: the second time, or too late, they do not. */
  openReview(accountId: AccountId, documentId: DocumentId, attempt: number, input: { reasons: string[]; dueAt: Date }): Promise<boolean>;
  escalateReview(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<boolean>;
  /** `done`, usage line, event; makes the newest record count. Twice is once. */
  publish(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<boolean>;
  fail(accountId: AccountId, documentId: DocumentId, attempt: number, code: FailureCode): Promise<boolean>;
  /** With the status that stands: what was done or had failed before the wish came stays so. */
  cancel(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<{ status: DocumentStatus; changed: boolean }>;
  /**
   * A person's retry of a final document: next attempt, `received`, outbox line; `review`: to look at it once more, whatever the machine
   * thinks. Throws document.wrong_state.
   */
  retry(
    accountId: AccountId,
    documentId: DocumentId,
    input: { password: string | null; review?: boolean; audit: Pick<AuditLine, 'actor' | 'details'> },
    once?: Once<DocumentRow> | null,
  ): Promise<DocumentRow>;
  /** A person's wish to stop, passed on by an outbox line; nothing to do when it is cancelled already. Throws document.wrong_state. */
  requestCancel(
    accountId: AccountId,
    documentId: DocumentId,
    audit: Pick<AuditLine, 'actor' | 'details'>,
    once?: Once<DocumentRow> | null,
  ): Promise<DocumentRow>;
  /** The password that the retry handed over, for as long as the read lasts: openReview, publish, fail and cancel delete it, and it expires. */
  peekPassword(accountId: AccountId, documentId: DocumentId): Promise<string | null>;
  /**
   * For the sweeper: those of them that have a row, also one being erased, with the objects of pages that their readings name; null while
   * reading is under way, when an object may still wait for its row.
   */
  manyKept(accountId: AccountId, documentIds: DocumentId[]): Promise<{ documentId: DocumentId; pageKeys: string[] | null }[]>;
}

export interface ReadingsRepository {
  record(accountId: AccountId, documentId: DocumentId, input: ReadingRow & { models: string[] }): Promise<void>;
  /** Of every attempt. */
  many(accountId: AccountId, documentId: DocumentId): Promise<ReadingRow[]>;
  /** Of one attempt, by page: the newest whose draft is written, else the newest that has read anything. */
  manyShown(accountId: AccountId, documentId: DocumentId): Promise<ReadingRow[]>;
}

export interface RecordsRepository {
  /** The machine's draft of this attempt, once; replaces search tokens. Returns its version. */
  draft(
    accountId: AccountId,
    documentId: DocumentId,
    input: { attempt: number; type: DocumentType; typeConfidence: number; body: RecordBody; text: string },
  ): Promise<{ version: number }>;
  maybeLatest(accountId: AccountId, documentId: DocumentId): Promise<RecordRow | null>;
  many(accountId: AccountId, documentId: DocumentId): Promise<RecordRow[]>;
  /** Other documents of the account that have the same vendor, number and total; none that failed, was rejected or cancelled. */
  manyLike(
    accountId: AccountId,
    documentId: DocumentId,
    record: { vendor: string; invoiceNumber: string; totalMinor: bigint | null },
  ): Promise<DocumentId[]>;
  /** The newest records of other finished documents whose vendor has this name, in any spelling of it; a few. */
  manyOfVendor(accountId: AccountId, documentId: DocumentId, vendor: string): Promise<RecordRow[]>;
}

export interface VendorHintsRepository {
  /** Documents that a person decided and nothing was learned from yet, the newest decision first; none that was rejected or is being erased. */
  manyToLearn(accountId: AccountId, limit: number): Promise<DecidedDocument[]>;
  /** Keeps what the document teaches (null: nothing) in the place of what it taught before, once; a lesson contradicted too often goes. */
  learn(accountId: AccountId, decided: DecidedDocument, taught: Taught | null, contradicted: readonly DocumentId[]): Promise<void>;
  /** Lessons of other documents that share a mark with this one, the newest decision first. */
  manyKnown(accountId: AccountId, documentId: DocumentId, marks: readonly VendorMark[]): Promise<KnownHint[]>;
}

export interface EventsRepository {
  /** When an attempt took this step, first. */
  maybeWhen(accountId: AccountId, documentId: DocumentId, step: { attempt: number; step: EventRow['step'] }): Promise<Date | null>;
  after(accountId: AccountId, documentId: DocumentId, eventId: number): Promise<EventRow[]>;
  /** Calls `onEvent` when a new event of the document may be there; returns the way to stop. */
  follow(accountId: AccountId, documentId: DocumentId, onEvent: () => void): () => void;
}

export interface ErasuresRepository {
  /** Hides the document, and asks for the erasure by an outbox line, in one transaction. Again gives the first erasure. */
  request(accountId: AccountId, documentId: DocumentId, audit: Pick<AuditLine, 'actor' | 'details'>): Promise<ErasureRow>;
  maybeOne(accountId: AccountId, erasureId: ErasureId): Promise<ErasureRow | null>;
  begin(accountId: AccountId, erasureId: ErasureId): Promise<ErasureRow>;
  /** Deletes every row of the document and notes the account's key epoch of that moment, once; returns counts by table. Twice deletes nothing more. */
  deleteRows(accountId: AccountId, erasureId: ErasureId): Promise<{ deleted: Record<string, number>; keyEpoch: number }>;
  /** Rows that still name the document, by table, driven by the data map; usage, erasure and audit lines (which hold ids only) excepted. */
  residue(accountId: AccountId, documentId: DocumentId): Promise<Record<string, number>>;
  complete(accountId: AccountId, erasureId: ErasureId, evidence: Record<string, unknown>): Promise<void>;
}
