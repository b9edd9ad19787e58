import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { disabledReasons, fail, webhookEventTypes, webhookStates, type AccountId, type WebhookId } from '../../workflows/contract/index.js';
import { openText, seal } from '../keys/index.js';
import { idColumn } from './columns.js';
import type { Transaction } from './pool.js';
import type { WebhookRow } from './repositories.js';

/** A webhook as it is stored: address, description and secrets sealed under the account's key, each bound to its column and row. */
export const webhookColumns = `webhook_id, url, description, event_types, state, disabled_reason, disabled_at, failing_since,
  case when previous_secret_until > now() then previous_secret_until end as previous_secret_until, created_at`;

export const storedWebhook = z.object({
  webhook_id: idColumn('webhook'),
  url: z.instanceof(Buffer),
  description: z.instanceof(Buffer),
  event_types: z.array(z.enum(webhookEventTypes)),
  state: z.enum(webhookStates),
  disabled_reason: z.enum(disabledReasons).nullable(),
  disabled_at: z.date().nullable(),
  failing_since: z.date().nullable(),
  previous_secret_until: z.date().nullable(),
  created_at: z.date(),
});

type SealedColumn = 'url' | 'description' | 'secret';
/** The secret before is the same sealed bytes in another column: they keep the name of the place they were sealed for. */
const placeOf = (accountId: AccountId, webhookId: WebhookId, column: SealedColumn) => ({
  table: 'webhooks',
  column,
  row: [accountId, webhookId],
});

/** Seals and opens what is personal of one webhook. */
export const sealerOf = (accountKey: Buffer, accountId: AccountId, webhookId: WebhookId) => ({
  seal: (column: SealedColumn, text: string): Buffer => seal(accountKey, placeOf(accountId, webhookId, column), text),
  open: (column: SealedColumn, sealed: Buffer): string => openText(accountKey, placeOf(accountId, webhookId, column), sealed),
});

export function openWebhook(accountKey: Buffer, accountId: AccountId, row: z.output<typeof storedWebhook>): WebhookRow {
  const { open } = sealerOf(accountKey, accountId, row.webhook_id);
  return {
    webhookId: row.webhook_id,
    url: open('url', row.url),
    description: open('description', row.description),
    eventTypes: row.event_types,
    state: row.state,
    disabledReason: row.disabled_reason,
    disabledAt: row.disabled_at,
    failingSince: row.failing_since,
    previousSecretUntil: row.previous_secret_until,
    createdAt: row.created_at,
  };
}

/** As Standard Webhooks writes a symmetric secret; 256 bits. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const healthRow = z.object({ state: z.enum(webhookStates), hopeless: z.boolean() });

/** No success for so long: nobody is there. A receiver that is away over a long weekend is not given up. */
export const FAILING_DAYS = 5;

/**
 * Holds the webhook until the transaction ends, before any of its deliveries is touched: all that touch both do so in this order, and none
 * waits for another in a circle. Throws webhook.not_found.
 */
export const holdWebhook = async (tx: Transaction, webhookId: WebhookId) =>
  (await maybeHoldWebhook(tx, webhookId)) ?? fail('webhook.not_found', undefined, { webhookId });

export const maybeHoldWebhook = (tx: Transaction, webhookId: WebhookId) =>
  tx.maybeOne(
    healthRow,
    `select state, coalesce(failing_since <= now() - ${FAILING_DAYS} * interval '1 day', false) as hopeless
       from webhooks where webhook_id = $1 for no key update`,
    [webhookId],
  );

/** What still waited for a webhook that is disabled is given up. The webhook is held. */
export const giveUpWaiting = (tx: Transaction, webhookId: WebhookId): Promise<number> =>
  tx.run(
    `update webhook_deliveries set state = 'given_up', reason = 'webhook.disabled', next_try_at = null, finished_at = now()
      where webhook_id = $1 and state = 'pending'`,
    [webhookId],
  );
