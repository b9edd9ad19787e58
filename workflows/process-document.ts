import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineQuery,
  defineUpdate,
  isCancellation,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { ocr, steps } from './activity-options.js';
import { codeOf, failure } from './contract/fail.js';
import type { FailureCode } from './contract/failures.js';
import {
  messageNames,
  type DocumentProgress,
  type ProcessDocumentInput,
  type ProcessDocumentResult,
  type ReviewDecision,
  type ReviewResult,
} from './contract/messages.js';
import type { DocumentStatus } from './contract/states.js';
import { searchAttributes } from './contract/workflow-ids.js';
import { rangesOf } from './rules/plan-reading.js';
import type { ReviewReason } from './rules/review-reasons.js';
import type { Understood } from '../activities/index.js';
import { inBoundedParallel } from './bounded-parallel.js';

export const decideReview = defineUpdate<ReviewResult, [ReviewDecision]>(messageNames.decideReview);
export const progress = defineQuery<DocumentProgress>(messageNames.progress);

/** Ranges of one document read at a time: keeps all readers busy, yet leaves room for other documents. */
const RANGES_AT_ONCE = 4;

/** The life of a document from quarantine to a published record. Values never pass through here: activities keep them, the history holds ids, counts and codes. */
export async function processDocument(input: ProcessDocumentInput): Promise<ProcessDocumentResult> {
  const state: DocumentProgress = { status: 'received', pagesRead: 0, pageCount: null, type: null, reviewReasons: [], recordVersion: null };
  const review = receiveReviewDecisions(state);
  setHandler(progress, () => state);
  try {
    const reasons = await readAndUnderstand(input, state);
    if (reasons.length) return await finish(await reviewed(input, state, reasons, review));
    await steps.publishRecord(input);
    return await finish({ status: 'done', failure: null, recordVersion: state.recordVersion });
  } catch (error) {
    return await CancellationScope.nonCancellable(async () => {
      if (isCancellation(error)) return cancelled(error);
      const code = codeOf(error) ?? 'internal.unexpected';
      review.close(error);
      await steps.failDocument({ ...input, code });
      return finish({ status: 'failed', failure: code, recordVersion: state.recordVersion });
    });
  }

  /** The wish may come while a step commits how the document ends: what stands then counts, for the run and for who decided its review. */
  async function cancelled(error: unknown): Promise<ProcessDocumentResult> {
    const { status } = await steps.cancelDocument(input);
    const { recordVersion } = state;
    if (status === 'cancelled') review.close(error);
    else review.answer({ status, recordVersion });
    // No step but a rejection writes a failure before the story ends.
    return finish({ status, failure: status === 'failed' ? 'review.rejected' : null, recordVersion });
  }

  async function finish(result: ProcessDocumentResult): Promise<ProcessDocumentResult> {
    show(state, result.status, result.failure);
    await condition(allHandlersFinished);
    return result;
  }
}

/** Inspect in quarantine, read the pages, say what it is. Gives the reasons why a person should look, none when it may pass. */
async function readAndUnderstand(input: ProcessDocumentInput, state: DocumentProgress): Promise<string[]> {
  state.status = 'processing';
  const { pageCount, aiConsent, understood } = await ocr.inspectAndRead(input);
  state.pageCount = pageCount;

  if (!aiConsent) {
    const { recordVersion } = await steps.prepareManualEntry(input);
    state.recordVersion = recordVersion;
    return ['consent.missing'] satisfies ReviewReason[];
  }

  const found = understood ?? (await readLong(input, pageCount, state));
  state.pagesRead = pageCount;
  state.type = found.type;
  state.recordVersion = found.recordVersion;
  return found.reviewReasons;
}

/** A long document is read by ranges, so that many can read it and a failure repeats little. */
async function readLong(input: ProcessDocumentInput, pageCount: number, state: DocumentProgress): Promise<Understood> {
  await inBoundedParallel(RANGES_AT_ONCE, rangesOf(pageCount), async (range) => {
    await ocr.readPages({ ...input, ...range });
    state.pagesRead += range.to - range.from + 1;
  });
  return ocr.understandDocument(input);
}

/** Waits for a person. When the time for it has passed the document is escalated, and goes on waiting. */
async function reviewed(
  input: ProcessDocumentInput,
  state: DocumentProgress,
  reasons: string[],
  review: ReviewDesk,
): Promise<ProcessDocumentResult> {
  state.reviewReasons = reasons;
  // Before the row says so: who reads there that it waits may decide at once, and must not be told that nobody asked.
  state.status = 'in_review';
  const { waitMs } = await steps.openReview({ ...input, reasons });
  show(state, 'in_review');
  if (!(await condition(() => review.decision !== null, waitMs))) {
    await steps.escalateReview(input);
    await condition(() => review.decision !== null);
  }
  const decision = review.decision!;
  const { recordVersion, rejected } = await steps.applyReview({ ...input, ...decision });
  state.recordVersion = recordVersion;
  if (rejected) await steps.failDocument({ ...input, code: 'review.rejected' });
  else await steps.publishRecord(input);
  const result: ProcessDocumentResult = {
    status: rejected ? 'failed' : 'done',
    failure: rejected ? 'review.rejected' : null,
    recordVersion,
  };
  review.answer({ status: result.status, recordVersion });
  return result;
}

interface ReviewDesk {
  readonly decision: ReviewDecision | null;
  answer(result: ReviewResult): void;
  /** Whoever still waits for an answer gets this error. */
  close(error: unknown): void;
}

/** One decision counts; the validator refuses what comes before, after, or for another version, and leaves no trace of it in the history. */
function receiveReviewDecisions(state: DocumentProgress): ReviewDesk {
  let decision: ReviewDecision | null = null;
  let answer: ReviewResult | null = null;
  let ended: unknown = null;
  setHandler(
    decideReview,
    async (proposed) => {
      decision = proposed;
      // A cancel of the run is answered when it is known what stands.
      await CancellationScope.nonCancellable(() => condition(() => answer !== null || ended !== null));
      if (answer) return answer;
      throw failure('document.cancelled');
    },
    {
      validator: (proposed: ReviewDecision) => {
        if (state.status !== 'in_review' || decision) throw failure('review.not_open');
        if (proposed.recordVersion !== state.recordVersion) throw failure('review.stale');
      },
    },
  );
  return {
    get decision() {
      return decision;
    },
    answer: (result) => void (answer = result),
    close: (error) => void (ended = error),
  };
}

/** What an ops person can search for in Temporal's UI: states, types and codes, nothing personal. The first state comes with the start. */
function show(state: DocumentProgress, status: DocumentStatus, code: FailureCode | null = null): void {
  state.status = status;
  upsertSearchAttributes({
    [searchAttributes.documentState]: [status],
    ...(state.type && { [searchAttributes.documentType]: [state.type] }),
    ...(code && { [searchAttributes.documentFailure]: [code] }),
  });
}
