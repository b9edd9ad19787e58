import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import type { Repositories } from '../repositories.js';
import { FAILING_DAYS, giveUpWaiting, maybeHoldWebhook } from '../webhook-row.js';

/**
 * Delivery and webhook in one transaction. A try that is noted twice ends as it did the first time; one that comes after a later one, or of a
 * round that another has followed, changes nothing: the row is guarded by round, state and the number of tries.
 */
export const noteTry =
  ({ pool, keys }: DbContext): Repositories['deliveries']['noteTry'] =>
  async ({ accountId, webhookId, deliveryId, round, tries, status, failure, nextTryAt }) => {
    const accountKey = await keys.accountKey(accountId);
    return pool.inAccount(accountId, async (tx) => {
      const webhook = await maybeHoldWebhook(tx, webhookId);
      if (!webhook) return 'ended';
      const state = failure === null ? 'delivered' : failure === 'webhook.gone' || nextTryAt === null ? 'given_up' : 'pending';
      const noted = await tx.run(
        `update webhook_deliveries
            set state = $5, reason = $6, tries = $4::int, last_status = $7::int, last_tried_at = now(),
                next_try_at = case when $5 = 'pending' then $8::timestamptz end, finished_at = case when $5 <> 'pending' then now() end
          where delivery_id = $1 and webhook_id = $2 and round = $3::int and state = 'pending' and tries <= $4::int`,
        [deliveryId, webhookId, round, tries, state, failure, status, nextTryAt],
      );
      if (!noted) return 'ended';
      if (failure === null) {
        await tx.run('update webhooks set failing_since = null where webhook_id = $1 and failing_since is not null', [webhookId]);
        return 'delivered';
      }
      await tx.run('update webhooks set failing_since = now() where webhook_id = $1 and failing_since is null', [webhookId]);
      const disabledReason = failure === 'webhook.gone' ? 'gone' : webhook.hopeless ? 'failing' : null;
      if (!disabledReason || webhook.state === 'disabled') return state === 'pending' ? 'failed' : 'given_up';
      await tx.run(`update webhooks set state = 'disabled', disabled_reason = $2, disabled_at = now() where webhook_id = $1`, [
        webhookId,
        disabledReason,
      ]);
      const ended = await giveUpWaiting(tx, webhookId);
      await appendAudit(tx, accountKey, {
        actor: 'workflow',
        action: 'webhook.disable',
        subject: webhookId,
        outcome: 'done',
        details: { reason: disabledReason, ended, ...(disabledReason === 'failing' && { days: FAILING_DAYS }) },
      });
      return 'given_up';
    });
  };
