import { Context } from '@temporalio/activity';
import { fail, type AccountId, type DeliveryRef, type TryOutcome, type WebhookId } from '../workflows/contract/index.js';
import type { ActivityContext } from './context.js';
import { createErrorCounts } from './error-counts.js';
import { webhookBody } from './webhook-body.js';

/** Tries to one webhook at a time in this process: a receiver that hangs keeps these, and no other's. */
const PER_WEBHOOK = 4;
/** And to all webhooks of one account, which has several. */
const PER_ACCOUNT = 32;
/** The eighth time that it is turned away, after a minute or so, it has failed and waits as after any failure: thousands that wait for one receiver cost little. */
const TURNED_AWAY_MAX = 8;

/**
 * One try: one signed request, then a note of how it went. What the receiver does is a result, not an error; what throws is of ours, and is
 * tried again. Twice may send twice, when the process dies between answer and note: under the same `webhook-id`, by which the receiver knows
 * it again. What is noted already, or given up meanwhile, is not sent.
 */
export const sendWebhook = ({ repositories, postWebhook, clock }: Pick<ActivityContext, 'repositories' | 'postWebhook' | 'clock'>) => {
  const enter = createTurnstile();
  const turnedAway = createErrorCounts();
  return async ({
    tries,
    nextWaitMs,
    ...ref
  }: DeliveryRef & { tries: number; nextWaitMs: number | null }): Promise<{ outcome: TryOutcome }> => {
    const nextTryAt = () => (nextWaitMs === null ? null : new Date(clock().getTime() + nextWaitMs));
    const leave = enter(ref);
    if (!leave) {
      if (turnedAway.add('webhook.busy') < TURNED_AWAY_MAX) fail('webhook.busy');
      const outcome = await repositories.deliveries.noteTry({
        ...ref,
        tries,
        status: null,
        failure: 'webhook.busy',
        nextTryAt: nextTryAt(),
      });
      turnedAway.forget();
      return { outcome };
    }
    turnedAway.forget();
    try {
      const due = await repositories.deliveries.maybeDue(ref);
      if (!due) return { outcome: 'ended' };
      const { url, secrets, event } = due;
      const message = { url, secrets, eventId: event.eventId, body: webhookBody(event), at: clock() };
      const answer = await postWebhook(message, Context.current().cancellationSignal);
      return { outcome: await repositories.deliveries.noteTry({ ...ref, tries, ...answer, nextTryAt: nextTryAt() }) };
    } finally {
      leave();
    }
  };
};

/**
 * Lets so many through at a time, and turns the others away: they wait at the server, not in a slot of this worker. Gives the way out;
 * null where there is no way in.
 */
function createTurnstile() {
  const inside = new Map<WebhookId | AccountId, number>();
  const change = (id: WebhookId | AccountId, by: number) => {
    const count = (inside.get(id) ?? 0) + by;
    if (count) inside.set(id, count);
    else inside.delete(id);
  };
  return ({ accountId, webhookId }: Pick<DeliveryRef, 'accountId' | 'webhookId'>): (() => void) | null => {
    if ((inside.get(webhookId) ?? 0) >= PER_WEBHOOK || (inside.get(accountId) ?? 0) >= PER_ACCOUNT) return null;
    const all = [webhookId, accountId];
    for (const id of all) change(id, 1);
    return () => {
      for (const id of all) change(id, -1);
    };
  };
}
