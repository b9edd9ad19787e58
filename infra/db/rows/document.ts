/** Documents, what they say, and what becomes of them. */
import type {
  AccountId,
  Check,
  DocumentId,
  DocumentStatus,
  DocumentStep,
  DocumentType,
  ErasureId,
  FailureCode,
  Fields,
  LineItem,
  TaxLine,
  ReviewId,
  VendorHint,
} from '../../../workflows/contract/index.js';
import type { AuditLine } from './account.js';
import type { IdempotencyClaim } from './request.js';

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

export interface ReadingRow {
  attempt: number;
  fromPage: number;
  toPage: number;
  objectKey: string;
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

export interface ErasureRow {
  erasureId: ErasureId;
  documentId: DocumentId;
  state: 'requested' | 'erasing' | 'completed';
  requestedAt: Date;
  completedAt: Date | null;
  evidence: Record<string, unknown> | null;
}
