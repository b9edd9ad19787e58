import type { DocumentId } from '../../../workflows/contract/index.js';
import { documentColumns, documentColumnsOf } from '../document-row.js';
import type { DocumentFilter } from '../repositories.js';
import { createParameters, filterConditions, readDate, type Put } from './filter-conditions.js';

export interface PageQuery {
  filter: DocumentFilter;
  /** A `tsquery`; null where no word and no party is asked for. */
  search: string | null;
  before: DocumentId | null;
  limit: number;
}

interface Statement {
  sql: string;
  values: unknown[];
}

/** The statement that gives a page, newest first. */
export const pageStatement = (query: PageQuery): Statement =>
  query.search !== null && isByWordsAlone(query.filter) ? wordsStatement(query) : filterStatement(query);

/** Months stand in the search index too; for any other filter the planner weighs an index of its own against that of the words. */
const isByWordsAlone = ({ status, type, failure, currency, totalMin, totalMax }: DocumentFilter): boolean =>
  ![status, type, failure, currency, totalMin, totalMax].some(Boolean);

/** Greater than every id. */
const pastEveryId = 'doc_z';

/** A function of the database looks through spans of time, newest first: see the second migration. */
const wordsStatement = ({ filter: { dateFrom, dateTo }, search, before, limit }: PageQuery): Statement => ({
  sql: `select ${documentColumns} from newest_matching($1::tsquery, $2, $3::date, $4::date, $5::int) order by document_id desc`,
  values: [search, before ?? pastEveryId, dateFrom && readDate(dateFrom, 'dateFrom'), dateTo && readDate(dateTo, 'dateTo'), limit],
});

/** The inner select walks an index alone, as far as one fits; only the page's own rows are read whole. */
function filterStatement({ filter, search, before, limit }: PageQuery): Statement {
  const { values, put } = createParameters();
  const where = filterConditions(filter, put);
  const most = put(limit);
  if (search) where.push(`s.tokens @@ ${put(search)}::tsquery`);
  // Of the table whose index is walked: a bound on one side of a join is not one on the other.
  const id = `${search ? 's' : 'd'}.document_id`;
  if (before) where.push(`${id} < ${put(before)}`);
  const from = search ? 'search_tokens s join documents d on d.document_id = s.document_id and d.account_id = s.account_id' : 'documents d';
  const newest = (also: string[]) =>
    `select ${id} from ${from} where ${[...also, ...where].join(' and ')} order by ${id} desc limit ${most}`;
  const page = !search && isFewDays(filter) ? newestOfDays(filter, newest, put) : newest([]);
  return {
    sql: `select ${documentColumnsOf('found')} from (select document_id from (${page}) as every order by document_id desc limit ${most}) as page
            join documents found on found.document_id = page.document_id
           order by found.document_id desc`,
    values,
  };
}

/** An index has the newest of one day side by side, but not those of a month: they are merged from its days. */
const newestOfDays = ({ dateFrom, dateTo }: DocumentFilter, newest: (also: string[]) => string, put: Put): string =>
  `select of_day.document_id
     from generate_series(${put(dateFrom)}::timestamp, ${put(dateTo)}::timestamp, '1 day') as day
    cross join lateral (${newest(['d.issue_date = day::date'])}) as of_day`;

const daysMax = 62;
const dayMs = 86_400_000;
const isFewDays = ({ dateFrom, dateTo }: DocumentFilter): boolean =>
  !!dateFrom && !!dateTo && (Date.parse(dateTo) - Date.parse(dateFrom)) / dayMs < daysMax;
