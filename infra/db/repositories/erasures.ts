import { z } from 'zod';
import { fail, type ErasureId } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import { announce } from '../announce.js';
import { appendAudit } from '../audit/append.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import { documentTables } from '../data-map/index.js';
import { addOutboxLine } from '../outbox-line.js';
import type { Transaction } from '../pool.js';
import type { Repositories } from '../repositories.js';

const columns = 'erasure_id, document_id, state, requested_at, completed_at, evidence';
const erasureRow = z
  .object({
    erasure_id: idColumn('erasure'),
    document_id: idColumn('document'),
    state: z.enum(['requested', 'erasing', 'completed']),
    requested_at: z.date(),
    completed_at: z.date().nullable(),
    evidence: z.record(z.string(), z.unknown()).nullable(),
  })
  .transform((row) => ({
    erasureId: row.erasure_id,
    documentId: row.document_id,
    state: row.state,
    requestedAt: row.requested_at,
    completedAt: row.completed_at,
    evidence: row.evidence,
  }));
const epochRow = z.object({ key_epoch: z.number().nullable() });
const countRow = z.object({ count: z.number() });

export const createErasuresRepository = ({ pool, keys, keyRing }: DbContext): Repositories['erasures'] => ({
  async request(accountId, documentId, audit) {
    const accountKey = await keys.accountKey(accountId);
    return pool.inAccount(accountId, async (tx) => {
      const hidden = await tx.run(
        'update documents set erasing_since = now(), updated_at = now() where document_id = $1 and erasing_since is null',
        [documentId],
      );
      const erasureOf = `select ${columns} from erasures where document_id = $1`;
      if (!hidden) return (await tx.maybeOne(erasureRow, erasureOf, [documentId])) ?? fail('document.not_found', undefined, { documentId });
      const erasure = await tx.one(
        erasureRow,
        `insert into erasures (account_id, erasure_id, document_id, actor) values (app_account(), $1, $2, $3) returning ${columns}`,
        [newId('erasure'), documentId, audit.actor],
      );
      // An answer about a hidden document must not be given again; the same key may come with new bytes.
      await tx.run('delete from idempotency_answers where document_id = $1', [documentId]);
      await addOutboxLine(tx, 'erase_document', documentId, { erasureId: erasure.erasureId });
      const details = { ...audit.details, erasureId: erasure.erasureId };
      await appendAudit(tx, accountKey, { actor: audit.actor, action: 'document.erase', subject: documentId, outcome: 'done', details });
      return erasure;
    });
  },

  maybeOne: (accountId, erasureId) =>
    pool.inAccount(accountId, (tx) => tx.maybeOne(erasureRow, `select ${columns} from erasures where erasure_id = $1`, [erasureId])),

  begin: (accountId, erasureId) =>
    pool.inAccount(accountId, async (tx) => {
      await tx.run(`update erasures set state = 'erasing' where erasure_id = $1 and state = 'requested'`, [erasureId]);
      return (
        (await tx.maybeOne(erasureRow, `select ${columns} from erasures where erasure_id = $1`, [erasureId])) ??
        fail('erasure.not_found', undefined, { erasureId })
      );
    }),

  deleteRows: (accountId, erasureId) =>
    pool.inAccount(accountId, async (tx) => {
      const { documentId } = await holdErasure(tx, erasureId);
      const deleted: Record<string, number> = {};
      for (const { table, column } of documentTables)
        deleted[table] = await tx.run(`delete from ${table} where ${column} = $1`, [documentId]);
      // The account's row is held: the epoch noted is the one current when the row goes, and none later wrapped this key.
      await tx.run(
        `update erasures set key_epoch = (select key_epoch from accounts for share) where erasure_id = $1 and key_epoch is null`,
        [erasureId],
      );
      keyRing.forget(accountId, documentId);
      const { key_epoch } = await tx.one(epochRow, 'select key_epoch from erasures where erasure_id = $1', [erasureId]);
      return { deleted, keyEpoch: key_epoch ?? fail('internal.unexpected', 'The key epoch was not noted.') };
    }),

  residue: (accountId, documentId) =>
    pool.inAccount(accountId, async (tx) => {
      const found: Record<string, number> = {};
      for (const { table, column } of documentTables) {
        const { count } = await tx.one(countRow, `select count(*)::int as count from ${table} where ${column} = $1`, [documentId]);
        if (count) found[table] = count;
      }
      return found;
    }),

  /** Twice is once: the certificate of the first run stays. */
  async complete(accountId, erasureId, evidence) {
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      const erasure = await holdErasure(tx, erasureId);
      if (erasure.state === 'completed') return;
      await tx.run(`update erasures set state = 'completed', completed_at = now(), evidence = $2::jsonb where erasure_id = $1`, [
        erasureId,
        JSON.stringify(evidence),
      ]);
      await announce(tx, { eventType: 'document.erased', erasureId });
      await appendAudit(tx, accountKey, {
        actor: 'workflow',
        action: 'document.erased',
        subject: erasure.documentId,
        outcome: 'done',
        details: { erasureId, evidence: JSON.stringify(evidence) },
      });
    });
  },
});

const holdErasure = async (tx: Transaction, erasureId: ErasureId) =>
  (await tx.maybeOne(erasureRow, `select ${columns} from erasures where erasure_id = $1 for no key update`, [erasureId])) ??
  fail('erasure.not_found', undefined, { erasureId });
