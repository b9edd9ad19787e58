/** The data map: one declaration of every place where data lies. */
import { accountTables } from './account-tables.js';
import { perDocumentTables } from './document-tables.js';
import { peopleTables } from './people-tables.js';
import type { TableEntry } from './entries.js';

export * from './entries.js';
export { places } from './places.js';
export { renderPrivacyDoc } from './render.js';

export const tables: Record<string, TableEntry> = { ...accountTables, ...peopleTables, ...perDocumentTables };

/** Tables that erasing a document empties of its rows, children first, and in which it must then no longer be found; with the column that names it. */
export const documentTables = Object.entries(tables).flatMap(([table, { erasure, documentColumn }]) =>
  documentColumn && erasure.action !== 'keep' ? [{ table, column: documentColumn }] : [],
);
