import type { Document } from '../../client/index.js';
import type { FieldName } from '../../../workflows/contract/index.js';
import { defineCommand, documentIds, usage, type CommandContext } from '../command.js';
import { eachDocument } from '../each-document.js';
import { filterFrom, filterHelp, filterOptions, hasFilter } from '../filter.js';
import type { DocumentFilter, Product } from '../product.js';
import { csvRow } from '../show/csv.js';
import { fitted, plain } from '../show/plain-text.js';

/** The columns, in an order that stays; the compiler finds a field that is missing. */
const fieldTable = {
  vendor: 1,
  vendor_tax_id: 1,
  address: 1,
  buyer: 1,
  buyer_tax_id: 1,
  place_of_supply: 1,
  invoice_number: 1,
  order_number: 1,
  date: 1,
  due_date: 1,
  currency: 1,
  net: 1,
  tax: 1,
  total: 1,
  due: 1,
  iban: 1,
  parties: 1,
  effective_date: 1,
  term: 1,
  jurisdiction: 1,
} satisfies Record<FieldName, 1>;
export const columns = Object.keys(fieldTable) as FieldName[];
const documentColumns = ['id', 'file_name', 'status', 'type'] as const;
const itemColumns = ['line', 'description', 'quantity', 'unit_price', 'amount'] as const;

type Format = 'csv' | 'items' | 'json' | 'text';

export const fields = defineCommand({
  name: 'fields',
  usage: 'ID… | --query WORDS | --all [filters]',
  summary: 'gives what was read: fields, as CSV or JSON',
  help: `  --csv             a row a document (RFC 4180), for spreadsheets; what a spreadsheet would take for a formula gets an apostrophe in front
  --items           with --csv: a row a line item
  --query WORDS     the documents that a search finds
  --all             every document; both are narrowed by
${filterHelp}`,
  options: {
    csv: { type: 'boolean', default: false },
    items: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    query: { type: 'string' },
    ...filterOptions,
  },
  prepare(words, { csv, items, all, query, ...values }) {
    if (items && !csv) throw usage('--items goes with --csv.');
    const listed = all || query !== undefined;
    if (listed && words.length) throw usage('Name documents, or say --query or --all.');
    if (!listed && hasFilter(values)) throw usage('Filters go with --query or --all.');
    if (query !== undefined && !query.trim()) throw usage('--query needs a word.');
    const which = listed ? filterFrom(values, query === undefined ? [] : [query]) : documentIds(words);
    return (context) => {
      if (csv && context.json) throw usage('Say --csv or --json.');
      return showFields(context, which, csv ? (items ? 'items' : 'csv') : context.json ? 'json' : 'text');
    };
  },
});

async function showFields(context: CommandContext, which: string[] | DocumentFilter, format: Format): Promise<number> {
  const { output } = context;
  const product = context.product();
  if (format === 'csv') await output.write(csvRow([...documentColumns, ...columns]));
  if (format === 'items') await output.write(csvRow([...documentColumns, ...itemColumns]));
  const ids = Array.isArray(which) ? which : idsOf(product, which);
  return eachDocument(context, ids, { act: async (id) => output.write(textOf(await product.document(id), format)) });
}

async function* idsOf(product: Product, filter: DocumentFilter): AsyncGenerator<string> {
  for await (const { id } of product.documents(filter)) yield id;
}

function textOf(document: Document, format: Format): string {
  const { line_items: items } = document;
  const head = documentColumns.map((name) => document[name]);
  if (format === 'json') return `${JSON.stringify(document)}\n`;
  if (format === 'csv') return csvRow([...head, ...columns.map((name) => valueOf(document, name))]);
  if (format === 'items')
    return items
      .map(({ description, quantity, unit_price, amount }, at) => csvRow([...head, at + 1, description, quantity, unit_price, amount]))
      .join('');
  return asText(document);
}

const valueOf = ({ fields }: Document, name: FieldName): string => {
  const value = fields[name]?.value ?? '';
  return Array.isArray(value) ? value.join('; ') : value;
};

/** For eyes: name, value, and how sure it is. */
function asText(document: Document): string {
  const known = columns.filter((name) => document.fields[name]);
  const lines = known.map((name) => {
    const { confidence, source } = document.fields[name]!;
    return `  ${fitted(name, 16)} ${plain(valueOf(document, name))}  (${Math.round(confidence * 100)} %, ${source})`;
  });
  return [`${document.id}  ${document.status}  ${document.type ?? '-'}  ${plain(document.file_name ?? '-')}`, ...lines, '', ''].join('\n');
}
