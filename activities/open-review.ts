import { count } from '../workflows/contract/telemetry.js';
import type { ActivityContext, DocumentRef } from './context.js';

const HOUR_MS = 3_600_000;

/**
 * Puts the document into the review queue. Twice is once: the row is guarded by its attempt, and the date due of the first run stays.
 */
export const openReview =
  ({ repositories, settings, clock }: Pick<ActivityContext, 'repositories' | 'settings' | 'clock'>) =>
  async ({ accountId, documentId, attempt, reasons }: DocumentRef & { reasons: string[] }): Promise<{ waitMs: number }> => {
    const waitMs = Math.round(settings.reviewDueHours * HOUR_MS);
    const dueAt = new Date(clock().getTime() + waitMs);
    if (await repositories.documents.openReview(accountId, documentId, attempt, { reasons, dueAt })) count('blumsmart.reviews.opened');
    return { waitMs };
  };

/** Marks a review as overdue, for the queue and the event stream. Twice is once: one such event per attempt. */
export const escalateReview =
  ({ repositories }: Pick<ActivityContext, 'repositories'>) =>
  async ({ accountId, documentId, attempt }: DocumentRef): Promise<void> => {
    if (await repositories.documents.escalateReview(accountId, documentId, attempt)) count('blumsmart.reviews.escalated');
  };
