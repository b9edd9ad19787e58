import { sleep } from '@temporalio/workflow';
import { webhooks } from './activity-options.js';
import type { DeliverWebhookInput, DeliverWebhookResult } from './contract/messages.js';
import { waitBeforeNextTry } from './rules/retry-wait.js';

/**
 * Tells a webhook of one event: tries, waits longer each time, and gives up in the end. What a receiver did stands in the delivery's row; the
 * history holds ids and how each try ended. A delivery that ended otherwise (sent anew, its webhook disabled, its document erased) is found so
 * by the next try, which sends nothing.
 */
export async function deliverWebhook({ waitsMs, ...ref }: DeliverWebhookInput): Promise<DeliverWebhookResult> {
  for (let tries = 1; ; tries++) {
    // The sandbox draws the same number again when the run is replayed.
    const nextWaitMs = waitBeforeNextTry(waitsMs, tries, Math.random());
    const { outcome } = await webhooks.sendWebhook({ ...ref, tries, nextWaitMs });
    if (outcome !== 'failed') return { outcome, tries };
    await sleep(nextWaitMs ?? 0);
  }
}
