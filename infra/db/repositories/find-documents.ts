import { fail, isId, type DocumentId } from '../../../workflows/contract/index.js';
import type { DbContext } from '../context.js';
import { cursorOf, readCursor } from '../cursor.js';
import { openDocument, sealedDocumentRow } from '../document-row.js';
import type { DocumentFilter, Repositories } from '../repositories.js';
import { nullIfErased } from '../key-ring.js';
import { pageStatement } from '../search/page-statement.js';
import { partyQuery, queryOf } from '../search/query.js';
import { createTokens, partyTokens } from '../search/tokens.js';

/** Newest first. One row more than asked for tells whether there is a next page. */
export const findDocuments =
  ({ pool, keys, keyRing }: Pick<DbContext, 'pool' | 'keys' | 'keyRing'>): Repositories['documents']['page'] =>
  async (accountId, { filter, limit, after }) => {
    const before = after === null ? null : readPlace(after);
    const search = filter.q === undefined && filter.party === undefined ? null : searchOf(await keys.indexKey(accountId), filter);
    const { sql, values } = pageStatement({ filter, search, before, limit: limit + 1 });
    const rows = await pool.inAccount(accountId, (tx) => tx.many(sealedDocumentRow, sql, values));
    const page = rows.slice(0, limit);
    const items = await Promise.all(page.map((row) => nullIfErased(openDocument(keyRing, row))));
    return { items: items.filter((item) => item !== null), next: rows.length > limit ? cursorOf(page.at(-1)!.document_id) : null };
  };

export function searchOf(indexKey: Buffer, { q, party }: DocumentFilter): string {
  const tokens = createTokens(indexKey);
  const terms = [
    ...(q === undefined ? [] : [queryOf(tokens, q)]),
    ...(party === undefined ? [] : [partyQuery(tokens, partyTokens(tokens, [party])[0])]),
  ];
  return terms.join(' & ');
}

function readPlace(cursor: string): DocumentId {
  const id = readCursor(cursor);
  return isId('document', id) ? id : fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
}
