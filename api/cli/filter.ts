import type { DocumentStatus, DocumentType } from '../../workflows/contract/index.js';
import { oneOf, usage, type OptionTable } from './command.js';
import type { DocumentFilter } from './product.js';

/** Checked by the compiler against the contract, of which this program takes nothing but types: whatever it loads, it loads at each call. */
const statuses = { received: 1, processing: 1, in_review: 1, done: 1, failed: 1, cancelled: 1 } satisfies Record<DocumentStatus, 1>;
const types = {
  invoice: 1,
  receipt: 1,
  purchase_order: 1,
  bank_statement: 1,
  contract: 1,
  id_document: 1,
  letter: 1,
  form: 1,
  other: 1,
  unknown: 1,
} satisfies Record<DocumentType, 1>;

export const filterOptions = {
  state: { type: 'string' },
  type: { type: 'string' },
  party: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  min: { type: 'string' },
  max: { type: 'string' },
  currency: { type: 'string' },
  failure: { type: 'string' },
} as const satisfies OptionTable;
type FilterValues = { [K in keyof typeof filterOptions]?: string };

export const filterHelp = `  --state S         ${Object.keys(statuses).join(', ')}
  --type T          ${Object.keys(types).slice(0, 5).join(', ')},
                    ${Object.keys(types).slice(5).join(', ')}
  --party NAME      whole name of vendor or buyer
  --from, --to      dates, YYYY-MM-DD
  --min, --max      totals, as 1234.50
  --currency C      as INR
  --failure CODE    documents that failed so`;

export const hasFilter = (values: FilterValues): boolean =>
  Object.keys(filterOptions).some((name) => values[name as keyof FilterValues] !== undefined);

/** The query of the API, words of a full-text search included. */
export function filterFrom(values: FilterValues, words: readonly string[] = []): DocumentFilter {
  const { state, type, party, from, to, min, max, currency, failure } = values;
  for (const [name, date] of Object.entries({ '--from': from, '--to': to }))
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw usage(`${name} must be a date, YYYY-MM-DD.`);
  for (const [name, amount] of Object.entries({ '--min': min, '--max': max }))
    if (amount !== undefined && !/^-?\d+(\.\d+)?$/.test(amount)) throw usage(`${name} must be an amount, as 1234.50.`);
  return {
    status: oneOf('--state', state, statuses),
    type: oneOf('--type', type, types),
    party,
    date_from: from,
    date_to: to,
    total_min: min,
    total_max: max,
    currency: currency?.toUpperCase(),
    // The API knows its codes, and says what is wrong with one that it does not know.
    failure: failure as DocumentFilter['failure'],
    q: words.length ? words.join(' ') : undefined,
  };
}
