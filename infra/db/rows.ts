/** What repositories take and give: rows with their personal values opened. */
import type {
  AccountId,
  ApiKeyId,
  Check,
  DocumentId,
  DocumentStatus,
  DocumentStep,
  DocumentType,
  DeliveredType,
  DeliveryId,
  DeliveryRef,
  DeliveryState,
  DisabledReason,
  ErasureId,
  FailureCode,
  Fields,
  InvitationId,
  LineItem,
  PersonId,
  TaxLine,
  ReviewAction,
  ReviewId,
  VendorHint,
  WebhookEventId,
  WebhookEventType,
  WebhookId,
  WebhookState,
} from '../../workflows/contract/index.js';

export const apiScopes = [
  'documents:read',
  'documents:write',
  'documents:review',
  'documents:erase',
  'account:manage',
  'keys:manage',
  'members:manage',
  'operations:read',
  'operations:act',
  'payloads:read',
  'webhooks:manage',
  'audit:read',
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** What a person may be in an account; `rolePermissions` (api) says what each may do. */
export const memberRoles = ['owner', 'reviewer', 'viewer', 'operator'] as const;
export type MemberRole = (typeof memberRoles)[number];

export interface MemberRow {
  personId: PersonId;
  role: MemberRole;
  joinedAt: Date;
}

export interface InvitationRow {
  invitationId: InvitationId;
  email: string;
  role: MemberRole;
  invitedBy: Actor;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export interface AccountRow {
  accountId: AccountId;
  name: string;
  createdAt: Date;
}

export interface ApiKeyRow {
  apiKeyId: ApiKeyId;
  label: string;
  scopes: ApiScope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

export interface DocumentRow {
  accountId: AccountId;
  documentId: DocumentId;
  status: DocumentStatus;
  attempt: number;
  fileName: string | null;
  mediaType: string | null;
  sizeBytes: number;
  pageCount: number | null;
  type: DocumentType | null;
  typeConfidence: number | null;
  /** Of the newest record, where it says so. */
  vendor: string | null;
  issueDate: string | null;
  currency: string | null;
  /** A decimal string. */
  total: string | null;
  recordVersion: number | null;
  failure: FailureCode | null;
  reviewReasons: string[];
  reviewDueAt: Date | null;
  receivedAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
}

export interface RecordBody {
  fields: Fields;
  lineItems: LineItem[];
  taxLines: TaxLine[];
  checks: Check[];
  models: Record<string, string>;
}
export interface RecordRow extends RecordBody {
  documentId: DocumentId;
  version: number;
  attempt: number;
  author: 'machine' | 'human';
  type: DocumentType;
  typeConfidence: number;
  createdAt: Date;
}

export interface EventRow {
  eventId: number;
  attempt: number;
  step: DocumentStep;
  facts: Record<string, string | number | boolean | null>;
  at: Date;
}

/** Who does something: `key_…`, `per_…`, `workflow`, `system`. */
export type Actor = string;
export interface AuditLine {
  actor: Actor;
  action: string;
  subject: string;
  outcome: 'done' | 'refused';
  details: Record<string, string | number | boolean | null>;
}
export interface AuditRow extends AuditLine {
  seq: number;
  at: Date;
}

export interface NewDocument {
  accountId: AccountId;
  documentId: DocumentId;
  /** From `documentKeys.create`: the wrapped key and the epoch it was wrapped under. */
  key: { plain: Buffer; wrapped: Buffer; epoch: number };
  sha256: Buffer;
  sizeBytes: number;
  fileName: string | null;
  declaredMediaType: string | null;
  idempotency: IdempotencyClaim | null;
  audit: Pick<AuditLine, 'actor' | 'details'>;
}

/** An `Idempotency-Key` and the hash of the request it came with. */
export interface IdempotencyClaim {
  key: string;
  requestHash: Buffer;
}
export interface IdempotentAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

/** A request that is answered once: its claim, and how its answer is made, which is kept in the transaction of what the request changes. */
export interface Once<T> {
  claim: IdempotencyClaim;
  answer: (made: T) => IdempotentAnswer;
}

export interface DocumentFilter {
  status?: DocumentStatus;
  type?: DocumentType;
  /** A vendor's or buyer's whole name, compared without regard to case, spacing and punctuation. */
  party?: string;
  dateFrom?: string;
  dateTo?: string;
  /** Decimal strings, compared with the total in minor units of `currency` (2 digits when it is not given). */
  totalMin?: string;
  totalMax?: string;
  currency?: string;
  failure?: FailureCode;
  /** Words, "phrases" and prefixes*; all must match. */
  q?: string;
}
export interface Page<T> {
  items: T[];
  /** Give it back as `after` for the next page; null at the end. */
  next: string | null;
}

export interface ReadingRow {
  attempt: number;
  fromPage: number;
  toPage: number;
  objectKey: string;
}

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

/** A review that was applied. */
export interface DecidedReviewRow extends ReviewRow {
  reviewId: ReviewId;
  decidedAt: Date;
}

/** A document with the record version that a person made of it. */
export interface DecidedDocument {
  documentId: DocumentId;
  reviewId: ReviewId;
  recordVersion: number;
}

/** A lesson with the document that it was drawn from. */
export interface KnownHint extends VendorHint {
  documentId: DocumentId;
}

/** What stands of an account's work, in counts, codes and ids: nothing of what documents say. */
export interface OperationsRow {
  byStatus: Record<DocumentStatus, number>;
  /** Since when the oldest is on its way; one that was retried, since its reading last moved. */
  oldestWaitingAt: Date | null;
  /** The most frequent first. */
  failures: { code: FailureCode; count: number; newestAt: Date; documentIds: DocumentId[] }[];
  /** Of the last 24 hours, the oldest first, those without anything among them. */
  hours: { hour: Date; received: number; finished: number; failed: number }[];
  reviews: { open: number; overdue: number; oldestAt: Date | null; nextDueAt: Date | null };
  erasures: { open: number; oldestAt: Date | null };
}
/** A document as those see it who may not read it. */
export type WorkRow = Pick<
  DocumentRow,
  'documentId' | 'status' | 'attempt' | 'failure' | 'pageCount' | 'reviewDueAt' | 'receivedAt' | 'updatedAt' | 'finishedAt'
>;

export interface ErasureRow {
  erasureId: ErasureId;
  documentId: DocumentId;
  state: 'requested' | 'erasing' | 'completed';
  requestedAt: Date;
  completedAt: Date | null;
  evidence: Record<string, unknown> | null;
}

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
