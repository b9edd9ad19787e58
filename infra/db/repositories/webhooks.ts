import { z } from 'zod';
import { fail, type WebhookId } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import { holdAccount } from '../hold-account.js';
import { keepWithEffect, storedOnce } from '../idempotency-line.js';
import type { Transaction } from '../pool.js';
import type { Actor, Repositories } from '../repositories.js';
import { giveUpWaiting, holdWebhook, newSecret, openWebhook, sealerOf, storedWebhook, webhookColumns } from '../webhook-row.js';

/** Each event is written once for every webhook that wants it: enough for an account's systems, few enough for a transaction. */
const WEBHOOKS_MAX = 20;

const countRow = z.object({ count: z.number() });

export const createWebhooksRepository = ({ pool, keys }: DbContext): Repositories['webhooks'] => ({
  async create(accountId, { url, description, eventTypes, actor }, given) {
    const accountKey = await keys.accountKey(accountId);
    const once = await storedOnce(keys, accountId, given);
    const webhookId = newId('webhook');
    const secret = newSecret();
    const { seal } = sealerOf(accountKey, accountId, webhookId);
    return pool.inAccount(accountId, async (tx) => {
      await holdAccount(tx);
      const { count } = await tx.one(countRow, 'select count(*)::int as count from webhooks');
      if (count >= WEBHOOKS_MAX) fail('webhook.too_many', undefined, { most: WEBHOOKS_MAX });
      const inserted = await tx.one(
        storedWebhook,
        `insert into webhooks (account_id, webhook_id, url, description, secret, event_types)
         values (app_account(), $1, $2::bytea, $3::bytea, $4::bytea, $5::text[]) returning ${webhookColumns}`,
        [webhookId, seal('url', url), seal('description', description), seal('secret', secret), eventTypes],
      );
      const made = { row: openWebhook(accountKey, accountId, inserted), secret };
      if (once) await keepWithEffect(tx, accountKey, once.claim, { documentId: null, answer: once.answer(made) });
      await audit(tx, accountKey, actor, 'webhook.create', webhookId, { events: eventTypes.join(' ') });
      return made;
    });
  },

  async many(accountId) {
    const rows = await pool.inAccount(accountId, (tx) =>
      tx.many(storedWebhook, `select ${webhookColumns} from webhooks order by webhook_id desc`),
    );
    if (!rows.length) return [];
    const accountKey = await keys.accountKey(accountId);
    return rows.map((row) => openWebhook(accountKey, accountId, row));
  },

  async update(accountId, webhookId, { url, description, eventTypes, enabled, actor }) {
    const accountKey = await keys.accountKey(accountId);
    const { seal } = sealerOf(accountKey, accountId, webhookId);
    const row = await pool.inAccount(accountId, async (tx) => {
      await holdWebhook(tx, webhookId);
      // What it failed at before says nothing of what a person has set right; one that stays disabled keeps its reason.
      const updated = await tx.one(
        storedWebhook,
        `update webhooks
            set url = $2::bytea, description = $3::bytea, event_types = $4::text[], state = case when $5::bool then 'enabled' else 'disabled' end,
                disabled_reason = case when $5::bool then null else coalesce(disabled_reason, 'person') end,
                disabled_at = case when $5::bool then null else coalesce(disabled_at, now()) end,
                failing_since = case when state = 'enabled' then failing_since end
          where webhook_id = $1 returning ${webhookColumns}`,
        [webhookId, seal('url', url), seal('description', description), eventTypes, enabled],
      );
      const ended = enabled ? 0 : await giveUpWaiting(tx, webhookId);
      await audit(tx, accountKey, actor, 'webhook.update', webhookId, { events: eventTypes.join(' '), enabled, ended });
      return updated;
    });
    return openWebhook(accountKey, accountId, row);
  },

  async delete(accountId, webhookId, actor) {
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      const deleted = await tx.run('delete from webhooks where webhook_id = $1', [webhookId]);
      if (!deleted) fail('webhook.not_found', undefined, { webhookId });
      await audit(tx, accountKey, actor, 'webhook.delete', webhookId, {});
    });
  },

  async rotateSecret(accountId, webhookId, actor, given) {
    const accountKey = await keys.accountKey(accountId);
    const once = await storedOnce(keys, accountId, given);
    const secret = newSecret();
    const { seal } = sealerOf(accountKey, accountId, webhookId);
    return pool.inAccount(accountId, async (tx) => {
      await holdWebhook(tx, webhookId);
      const updated = await tx.one(
        storedWebhook,
        `update webhooks set previous_secret = secret, previous_secret_until = now() + interval '24 hours', secret = $2::bytea
          where webhook_id = $1 returning ${webhookColumns}`,
        [webhookId, seal('secret', secret)],
      );
      const made = { row: openWebhook(accountKey, accountId, updated), secret };
      if (once) await keepWithEffect(tx, accountKey, once.claim, { documentId: null, answer: once.answer(made) });
      await audit(tx, accountKey, actor, 'webhook.rotate_secret', webhookId, {});
      return made;
    });
  },
});

/** The address stays out of it: it may hold a token, and lines of the audit log are for good. */
const audit = (
  tx: Transaction,
  accountKey: Buffer,
  actor: Actor,
  action: string,
  webhookId: WebhookId,
  details: Record<string, string | number | boolean>,
): Promise<void> => appendAudit(tx, accountKey, { actor, action, subject: webhookId, outcome: 'done', details });
