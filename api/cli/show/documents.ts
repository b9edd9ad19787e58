import type { DocumentSummary } from '../../client/index.js';
import type { Failure } from '../failures.js';
import { fitted, plain } from './plain-text.js';

type Summary = Pick<DocumentSummary, 'id' | 'status' | 'type' | 'failure'>;
export type SubmittedRow = { file: string; known: boolean; document: Summary } | { file: string; failure: Failure };

/** One shape for what was sent and what was not. */
export function submittedJson(row: SubmittedRow) {
  if ('failure' in row) return { file: row.file, id: null, known: null, status: null, type: null, failure: row.failure };
  const { id, status, type, failure } = row.document;
  return { file: row.file, id, known: row.known, status, type, failure };
}

export function submittedLine(row: { file: string; known: boolean; document: Summary }): string {
  const { id, status, type, failure } = row.document;
  return [id, fitted(status, 10), fitted(type ?? '-', 14), plain(row.file) + (row.known ? '  (known before)' : '') + reason(failure)].join(
    '  ',
  );
}

/** As a line of a table; the columns are of one width, so that lines can be written as they come. */
export const documentLine = ({ id, status, type, page_count, received_at, file_name, failure }: DocumentSummary): string =>
  [
    id,
    fitted(status, 10),
    fitted(type ?? '-', 14),
    String(page_count ?? '-').padStart(5),
    received_at.slice(0, 16).replace('T', ' '),
    plain(file_name ?? '-') + reason(failure),
  ].join('  ');
export const documentHead = ['id'.padEnd(30), 'status    ', 'type          ', 'pages', 'received (UTC)  ', 'name'].join('  ');

const reason = (failure: Failure | null): string => (failure ? `  ${failure.code}: ${failure.meaning}` : '');

/** A document that cannot be told of, in place of the document itself. */
export const missingJson = (id: string, failure: Failure) => ({ id, status: null, failure });
