import { z } from 'zod';
import { fail, isId, webhookStates, type AccountId, type DeliveryId, type DocumentId } from '../../../workflows/contract/index.js';
import { announceTest } from '../announce.js';
import { appendAudit } from '../audit/append.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import { cursorOf, readCursor } from '../cursor.js';
import { deliveryColumns, deliveryRow, openDelivery, storedDelivery } from '../delivery-row.js';
import { expectUnanswered, keepWithEffect, storedOnce } from '../idempotency-line.js';
import { addOutboxLine } from '../outbox-line.js';
import type { Transaction } from '../pool.js';
import type { DueDelivery, Repositories } from '../repositories.js';
import { holdWebhook, sealerOf } from '../webhook-row.js';
import { noteTry } from './note-try.js';

const dueRow = storedDelivery.extend({
  url: z.instanceof(Buffer),
  secret: z.instanceof(Buffer),
  previous_secret: z.instanceof(Buffer).nullable(),
  webhook_state: z.enum(webhookStates),
  erasing: z.boolean(),
  erased_document: idColumn('document').nullable(),
});
const aboutRow = z.object({ document_id: idColumn('document').nullable() });

export function createDeliveriesRepository(context: DbContext): Repositories['deliveries'] {
  const { pool, keys, keyRing } = context;
  /** What is about a document is sealed under its key, and goes with it. */
  const keyFor = (accountId: AccountId, documentId: DocumentId | null) =>
    documentId ? keyRing.open(accountId, documentId) : keys.accountKey(accountId);

  return {
    async page(accountId, webhookId, { state = null, limit, after }) {
      const before = after === null ? null : readDeliveryId(after);
      const items = await pool.inAccount(accountId, async (tx) => {
        const found = await tx.many(
          deliveryRow,
          `select ${deliveryColumns} from webhook_deliveries
            where webhook_id = $1 and ($2::text is null or state = $2) and ($3::text is null or delivery_id < $3)
            order by delivery_id desc limit $4`,
          [webhookId, state, before, limit + 1],
        );
        if (!found.length) await expectWebhook(tx, webhookId);
        return found;
      });
      const shown = items.slice(0, limit);
      return { items: shown, next: items.length > limit ? cursorOf(shown.at(-1)!.deliveryId) : null };
    },

    async test(accountId, webhookId, actor, given) {
      const accountKey = await keys.accountKey(accountId);
      const once = await storedOnce(keys, accountId, given);
      return pool.inAccount(accountId, async (tx) => {
        await expectEnabled(tx, webhookId);
        const made = await announceTest(tx, webhookId);
        if (once) await keepWithEffect(tx, accountKey, once.claim, { documentId: null, answer: once.answer(made) });
        const details = { deliveryId: made.deliveryId };
        await appendAudit(tx, accountKey, { actor, action: 'webhook.test', subject: webhookId, outcome: 'done', details });
        return made;
      });
    },

    async resend(accountId, { webhookId, deliveryId }, actor, given) {
      const accountKey = await keys.accountKey(accountId);
      const once = await storedOnce(keys, accountId, given);
      const about = await pool.inAccount(accountId, (tx) =>
        tx.maybeOne(aboutRow, 'select document_id from webhook_deliveries where delivery_id = $1', [deliveryId]),
      );
      const documentId = about?.document_id ?? null;
      const answerKey = once && (await keyFor(accountId, documentId));
      return pool.inAccount(accountId, async (tx) => {
        await expectEnabled(tx, webhookId);
        if (once) await expectUnanswered(tx, once.claim);
        const begun =
          (await tx.maybeOne(
            deliveryRow,
            `update webhook_deliveries
                set state = 'pending', round = round + 1, tries = 0, reason = null, next_try_at = null, finished_at = null,
                    expires_at = now() + interval '30 days'
              where delivery_id = $1 and webhook_id = $2 returning ${deliveryColumns}`,
            [deliveryId, webhookId],
          )) ?? fail('delivery.not_found', undefined, { deliveryId });
        const { round, erasureId } = begun;
        await addOutboxLine(tx, 'deliver_webhook', documentId ?? erasureId ?? webhookId, { webhookId, deliveryId, round });
        if (once) await keepWithEffect(tx, answerKey!, once.claim, { documentId, answer: once.answer(begun) });
        const details = { deliveryId, round };
        await appendAudit(tx, accountKey, { actor, action: 'webhook.resend', subject: webhookId, outcome: 'done', details });
        return begun;
      });
    },

    async maybeDue({ accountId, webhookId, deliveryId, round }) {
      const row = await pool.inAccount(accountId, async (tx) => {
        const found = await tx.maybeOne(
          dueRow,
          `select ${deliveryColumns.replaceAll(/\w+/g, 'd.$&')}, w.url, w.secret,
                  case when w.previous_secret_until > now() then w.previous_secret end as previous_secret, w.state as webhook_state,
                  coalesce(documents.erasing_since is not null, false) as erasing, erasures.document_id as erased_document
             from webhook_deliveries d
             join webhooks w on w.webhook_id = d.webhook_id
             left join documents on documents.document_id = d.document_id
             left join erasures on erasures.erasure_id = d.erasure_id
            where d.delivery_id = $1 and d.webhook_id = $2 and d.round = $3::int and d.state = 'pending'`,
          [deliveryId, webhookId, round],
        );
        // Written while the webhook was being disabled, or about a document that nobody shall hear of any more.
        const obstacle = found?.erasing ? 'document.erased' : found?.webhook_state === 'disabled' ? 'webhook.disabled' : null;
        if (!obstacle) return found;
        await tx.run(
          `update webhook_deliveries set state = 'given_up', reason = $3, next_try_at = null, finished_at = now()
            where delivery_id = $1 and round = $2::int and state = 'pending'`,
          [deliveryId, round, obstacle],
        );
        return null;
      });
      return row && dueOf(await keys.accountKey(accountId), accountId, row);
    },

    noteTry: noteTry(context),
  };
}

function dueOf(accountKey: Buffer, accountId: AccountId, row: z.output<typeof dueRow>): DueDelivery {
  const { open } = sealerOf(accountKey, accountId, row.webhook_id);
  const { deliveryId: _, webhookId: __, ...event } = openDelivery(row);
  return {
    url: open('url', row.url),
    secrets: [row.secret, row.previous_secret].flatMap((secret) => (secret ? [open('secret', secret)] : [])),
    event: { ...event, documentId: row.document_id ?? row.erased_document },
  };
}

const webhookIdRow = z.object({ webhook_id: z.string() });
const expectWebhook = async (tx: Transaction, webhookId: string) =>
  (await tx.maybeOne(webhookIdRow, 'select webhook_id from webhooks where webhook_id = $1', [webhookId])) ??
  fail('webhook.not_found', undefined, { webhookId });

async function expectEnabled(tx: Transaction, webhookId: Parameters<typeof holdWebhook>[1]): Promise<void> {
  const { state } = await holdWebhook(tx, webhookId);
  if (state === 'disabled') fail('webhook.disabled', 'Enable the webhook first.', { webhookId });
}

function readDeliveryId(cursor: string): DeliveryId {
  const deliveryId = readCursor(cursor);
  return isId('delivery', deliveryId) ? deliveryId : fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
}
