import { fail } from '../../../workflows/contract/index.js';
import { traceCarrier } from '../../../workflows/contract/telemetry.js';
import { blindIndex, seal } from '../../keys/index.js';
import { appendAudit } from '../audit/append.js';
import { epochRow } from '../columns.js';
import type { DbContext } from '../context.js';
import { documentColumns, fileNamePlace, openDocument, sealedDocumentRow } from '../document-row.js';
import { checkSameRequest, findAnswer, keepAnswer, openAnswer, storedClaim } from '../idempotency-line.js';
import type { Transaction } from '../pool.js';
import type { NewDocument, Repositories } from '../repositories.js';
import { createTokens, vectorOf } from '../search/tokens.js';
import { replaceTokens } from '../search/write-tokens.js';

/** What a media type looks like; anything else that a client declares is not worth keeping. */
const mediaTypePattern = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/;

type Receive = Repositories['documents']['receive'];

/** Row, event, outbox line, answer and audit line stand or fall together; the relay starts the workflow from the outbox line. */
export const receiveDocument =
  ({ pool, keys, keyRing }: DbContext): Receive =>
  async (input, answerFor) => {
    const { accountId, documentId, audit, idempotency } = input;
    const [accountKey, indexKey] = [await keys.accountKey(accountId), await keys.indexKey(accountId)];
    const claim = idempotency && storedClaim(indexKey, idempotency);
    const contentIndex = blindIndex(indexKey, 'documents.content', input.sha256);

    return pool.inAccount(accountId, async (tx) => {
      const key = await currentKey({ keys }, tx, input);
      const inserted = await tx.maybeOne(sealedDocumentRow, insertDocument, [
        documentId,
        key.wrapped,
        key.epoch,
        contentIndex,
        input.fileName === null ? null : seal(input.key.plain, fileNamePlace(documentId), input.fileName),
        input.declaredMediaType && mediaTypePattern.test(input.declaredMediaType) ? input.declaredMediaType : null,
        input.sizeBytes,
        JSON.stringify(traceCarrier()),
      ]);
      const sealedRow = inserted ?? (await tx.maybeOne(sealedDocumentRow, selectSameBytes, [contentIndex]));
      // Its erasure began between the two statements; the next try makes a new document.
      if (!sealedRow) fail('database.unavailable', 'The document with the same bytes is just being erased.');
      const row = await openDocument(keyRing, sealedRow);
      const created = inserted !== null;
      // Found by its name at once, and also where it never comes to a record.
      if (created && row.fileName !== null)
        await replaceTokens(tx, documentId, vectorOf(createTokens(indexKey), { name: row.fileName, text: '', values: [], parties: [] }));

      const answer = answerFor(row, created);
      if (claim) {
        const documentKey = await keyRing.openRow(accountId, row.documentId, {
          wrapped: sealedRow.wrapped_key,
          epoch: sealedRow.key_epoch,
        });
        if (!(await keepAnswer(tx, documentKey, claim, { documentId: row.documentId, answer }))) {
          // The same request came in twice at once, and the other one was first: its answer counts.
          const first = (await findAnswer(tx, claim)) ?? fail('request.idempotency_key_busy');
          checkSameRequest(claim, first);
          if (created || first.document_id !== row.documentId) fail('request.idempotency_key_busy');
          return { row, created, answer: openAnswer(accountId, documentKey, claim, first) };
        }
      }
      if (created)
        await appendAudit(tx, accountKey, {
          actor: audit.actor,
          action: 'document.receive',
          subject: documentId,
          outcome: 'done',
          details: audit.details,
        });
      return { row, created, answer };
    });
  };

/**
 * The account's row is held until the commit, so that the key epoch cannot move on past this document; when it moved since the key was
 * made, the key is wrapped anew.
 */
async function currentKey({ keys }: Pick<DbContext, 'keys'>, tx: Transaction, { accountId, documentId, key }: NewDocument) {
  const account = (await tx.maybeOne(epochRow, 'select key_epoch from accounts for share')) ?? fail('auth.invalid');
  return account.key_epoch === key.epoch ? key : keys.wrapDocumentKey(accountId, documentId, key.plain, account.key_epoch);
}

/** One statement, since the front door waits for every round trip; where the bytes are known nothing is added. */
const insertDocument = `
  with received as (
    insert into documents (account_id, document_id, wrapped_key, key_epoch, content_index, file_name, declared_media_type, size_bytes)
    values (app_account(), $1, $2::bytea, $3::int, $4::bytea, $5::bytea, $6, $7::bigint)
    on conflict (account_id, content_index) where erasing_since is null do nothing
    returning *
  ), told as (
    insert into document_events (account_id, document_id, attempt, step, facts)
    select account_id, document_id, attempt, 'received', '{}' from received
  ), started as (
    insert into outbox (account_id, kind, subject_id, payload)
    select account_id, 'process_document', document_id, jsonb_build_object('attempt', attempt) || $8::jsonb from received
  )
  select ${documentColumns} from received`;
const selectSameBytes = `select ${documentColumns} from documents where content_index = $1::bytea and erasing_since is null`;
