import { z } from 'zod';
import { textOf } from '../../../workflows/contract/index.js';
import { addEventOnce, holdAttempt } from '../attempt.js';
import { documentIdRow, versionRow } from '../columns.js';
import type { DbContext } from '../context.js';
import { fileNameRow, openFileName } from '../document-row.js';
import { insertRecord, invoiceIndex, openRecord, recordColumns, searchableOf, sealedRecordRow } from '../record-row.js';
import type { Repositories } from '../repositories.js';
import { pageStatement } from '../search/page-statement.js';
import { createTokens, vectorOf } from '../search/tokens.js';
import { normaliseName } from '../search/words.js';
import { replaceTokens } from '../search/write-tokens.js';
import { searchOf } from './find-documents.js';

/** More copies than this tell a person nothing new. */
const likeMax = 20;
/** Finished documents of a party, newest first, that are opened to find those it sold. */
const partyMax = 10;

const keyedRecordRow = sealedRecordRow.extend({ wrapped_key: z.instanceof(Buffer), key_epoch: z.number() });

export const createRecordsRepository = ({ pool, keys, keyRing }: DbContext): Repositories['records'] => ({
  /** Twice is once: the attempt's draft is found, and its version returned. */
  async draft(accountId, documentId, { attempt, type, typeConfidence, body, text }) {
    const recordKeys = { documentKey: await keyRing.open(accountId, documentId), indexKey: await keys.indexKey(accountId) };
    const named = await pool.inAccount(accountId, (tx) =>
      tx.maybeOne(fileNameRow, 'select file_name from documents where document_id = $1', [documentId]),
    );
    const name = named && openFileName(recordKeys.documentKey, documentId, named);
    const vector = vectorOf(createTokens(recordKeys.indexKey), { name, ...searchableOf(body, text) });
    return pool.inAccount(accountId, async (tx) => {
      await holdAttempt(tx, documentId, attempt);
      const drafted = await tx.maybeOne(
        versionRow,
        `select version from records where document_id = $1 and attempt = $2::int and author = 'machine'`,
        [documentId, attempt],
      );
      if (drafted) return drafted;
      const { version } = await tx.one(versionRow, nextVersion, [documentId]);
      await insertRecord(tx, recordKeys, documentId, { version, attempt, author: 'machine', reviewId: null, type, typeConfidence, body });
      await replaceTokens(tx, documentId, vector);
      await tx.run('delete from readings where document_id = $1 and attempt < $2::int', [documentId, attempt]);
      // A draft for entry by hand says nothing: no model had a part in it, and the trace must show that.
      if (Object.keys(body.models).length) await addEventOnce(tx, documentId, attempt, 'understood', { type });
      return { version };
    });
  },

  async maybeLatest(accountId, documentId) {
    const row = await pool.inAccount(accountId, (tx) =>
      tx.maybeOne(sealedRecordRow, `select ${recordColumns} from records where document_id = $1 order by version desc limit 1`, [
        documentId,
      ]),
    );
    return row && openRecord(await keyRing.open(accountId, documentId), row);
  },

  async many(accountId, documentId) {
    const rows = await pool.inAccount(accountId, (tx) =>
      tx.many(sealedRecordRow, `select ${recordColumns} from records where document_id = $1 order by version`, [documentId]),
    );
    if (!rows.length) return [];
    const key = await keyRing.open(accountId, documentId);
    return rows.map((row) => openRecord(key, row));
  },

  async manyLike(accountId, documentId, record) {
    const index = invoiceIndex(await keys.indexKey(accountId), record);
    if (!index) return [];
    return pool.inAccount(accountId, (tx) =>
      tx.many(
        documentIdRow,
        `select distinct d.document_id
           from records r join documents d on d.account_id = r.account_id and d.document_id = r.document_id and d.record_version = r.version
          where r.invoice_index = $1::bytea and d.document_id <> $2 and d.erasing_since is null and d.status not in ('failed', 'cancelled')
          order by d.document_id limit $3`,
        [index, documentId, likeMax],
      ),
    );
  },

  async manyOfVendor(accountId, documentId, vendor) {
    const name = normaliseName(vendor);
    if (!name) return [];
    const filter = { party: vendor, status: 'done' as const };
    const { sql, values } = pageStatement({
      filter,
      search: searchOf(await keys.indexKey(accountId), filter),
      before: null,
      limit: partyMax,
    });
    const rows = await pool.inAccount(accountId, async (tx) => {
      const ids = (await tx.many(documentIdRow, sql, values)).filter((id) => id !== documentId);
      return tx.many(
        keyedRecordRow,
        `select ${recordColumns.replaceAll(/\w+/g, 'r.$&')}, wrapped_key, key_epoch
           from records r join documents d on d.account_id = r.account_id and d.document_id = r.document_id and d.record_version = r.version
          where r.document_id = any($1::text[])
          order by r.document_id desc`,
        [ids],
      );
    });
    const records = await Promise.all(
      rows.map(async (row) => {
        const wrapped = { wrapped: row.wrapped_key, epoch: row.key_epoch };
        const key = await keyRing.maybeOpenRow(accountId, row.document_id, wrapped);
        return key && openRecord(key, row);
      }),
    );
    // A party may be the buyer, too.
    return records.filter((record) => record !== null).filter(({ fields }) => normaliseName(textOf(fields, 'vendor') ?? '') === name);
  },
});

/** Safe only while the document's row is held. */
export const nextVersion = 'select coalesce(max(version), 0) + 1 as version from records where document_id = $1';
