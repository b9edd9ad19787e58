import { z } from 'zod';
import { idColumn } from './columns.js';
import { createListener } from './listener.js';
import { openPool, type PoolOptions } from './pool.js';
import type { OutboxLine, OutboxRelay } from './repositories.js';
import { translate } from './translate.js';

export interface OutboxRelayOptions extends Omit<PoolOptions, 'databaseUrl'> {
  relayUrl: string;
  /** Lines taken at a time; they are handed over side by side. */
  batchSize?: number;
}

const lineRow = z
  .object({
    account_id: idColumn('account'),
    outbox_id: z.string(),
    kind: z.enum(['process_document', 'cancel_document', 'erase_document', 'deliver_webhook']),
    subject_id: z.string(),
    payload: z.record(z.string(), z.unknown()),
    tries: z.number(),
  })
  .transform((row): OutboxLine => ({
    accountId: row.account_id,
    outboxId: row.outbox_id,
    kind: row.kind,
    subjectId: row.subject_id,
    payload: row.payload,
    tries: row.tries,
  }));

/**
 * Lines are locked while they are handed over, so that several relays share the work, and a relay that dies gives its lines back with
 * its connection. A line may therefore be handed over twice; starting a workflow twice finds the one that runs, and cancelling it twice cancels it once.
 */
export function createOutboxRelay({ relayUrl, batchSize = 50, ...options }: OutboxRelayOptions): OutboxRelay & { close(): Promise<void> } {
  const poolOptions = { ...options, databaseUrl: relayUrl };
  const pool = openPool(poolOptions, 2);
  const listener = createListener(poolOptions);

  return {
    drain: async (deliver) => {
      const client = await pool.connect().catch(translate);
      let broken: boolean | Error = true;
      try {
        await client.query('begin');
        const { rows } = await client.query(
          `select account_id, outbox_id::text, kind, subject_id, payload, tries from outbox
            where due_at <= now() order by due_at, outbox_id limit $1 for update skip locked`,
          [batchSize],
        );
        const lines = rows.map((row) => lineRow.parse(row));
        const results = await Promise.allSettled(lines.map(deliver));
        const [done, failed] = [
          lines.filter((_, at) => results[at]!.status === 'fulfilled'),
          lines.filter((_, at) => results[at]!.status === 'rejected'),
        ];
        await client.query(
          'delete from outbox using unnest($1::text[], $2::bigint[]) as own (account_id, outbox_id) where outbox.account_id = own.account_id and outbox.outbox_id = own.outbox_id',
          keysOf(done),
        );
        // 0.5 s, 1 s, 2 s … one minute: an outage is not hammered at, and its end is soon noticed.
        await client.query(
          `update outbox set tries = tries + 1, due_at = now() + least(60, 0.5 * 2 ^ least(tries, 10)) * interval '1 second'
             from unnest($1::text[], $2::bigint[]) as own (account_id, outbox_id)
            where outbox.account_id = own.account_id and outbox.outbox_id = own.outbox_id`,
          keysOf(failed),
        );
        await client.query('commit');
        broken = false;
        for (const result of results)
          if (result.status === 'rejected')
            options.logger?.warn({ error: result.reason as unknown }, 'an outbox line waits for its next try');
        return done.length;
      } catch (error) {
        return translate(error);
      } finally {
        // A broken connection is closed, and the server rolls back what it held.
        client.release(broken);
      }
    },

    follow(onDue) {
      const stop = listener.follow('outbox', onDue);
      const timer = setInterval(onDue, 1_000);
      return () => {
        clearInterval(timer);
        stop();
      };
    },

    async sweepExpired() {
      let swept = 0;
      for (const table of ['idempotency_answers', 'handed_secrets', 'webhook_deliveries']) {
        const { rowCount } = await pool.query(`delete from ${table} where expires_at < now()`).catch(translate);
        swept += rowCount ?? 0;
      }
      return swept;
    },

    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

const keysOf = (lines: OutboxLine[]) => [lines.map((line) => line.accountId), lines.map((line) => line.outboxId)];
