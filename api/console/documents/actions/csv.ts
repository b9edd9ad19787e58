import type { Document } from '../../app/api';

/** RFC 4180: cells in quotes where they need them, lines ended by CRLF. The mark in front tells spreadsheets that it is UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(defused(cell))).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A spreadsheet runs what begins like a formula, and others may have written this text. A plain number stays a number. */
const defused = (cell: string): string => (/^[=+\-@\t\r\n|]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell);

const fixed: [name: string, of: (document: Document) => string | number | null][] = [
  ['id', ({ id }) => id],
  ['file_name', ({ file_name }) => file_name],
  ['status', ({ status }) => status],
  ['type', ({ type }) => type],
  ['received_at', ({ received_at }) => received_at],
  ['failure', ({ failure }) => failure?.code ?? null],
];

/** A line for each document, a column for each field that any of them has. */
export function fieldsAsRows(documents: readonly Document[]): string[][] {
  const names = [...new Set(documents.flatMap(({ fields }) => Object.keys(fields)))];
  const head = [...fixed.map(([name]) => name), ...names];
  return [
    head,
    ...documents.map((document) => [
      ...fixed.map(([, of]) => String(of(document) ?? '')),
      ...names.map((name) => [document.fields[name]?.value ?? ''].flat().join('; ')),
    ]),
  ];
}
