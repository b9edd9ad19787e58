/**
 * What may be asked of the database: every method runs in one transaction under the account it is given, so that row-level
 * security holds, and throws coded failures only. Personal values come out opened; how they are sealed is this folder's affair.
 */
import type {
  AccountId,
  ApiKeyId,
  DeliveryId,
  DeliveryRef,
  DeliveryState,
  DocumentId,
  DocumentStatus,
  DocumentType,
  ErasureId,
  FailureCode,
  InvitationId,
  PersonId,
  ReviewAction,
  ReviewId,
  Taught,
  TryOutcome,
  VendorMark,
  WebhookId,
} from '../../workflows/contract/index.js';
import type {
  ApiScope,
  AccountRow,
  ApiKeyRow,
  DocumentRow,
  RecordBody,
  RecordRow,
  EventRow,
  Actor,
  AuditLine,
  AuditRow,
  NewDocument,
  IdempotencyClaim,
  IdempotentAnswer,
  Once,
  DocumentFilter,
  Page,
  ReadingRow,
  ReviewRow,
  ReviewClaimRow,
  ReviewFigures,
  WaitingReview,
  ErasureRow,
  DecidedDocument,
  DecidedReviewRow,
  KnownHint,
  OperationsRow,
  WorkRow,
  InvitationRow,
  MemberRole,
  MemberRow,
  WebhookRow,
  WebhookWishes,
  DeliveryRow,
  DueDelivery,
  DoneTry,
} from './rows.js';

export * from './rows.js';

export interface Repositories {
  accounts: {
    /** `owner`: the person who makes it, its first member. */
    create(input: {
      accountId: AccountId;
      name: string;
      aiConsent: boolean;
      policyVersion: string;
      actor: Actor;
      owner?: PersonId;
    }): Promise<void>;
    maybeOne(accountId: AccountId): Promise<AccountRow | null>;
    /** Throws auth.invalid where there is no such account. */
    rename(accountId: AccountId, name: string, actor: Actor): Promise<AccountRow>;
    hasConsent(accountId: AccountId, purpose: 'ai_processing'): Promise<boolean>;
    recordConsent(
      accountId: AccountId,
      input: { purpose: 'ai_processing'; granted: boolean; policyVersion: string; actor: Actor },
    ): Promise<void>;
  };
  apiKeys: {
    /** `token` is shown once and stored hashed. */
    create(
      accountId: AccountId,
      input: { label: string; scopes: ApiScope[]; expiresAt: Date | null; actor: Actor },
      once?: Once<{ row: ApiKeyRow; token: string }> | null,
    ): Promise<{ row: ApiKeyRow; token: string }>;
    many(accountId: AccountId): Promise<ApiKeyRow[]>;
    revoke(accountId: AccountId, apiKeyId: ApiKeyId, actor: Actor): Promise<ApiKeyRow>;
    /** Throws auth.invalid, auth.expired or auth.revoked; marks it used (at most once a minute). */
    authenticate(token: string): Promise<{ accountId: AccountId; apiKeyId: ApiKeyId; scopes: ApiScope[]; expiresAt: Date | null }>;
  };
  members: {
    /** In the order in which they joined. */
    many(accountId: AccountId): Promise<MemberRow[]>;
    maybeOne(accountId: AccountId, personId: PersonId): Promise<MemberRow | null>;
    /** Throws member.not_found; member.last_owner when nobody would be left to manage the account. */
    changeRole(accountId: AccountId, personId: PersonId, role: MemberRole, actor: Actor): Promise<MemberRow>;
    /** Throws as changeRole does. */
    remove(accountId: AccountId, personId: PersonId, actor: Actor): Promise<void>;
    /** Makes a member of a person, once; for the seed. */
    add(accountId: AccountId, personId: PersonId, role: MemberRole, actor: Actor): Promise<void>;
  };
  invitations: {
    /** Takes the place of an open invitation of the same address. `token` goes into the letter, and is stored hashed. */
    create(
      accountId: AccountId,
      input: { email: string; role: MemberRole; expiresAt: Date; actor: Actor },
    ): Promise<{ row: InvitationRow; token: string }>;
    /** The newest first. */
    many(accountId: AccountId): Promise<InvitationRow[]>;
    revoke(accountId: AccountId, invitationId: InvitationId, actor: Actor): Promise<InvitationRow>;
    /** What a token invites to; throws invitation.not_found, invitation.closed. */
    open(token: string): Promise<InvitationRow & { accountId: AccountId }>;
    /** Makes a member of the person; again by the same person is once. Throws as `open` does, and invitation.other_person, member.already. */
    accept(token: string, person: { personId: PersonId; email: string }): Promise<{ accountId: AccountId; role: MemberRole }>;
  };
  documents: {
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
    openReview(accountId: AccountId, documentId: DocumentId, attempt: number, input: { reasons: string[]; dueAt: Date }): Promise<void>;
    escalateReview(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<void>;
    /** `done`, usage line, event; makes the newest record count. Twice is once. */
    publish(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<void>;
    fail(accountId: AccountId, documentId: DocumentId, attempt: number, code: FailureCode): Promise<void>;
    /** Gives the status that stands: what was done or had failed before the wish came stays so. */
    cancel(accountId: AccountId, documentId: DocumentId, attempt: number): Promise<DocumentStatus>;
    /** A person's retry of a final document: next attempt, `received`, outbox line. Throws document.wrong_state. */
    retry(
      accountId: AccountId,
      documentId: DocumentId,
      input: { password: string | null; audit: Pick<AuditLine, 'actor' | 'details'> },
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
  };
  readings: {
    record(accountId: AccountId, documentId: DocumentId, input: ReadingRow & { models: string[] }): Promise<void>;
    /** Of every attempt. */
    many(accountId: AccountId, documentId: DocumentId): Promise<ReadingRow[]>;
    /** Of one attempt, by page: the newest whose draft is written, else the newest that has read anything. */
    manyShown(accountId: AccountId, documentId: DocumentId): Promise<ReadingRow[]>;
  };
  records: {
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
  };
  reviews: {
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
  };
  reviewQueue: {
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
  };
  vendorHints: {
    /** Documents that a person decided and nothing was learned from yet, the newest decision first; none that was rejected or is being erased. */
    manyToLearn(accountId: AccountId, limit: number): Promise<DecidedDocument[]>;
    /** Keeps what the document teaches (null: nothing) in the place of what it taught before, once; a lesson contradicted too often goes. */
    learn(accountId: AccountId, decided: DecidedDocument, taught: Taught | null, contradicted: readonly DocumentId[]): Promise<void>;
    /** Lessons of other documents that share a mark with this one, the newest decision first. */
    manyKnown(accountId: AccountId, documentId: DocumentId, marks: readonly VendorMark[]): Promise<KnownHint[]>;
  };
  webhooks: {
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
  };
  deliveries: {
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
  };
  events: {
    after(accountId: AccountId, documentId: DocumentId, eventId: number): Promise<EventRow[]>;
    /** Calls `onEvent` when a new event of the document may be there; returns the way to stop. */
    follow(accountId: AccountId, documentId: DocumentId, onEvent: () => void): () => void;
  };
  idempotency: {
    /** Null when new; throws request.idempotency_key_reused when the request differs. */
    maybeAnswer(accountId: AccountId, claim: IdempotencyClaim): Promise<IdempotentAnswer | null>;
    /** Gives the answer that stands: this one, or the first that was kept. For effects outside the database; the others take `Once`. */
    keep<A extends IdempotentAnswer>(accountId: AccountId, claim: IdempotencyClaim, documentId: DocumentId | null, answer: A): Promise<A>;
  };
  erasures: {
    /** Hides the document, and asks for the erasure by an outbox line, in one transaction. Again gives the first erasure. */
    request(accountId: AccountId, documentId: DocumentId, audit: Pick<AuditLine, 'actor' | 'details'>): Promise<ErasureRow>;
    maybeOne(accountId: AccountId, erasureId: ErasureId): Promise<ErasureRow | null>;
    begin(accountId: AccountId, erasureId: ErasureId): Promise<ErasureRow>;
    /** Deletes every row of the document and notes the account's key epoch of that moment, once; returns counts by table. Twice deletes nothing more. */
    deleteRows(accountId: AccountId, erasureId: ErasureId): Promise<{ deleted: Record<string, number>; keyEpoch: number }>;
    /** Rows that still name the document, by table, driven by the data map; usage, erasure and audit lines (which hold ids only) excepted. */
    residue(accountId: AccountId, documentId: DocumentId): Promise<Record<string, number>>;
    complete(accountId: AccountId, erasureId: ErasureId, evidence: Record<string, unknown>): Promise<void>;
  };
  operations: {
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
  };
  audit: {
    append(accountId: AccountId, line: AuditLine): Promise<void>;
    page(accountId: AccountId, input: { limit: number; after: string | null }): Promise<Page<AuditRow>>;
    /** Walks the whole chain; `brokenAt` is the first line that does not fit, or is missing though its number was noted. */
    verify(accountId: AccountId): Promise<{ lines: number; brokenAt: number | null }>;
    /**
     * Notes of every account, outside the database, how far its chain has come: how many had come further, and which no longer meet the note
     * before, or whose note does not open.
     */
    noteHeads(onProgress: () => void): Promise<{ noted: number; broken: AccountId[] }>;
  };
}

/** The relay's narrow view across accounts. */
export interface OutboxLine {
  accountId: AccountId;
  outboxId: string;
  kind: 'process_document' | 'cancel_document' | 'erase_document' | 'deliver_webhook';
  subjectId: string;
  payload: Record<string, unknown>;
  tries: number;
}
export interface OutboxRelay {
  /** Takes due lines one batch at a time (skip locked), hands each to `deliver`, deletes it when that returns, moves it on when it throws. Returns how many were handled. */
  drain(deliver: (line: OutboxLine) => Promise<void>): Promise<number>;
  /** Calls back when a line may be due (LISTEN, and at least every second). Returns the way to stop. */
  follow(onDue: () => void): () => void;
  /** How many lines wait, of every account, and how long the oldest has. */
  backlog(): Promise<{ lines: number; oldestAgeS: number }>;
  /** Deletes idempotent answers, handed-over secrets and finished deliveries past their date, of every account; the relay's role sees only those. Returns how many. */
  sweepExpired(): Promise<number>;
}
