import { proxyActivities } from '@temporalio/workflow';
import type { IoActivities, OcrActivities, PrivacyActivities } from '../activities/index.js';
import { taskQueues } from './contract/workflow-ids.js';

/**
 * What a failing dependency costs: the first tries come quickly, since most outages are a restart of a second or two; then one
 * every 10 s for as long as it lasts, so that a workflow waits rather than fails. The failure table says what is never tried again.
 */
const retry = { initialInterval: '300ms', backoffCoefficient: 2, maximumInterval: '10s' } as const;

/** A few queries: 30 s is far beyond the statement timeout. */
export const io = proxyActivities<IoActivities>({ taskQueue: taskQueues.io, startToCloseTimeout: '30s', retry });

/**
 * Reading beats after every page, and at least every 5 s from the worker's own timer: a dead worker is noticed within 15 s.
 * The whole is bounded by the pages of one call (PAGES_PER_READ), 30 s each at the very most.
 */
export const ocr = proxyActivities<OcrActivities>({
  taskQueue: taskQueues.ocr,
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  retry,
});

/** An epoch change walks every document of the account; what takes long beats every 5 s, so a dead worker is noticed within 20 s. */
export const privacy = proxyActivities<PrivacyActivities>({
  taskQueue: taskQueues.privacy,
  startToCloseTimeout: '6h',
  heartbeatTimeout: '20s',
  retry,
});
