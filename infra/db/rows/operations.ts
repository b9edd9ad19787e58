/** How the work stands, without what documents say. */
import type { DocumentId, DocumentStatus, FailureCode } from '../../../workflows/contract/index.js';
import type { DocumentRow } from './document.js';

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
