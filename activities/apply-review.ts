import { checkRecord, checksOfQrAfter } from '../workflows/rules/index.js';
import { applyCorrections } from '../workflows/rules/apply-corrections.js';
import { fail, type Check, type FieldName, type Fields, type ReviewDecision } from '../workflows/contract/index.js';
import { record } from '../workflows/contract/telemetry.js';
import { alikeOf, earlierIbansOf } from './earlier-documents.js';
import type { ActivityContext, DocumentRef } from './context.js';

/**
 * Turns a person's decision into the next version of the record. Twice is once: a review makes one version, and the second run gets
 * back the one the first wrote.
 */
export const applyReview =
  ({ repositories, clock }: Pick<ActivityContext, 'repositories' | 'clock'>) =>
  async ({
    accountId,
    documentId,
    attempt,
    reviewId,
  }: DocumentRef & ReviewDecision): Promise<{ recordVersion: number; rejected: boolean }> => {
    const review = await repositories.reviews.one(accountId, reviewId);
    if (review.resultVersion !== null) return { recordVersion: review.resultVersion, rejected: review.action === 'reject' };
    const openedAt = await repositories.events.maybeWhen(accountId, documentId, { attempt, step: 'review_opened' });
    const seen = (await repositories.records.maybeLatest(accountId, documentId)) ?? fail('document.not_ready');
    // Who rejects a document confirms nothing of what stands in it.
    const corrected = review.action === 'reject' ? seen : applyCorrections(seen, review.corrections, review.actor);
    const found = checkRecord({
      ...corrected,
      today: clock().toISOString().slice(0, 10),
      alike: await alikeOf({ repositories }, accountId, documentId, corrected.fields),
      earlierIbans: await earlierIbansOf({ repositories }, accountId, documentId, corrected.fields),
      contradicted: stillContradicted(seen.checks, corrected.fields),
      codes: [],
    });
    const checks = [...found, ...checksOfQrAfter(seen.checks, corrected.fields)];
    const { version } = await repositories.reviews.apply(accountId, reviewId, {
      attempt,
      type: corrected.type,
      typeConfidence: corrected.typeConfidence,
      body: { fields: corrected.fields, lineItems: corrected.lineItems, taxLines: corrected.taxLines, checks, models: seen.models },
    });
    if (openedAt) record('blumsmart.review.duration', (clock().getTime() - openedAt.getTime()) / 1000, { action: review.action });
    return { recordVersion: version, rejected: review.action === 'reject' };
  };

/** The pages are not compared again: what contradicted the data still does, unless a person has put another value there. */
const stillContradicted = (checks: Check[], fields: Fields): FieldName[] =>
  checks
    .flatMap(({ code, passed, fields: names }) => (code === 'conflict.printed' && !passed ? names : []))
    .filter((name) => fields[name]?.source === 'xml');
