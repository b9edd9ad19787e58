import { z } from 'zod';
import type { AccountId } from '../../workflows/contract/index.js';
import type { Keys } from '../keys/index.js';
import { epochRow, idColumn } from './columns.js';
import type { Pool, Transaction } from './pool.js';

const batchSize = 2_000;
const keyRow = z.object({ document_id: idColumn('document'), wrapped_key: z.instanceof(Buffer), key_epoch: z.number() });

/**
 * One change at a time per account. The epoch moves on first: a document that comes in meanwhile holds the account's row, so that its
 * key is under the old epoch and rewrapped here, or under the new one. A run that died is taken up where it stopped, since each batch
 * looks for what is still under an old epoch.
 */
export async function changeEpoch(
  { pool, keys }: { pool: Pool; keys: Keys },
  accountId: AccountId,
  erasedAtEpoch: number,
  onProgress?: (rewrapped: number) => void,
): Promise<{ epoch: number; rewrapped: number }> {
  return pool.withConnection(async (client, inAccount) => {
    const lock = `key-epoch/${accountId}`;
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lock]);
    const epoch = await moveOn({ inAccount, keys }, accountId, erasedAtEpoch);
    let rewrapped = 0;
    for (;;) {
      const count = await inAccount(accountId, (tx) => rewrapBatch(tx, keys, epoch));
      if (!count) break;
      rewrapped += count;
      onProgress?.(rewrapped);
    }
    await keys.destroyEpoch(accountId, erasedAtEpoch);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
    return { epoch, rewrapped };
  });
}

/** The key of the next epoch exists before the account names it. */
async function moveOn(
  { inAccount, keys }: Pick<Pool, 'inAccount'> & { keys: Keys },
  accountId: AccountId,
  erasedAtEpoch: number,
): Promise<number> {
  const { key_epoch } = await inAccount(accountId, (tx) => tx.one(epochRow, 'select key_epoch from accounts'));
  if (key_epoch > erasedAtEpoch) return key_epoch;
  await keys.ensureEpoch(accountId, key_epoch + 1);
  await inAccount(accountId, (tx) => tx.run('update accounts set key_epoch = $1 where key_epoch = $2', [key_epoch + 1, key_epoch]));
  return key_epoch + 1;
}

async function rewrapBatch(tx: Transaction, keys: Keys, epoch: number): Promise<number> {
  const rows = await tx.many(
    keyRow,
    'select document_id, wrapped_key, key_epoch from documents where key_epoch < $1 order by key_epoch, document_id desc limit $2 for no key update',
    [epoch, batchSize],
  );
  if (!rows.length) return 0;
  const wrapped = await Promise.all(
    rows.map((row) => keys.rewrap(tx.accountId, row.document_id, { wrapped: row.wrapped_key, epoch: row.key_epoch }, epoch)),
  );
  return tx.run(
    `update documents set wrapped_key = fresh.wrapped_key, key_epoch = $1
       from unnest($2::text[], $3::bytea[]) as fresh (document_id, wrapped_key)
      where documents.document_id = fresh.document_id`,
    [epoch, rows.map((row) => row.document_id), wrapped.map((key) => key.wrapped)],
  );
}
