import { accountTables } from './account-tables.js';
import { perDocumentTables } from './document-tables.js';
import {
  bases,
  categories,
  retentions,
  type ColumnEntry,
  type Erasure,
  type PlaceEntry,
  type Storage,
  type TableEntry,
} from './entries.js';
import { peopleTables } from './people-tables.js';
import { places } from './places.js';

const erasureWords = (erasure: Erasure): string =>
  erasure.action === 'keep'
    ? `kept: ${erasure.why}`
    : erasure.action === 'delete'
      ? 'deleted'
      : 'key destroyed, after the live keys were wrapped anew';
const storageWords = (storage: Storage): string =>
  storage.as === 'sealed'
    ? `sealed under the ${storage.under} key`
    : `${storage.as === 'keyed' ? 'keyed hash' : storage.as === 'hashed' ? 'hash' : 'plain'}: ${storage.why}`;

/** The text of docs/privacy.md. */
export function renderPrivacyDoc(): string {
  return [
    '# Where data lies, and what erasure does',
    '',
    '<!-- Written from infra/db/data-map by the generator; change it there. -->',
    '',
    'Every table, column, object, workflow, search attribute, key and log has an entry here. A test compares the entries with a migrated database.',
    '',
    ...legend('Categories', categories),
    ...legend('Lawful bases', bases),
    ...legend('Retention', retentions),
    '## Tables',
    '',
    ...Object.entries({ ...accountTables, ...peopleTables, ...perDocumentTables }).flatMap(([name, entry]) => tableSection(name, entry)),
    '## Elsewhere',
    '',
    row(['place', 'kind', 'holds', 'purpose', 'basis', 'retention', 'erasure', 'storage']),
    row(Array<string>(8).fill('---')),
    ...places.map(placeRow),
    '',
  ].join('\n');
}

const legend = (title: string, entries: Record<string, string>): string[] => [
  `## ${title}`,
  '',
  ...Object.entries(entries).map(([name, meaning]) => `- **${name}**: ${meaning}`),
  '',
];

const tableSection = (name: string, entry: TableEntry): string[] => [
  `### ${name}`,
  '',
  `${entry.purpose} About: ${entry.subject}. Basis: ${entry.basis}. Retention: ${entry.retention}. On erasure of a document: ${erasureWords(entry.erasure)}.`,
  '',
  row(['column', 'category', 'storage']),
  row(['---', '---', '---']),
  ...Object.entries(entry.columns).map(([column, { category, storage }]: [string, ColumnEntry]) =>
    row([`\`${column}\``, category, storageWords(storage)]),
  ),
  '',
];

const placeRow = (entry: PlaceEntry): string =>
  row([
    `\`${entry.name}\``,
    entry.kind,
    entry.holds,
    entry.purpose,
    entry.basis,
    entry.retention,
    erasureWords(entry.erasure),
    storageWords(entry.storage),
  ]);

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
