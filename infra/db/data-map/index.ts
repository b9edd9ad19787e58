/** The data map: one declaration of every place where data lies. */
import { accountTables } from './account-tables.js';
import { perDocumentTables } from './document-tables.js';
import type { TableEntry } from './entries.js';

export * from './entries.js';
export { places } from './places.js';
export { renderPrivacyDoc } from './render.js';

export const tables: Record<string, TableEntry> = { ...accountTables, ...perDocumentTables };

/** Tables that erasing a document empties of its rows, children first, with the column that names the document. */
export const documentTables = aboutDocuments((entry) => entry.erasure.action === 'delete');
/** Tables in which an erased document must no longer be found. */
export const residueTables = aboutDocuments((entry) => entry.erasure.action !== 'keep');

function aboutDocuments(wanted: (entry: TableEntry) => boolean): { table: string; column: string }[] {
  return Object.entries(tables).flatMap(([table, entry]) =>
    entry.documentColumn && wanted(entry) ? [{ table, column: entry.documentColumn }] : [],
  );
}
