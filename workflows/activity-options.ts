import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { OcrActivities, PrivacyActivities, StepActivities, StorageActivities, WebhookActivities } from '../activities/index.js';
import { orElse } from './or-else.js';
import { taskQueues } from './contract/workflow-ids.js';

/**
 * What a failing dependency costs: the first tries come quickly, since most outages are a restart of a second or two; then one
 * every 10 s for as long as it lasts, so that a workflow waits rather than fails. The failure table says what is never tried again.
 */
const retry = { initialInterval: '300ms', backoffCoefficient: 2, maximumInterval: '10s' } as const;

/** A few queries: 30 s is far beyond the statement timeout. */
const startToCloseTimeout = '30s';

/**
 * Steps of a few queries. The workflow's own worker runs them within the task at hand, which costs the server nothing beside it; what did
 * not succeed in these tries meets an outage, and goes on the io queue, where waiting for the end of it adds nothing to the history.
 */
export const steps = orElse(
  proxyLocalActivities<StepActivities>({ startToCloseTimeout, retry: { ...retry, maximumAttempts: 3 } }),
  proxyActivities<StepActivities>({ taskQueue: taskQueues.io, startToCloseTimeout, retry }),
);

/** The storage's own upkeep goes through whole buckets. It beats every 5 s, and goes on from where a dead worker has beaten last. */
export const storage = proxyActivities<StorageActivities>({
  taskQueue: taskQueues.io,
  startToCloseTimeout: '12h',
  heartbeatTimeout: '20s',
  retry,
});

/**
 * Reading beats after every page, and at least every 5 s from the worker's own timer: a dead worker is noticed within 15 s. What takes too
 * long is given up page by page, by the reader (PARSER_TIMEOUT_MS, PAGE_TIMEOUT_MS), and fails with its code; the time here only has to be
 * longer than that comes to for the pages of one call, while others share the threads.
 */
export const ocr = proxyActivities<OcrActivities>({
  taskQueue: taskQueues.ocr,
  startToCloseTimeout: '4h',
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

/**
 * One request to somebody else's server, which is given up after 15 s (WEBHOOK_TIMEOUT_MS, 30 s at most); a dead worker is noticed after this. Not the failing receiver is tried
 * again here, the workflow waits for that, but what failed of ours, and whoever found the receiver busy: it is asked for again ever more
 * seldom, at the server, where waiting costs no slot and adds nothing to the history.
 */
export const webhooks = proxyActivities<WebhookActivities>({
  taskQueue: taskQueues.webhooks,
  startToCloseTimeout: '45s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '20s' },
});
