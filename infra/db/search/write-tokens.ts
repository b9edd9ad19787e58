import type { DocumentId } from '../../../workflows/contract/index.js';
import type { Transaction } from '../pool.js';

/** Beside the words stand the times of the document, which its row and its newest record say: the record must be written before. */
const withTimes = `
  insert into search_tokens as own (account_id, document_id, tokens)
  select account_id, document_id, $2::tsvector || search_times(account_id, document_id, issue_date) from documents where document_id = $1
      on conflict (account_id, document_id) do update set tokens =`;

export const replaceTokens = (tx: Transaction, documentId: DocumentId, vector: string): Promise<number> =>
  tx.run(`${withTimes} excluded.tokens`, [documentId, vector]);

/** What was found by a word before still is, but for the names in `gone`. The month of a corrected date stays: it is looked at once more, and not found. */
export const addTokens = (tx: Transaction, documentId: DocumentId, vector: string, gone: string[]): Promise<number> =>
  tx.run(`${withTimes} ts_delete(own.tokens, $3::text[]) || excluded.tokens`, [documentId, vector, gone]);
