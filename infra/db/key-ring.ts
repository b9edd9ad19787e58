import { z } from 'zod';
import { codeOf, fail, type AccountId, type DocumentId } from '../../workflows/contract/index.js';
import { createRemembered, type DocumentKeys, type Keys, type WrappedKey } from '../keys/index.js';
import { changeEpoch } from './change-epoch.js';
import { epochRow } from './columns.js';
import type { Pool } from './pool.js';

/** Document keys, with a way to open one whose row is in hand. */
export interface KeyRing extends DocumentKeys {
  openRow(accountId: AccountId, documentId: DocumentId, row: WrappedKey): Promise<Buffer>;
  /** Null where the document was erased since its row was read. */
  maybeOpenRow(accountId: AccountId, documentId: DocumentId, row: WrappedKey): Promise<Buffer | null>;
}

const wrappedRow = z
  .object({ wrapped_key: z.instanceof(Buffer), key_epoch: z.number() })
  .transform((row) => ({ wrapped: row.wrapped_key, epoch: row.key_epoch }));

/** Null where a document was erased between the reading of its row and the opening of its key: that fails no list, and no work on another. */
export const nullIfErased = <T>(opening: Promise<T>): Promise<T | null> =>
  opening.catch((error: unknown) => {
    if (codeOf(error) === 'document.not_found') return null;
    throw error;
  });

export function createKeyRing({ pool, keys, rememberMs = 60_000 }: { pool: Pool; keys: Keys; rememberMs?: number }): KeyRing {
  const opened = createRemembered<Buffer>({ max: 5_000, lifeMs: rememberMs });
  const idOf = (accountId: AccountId, documentId: DocumentId) => `${accountId}/${documentId}`;

  /** May be out of date: whoever stores a key compares its epoch with the row's, and wraps it anew. */
  const epochs = createRemembered<number>({ max: 2_000, lifeMs: rememberMs });
  const readEpoch = async (accountId: AccountId) => {
    const account = await pool.inAccount(accountId, (tx) => tx.maybeOne(epochRow, 'select key_epoch from accounts'));
    return (account ?? fail('auth.invalid')).key_epoch;
  };

  const readRow = async (accountId: AccountId, documentId: DocumentId): Promise<WrappedKey> =>
    (await pool.inAccount(accountId, (tx) =>
      tx.maybeOne(wrappedRow, 'select wrapped_key, key_epoch from documents where document_id = $1', [documentId]),
    )) ?? fail('document.not_found', undefined, { documentId });

  async function openRow(accountId: AccountId, documentId: DocumentId, row: WrappedKey): Promise<Buffer> {
    const known = opened.get(idOf(accountId, documentId));
    if (known) return known;
    const plain = await keys.openDocumentKey(accountId, documentId, row).catch(async (error: unknown) => {
      if (codeOf(error) !== 'keys.destroyed') throw error;
      // Between reading the row and opening its key the account may have gone on to its next epoch: the row now says so.
      const fresh = await readRow(accountId, documentId);
      if (fresh.epoch === row.epoch) throw error;
      return keys.openDocumentKey(accountId, documentId, fresh);
    });
    opened.set(idOf(accountId, documentId), plain);
    return plain;
  }

  return {
    openRow,
    maybeOpenRow: (accountId, documentId, row) => nullIfErased(openRow(accountId, documentId, row)),
    async create(accountId, documentId) {
      const known = epochs.get(accountId);
      if (known !== undefined) {
        try {
          return await keys.createDocumentKey(accountId, documentId, known);
        } catch (error) {
          // The epoch has ended since; the row knows the one of now.
          if (codeOf(error) !== 'keys.destroyed') throw error;
        }
      }
      const epoch = await readEpoch(accountId);
      epochs.set(accountId, epoch);
      return keys.createDocumentKey(accountId, documentId, epoch);
    },
    async open(accountId, documentId) {
      return opened.get(idOf(accountId, documentId)) ?? openRow(accountId, documentId, await readRow(accountId, documentId));
    },
    forget: (accountId, documentId) => opened.forget(idOf(accountId, documentId)),
    changeEpoch: (accountId, erasedAtEpoch, onProgress) => changeEpoch({ pool, keys }, accountId, erasedAtEpoch, onProgress),
  };
}
