import { z } from 'zod';
import type { DbContext } from '../context.js';
import { documentColumns, openDocument, sealedDocumentRow } from '../document-row.js';
import type { Repositories } from '../repositories.js';
import { createDocumentLife } from './document-life.js';
import { findDocuments } from './find-documents.js';
import { receiveDocument } from './receive-document.js';
import { requestCancel } from './request-cancel.js';
import { createDocumentRetry } from './retry-document.js';

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

  exists: async (accountId, documentId) =>
    (await context.pool.inAccount(accountId, (tx) =>
      tx.maybeOne(z.object({}), 'select from documents where document_id = $1', [documentId]),
    )) !== null,
});
