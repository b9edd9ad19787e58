import { z } from 'zod';
import { fail, fitsColumn, isId, toMinor, type DocumentId } from '../../../workflows/contract/index.js';
import type { DbContext } from '../context.js';
import { cursorOf, readCursor } from '../cursor.js';
import { documentColumnsOf, openDocument, sealedDocumentRow } from '../document-row.js';
import type { DocumentFilter, Repositories } from '../repositories.js';
import { partyQuery, queryOf } from '../search/query.js';
import { createTokens, partyTokens } from '../search/tokens.js';

/** Newest first. The inner select walks an index alone, as far as there is one that fits; only the page's own rows are read whole. */
export const findDocuments =
  ({ pool, keys, keyRing }: Pick<DbContext, 'pool' | 'keys' | 'keyRing'>): Repositories['documents']['page'] =>
  async (accountId, { filter, limit, after }) => {
    const before = after === null ? null : readPlace(after);
    const search = filter.q === undefined && filter.party === undefined ? null : searchOf(await keys.indexKey(accountId), filter);
    const { sql, values } = pageStatement({ filter, search, before, limit });
    const rows = await pool.inAccount(accountId, (tx) => tx.many(sealedDocumentRow, sql, values));
    const items = await Promise.all(rows.slice(0, limit).map((row) => openDocument(keyRing, row)));
    return { items, next: rows.length > limit ? cursorOf(items.at(-1)!.documentId) : null };
  };

export function searchOf(indexKey: Buffer, { q, party }: DocumentFilter): string {
  const tokens = createTokens(indexKey);
  const terms = [
    ...(q === undefined ? [] : [queryOf(tokens, q)]),
    ...(party === undefined ? [] : [partyQuery(tokens, partyTokens(tokens, [party])[0])]),
  ];
  return terms.join(' & ');
}

export function pageStatement({
  filter,
  search,
  before,
  limit,
}: {
  filter: DocumentFilter;
  search: string | null;
  before: DocumentId | null;
  limit: number;
}) {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where = ['d.erasing_since is null'];
  if (search) where.push(`s.tokens @@ ${put(search)}::tsquery`);
  if (before) where.push(`${search ? 's' : 'd'}.document_id < ${put(before)}`);
  if (filter.status) where.push(`d.status = ${put(filter.status)}`);
  if (filter.type) where.push(`d.type = ${put(filter.type)}`);
  if (filter.failure) where.push(`d.failure_code = ${put(filter.failure)}`);
  if (filter.dateFrom) where.push(`d.issue_date >= ${put(readDate(filter.dateFrom, 'dateFrom'))}::date`);
  if (filter.dateTo) where.push(`d.issue_date <= ${put(readDate(filter.dateTo, 'dateTo'))}::date`);
  if (filter.currency) where.push(`d.currency = ${put(filter.currency)}`);
  if (filter.totalMin) where.push(`d.total_minor >= ${put(readAmount(filter.totalMin, filter.currency, 'totalMin'))}::bigint`);
  if (filter.totalMax) where.push(`d.total_minor <= ${put(readAmount(filter.totalMax, filter.currency, 'totalMax'))}::bigint`);
  const from = search ? 'search_tokens s join documents d on d.document_id = s.document_id and d.account_id = s.account_id' : 'documents d';
  const order = `${search ? 's' : 'd'}.document_id`;
  return {
    sql: `select ${documentColumnsOf('found')}
            from (select d.document_id from ${from} where ${where.join(' and ')} order by ${order} desc limit ${put(limit + 1)}) as page
            join documents found on found.document_id = page.document_id
           order by found.document_id desc`,
    values,
  };
}

function readPlace(cursor: string): DocumentId {
  const id = readCursor(cursor);
  return isId('document', id) ? id : fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
}

const readDate = (text: string, place: string): string =>
  z.iso.date().safeParse(text).success && !text.startsWith('0000')
    ? text
    : fail('request.invalid', 'A date has the form YYYY-MM-DD.', { place });

function readAmount(text: string, currency: string | undefined, place: string): string {
  const minor = toMinor(text, currency ?? '');
  if (minor === null || !fitsColumn(minor)) fail('request.invalid', 'An amount is a decimal number, such as 1234.50.', { place });
  return minor.toString();
}
