/**
 * The verbs: each touches the outside once and may run again after dying at any line; the doc comment of each says why that is safe.
 * One factory per task queue, since a worker brings only what its queue needs.
 */
import { coded } from './coded.js';
import type { ActivityContext } from './context.js';
import { applyReview } from './apply-review.js';
import { beginErasure, certifyErasure, endKeyEpoch, eraseHistories, eraseObjects, eraseRows, stopProcessing } from './erase-document.js';
import { inspectAndRead } from './inspect-and-read.js';
import { openReview, escalateReview } from './open-review.js';
import { prepareManualEntry } from './prepare-manual-entry.js';
import { cancelDocument, failDocument, publishRecord } from './finish-document.js';
import { readPages } from './read-pages.js';
import { noteAuditHeads, sweepObjects, sweepRows } from './sweep-storage.js';
import { sendWebhook } from './send-webhook.js';
import { understandDocument } from './understand-document.js';

export type { ActivityContext, DocumentRef, Histories } from './context.js';
export type { Understood } from './understand-document.js';

/** Steps of a document's life that are a few queries each: run by the workflow's own worker, and by the io queue where that did not succeed at once. */
export const createStepActivities = (ctx: Pick<ActivityContext, 'repositories' | 'documentKeys' | 'settings' | 'logger' | 'clock'>) =>
  coded({
    prepareManualEntry: prepareManualEntry(ctx),
    openReview: openReview(ctx),
    escalateReview: escalateReview(ctx),
    applyReview: applyReview(ctx),
    publishRecord: publishRecord(ctx),
    failDocument: failDocument(ctx),
    cancelDocument: cancelDocument(ctx),
  });

export const createStorageActivities = (
  ctx: Pick<ActivityContext, 'repositories' | 'relay' | 'objects' | 'settings' | 'logger' | 'clock'>,
) =>
  coded({
    sweepObjects: sweepObjects(ctx),
    sweepRows: sweepRows(ctx),
    noteAuditHeads: noteAuditHeads(ctx),
  });

export const createOcrActivities = (
  ctx: Pick<
    ActivityContext,
    | 'repositories'
    | 'documentKeys'
    | 'objects'
    | 'reader'
    | 'understand'
    | 'compareWithPages'
    | 'lessonOf'
    | 'marksOf'
    | 'thresholds'
    | 'logger'
    | 'clock'
  >,
) =>
  coded({
    inspectAndRead: inspectAndRead(ctx),
    readPages: readPages(ctx),
    understandDocument: understandDocument(ctx),
  });

export const createPrivacyActivities = (ctx: Pick<ActivityContext, 'repositories' | 'documentKeys' | 'objects' | 'histories' | 'logger'>) =>
  coded({
    beginErasure: beginErasure(ctx),
    stopProcessing: stopProcessing(ctx),
    eraseObjects: eraseObjects(ctx),
    eraseHistories: eraseHistories(ctx),
    eraseRows: eraseRows(ctx),
    endKeyEpoch: endKeyEpoch(ctx),
    certifyErasure: certifyErasure(ctx),
  });

export const createWebhookActivities = (ctx: Pick<ActivityContext, 'repositories' | 'postWebhook' | 'clock'>) =>
  coded({
    sendWebhook: sendWebhook(ctx),
  });

export type StepActivities = ReturnType<typeof createStepActivities>;
export type StorageActivities = ReturnType<typeof createStorageActivities>;
export type OcrActivities = ReturnType<typeof createOcrActivities>;
export type PrivacyActivities = ReturnType<typeof createPrivacyActivities>;
export type WebhookActivities = ReturnType<typeof createWebhookActivities>;
