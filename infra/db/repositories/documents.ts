import { z } from 'zod';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import { documentColumns, openDocument, sealedDocumentRow } from '../document-row.js';
import type { Repositories } from '../repositories.js';
import { createDocumentLife } from './document-life.js';
import { findDocuments } from './find-documents.js';
import { receiveDocument } from './receive-document.js';
import { requestCancel } from './request-cancel.js';
import { createDocumentRetry } from './retry-document.js';

const keptRow = z
  .object({ document_id: idColumn('document'), page_keys: z.array(z.string()).nullable() })
  .transform((row) => ({ documentId: row.document_id, pageKeys: row.page_keys }));

export const createDocumentsRepository = (context: DbContext): Repositories['documents'] => ({
  ...createDocumentLife(context),
  ...createDocumentRetry(context),
  receive: receiveDocument(context),
  requestCancel: requestCancel(context),
  page: findDocuments(context),

  async maybeOne(accountId, documentId) {
    const row = await context.pool.inAccount(accountId, (tx) =>
      tx.maybeOne(sealedDocumentRow, `select ${documentColumns} from documents where document_id = $1 and erasing_since is null`, [
        documentId,
      ]),
    );
    return row && openDocument(context.keyRing, row);
  },

  manyKept: (accountId, documentIds) =>
    context.pool.inAccount(accountId, (tx) =>
      tx.many(
        keptRow,
        `select document_id,
                case when status not in ('received', 'processing')
                     then array(select r.object_key from readings r where r.account_id = d.account_id and r.document_id = d.document_id) end as page_keys
           from documents d where document_id = any($1::text[])`,
        [documentIds],
      ),
    ),
});
