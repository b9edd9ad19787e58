import {
  amountFields,
  isFailureCode,
  type DocumentType,
  type FieldName,
  type Fields,
  type LineItem,
} from '../../../workflows/contract/index.js';

/** What became of the file itself, as the scorer names it. */
export type FileStatus = 'opened' | 'password_required' | 'unreadable' | 'crash' | 'timeout';

/** One line of the output; amounts are numbers there, all else is text. */
export interface Prediction {
  id: string;
  status: FileStatus;
  /** The document's status where the product ended; null where it did not get that far. */
  outcome: string | null;
  failure: string | null;
  type?: DocumentType;
  fields: Partial<Record<FieldName, string | number | string[]>>;
  line_items: { description: string | null; quantity: number | null; unit_price: number | null; amount: number | null }[];
  text?: string;
  pages?: number;
}

export interface ReadDocument {
  outcome: string;
  type: DocumentType | null;
  fields: Fields;
  lineItems: Pick<LineItem, 'description' | 'quantity' | 'unit_price' | 'amount'>[];
  text: string;
  pages: number | null;
}

export const predictionOf = (id: string, { outcome, type, fields, lineItems, text, pages }: ReadDocument): Prediction => ({
  id,
  status: 'opened',
  outcome,
  failure: null,
  ...(type ? { type } : {}),
  fields: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, isAmount(name) ? Number(value) : value])),
  line_items: lineItems.map(({ description, quantity, unit_price, amount }) => ({
    description,
    quantity: maybeNumber(quantity),
    unit_price: maybeNumber(unit_price),
    amount: maybeNumber(amount),
  })),
  text,
  ...(pages === null ? {} : { pages }),
});

const isAmount = (name: string): boolean => (amountFields as readonly string[]).includes(name);
const maybeNumber = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

export const failedPrediction = (id: string, failure: string, outcome: string | null): Prediction => ({
  id,
  status: statusOf(failure),
  outcome,
  failure,
  fields: {},
  line_items: [],
});

export const timedOut = (id: string): Prediction => ({
  id,
  status: 'timeout',
  outcome: null,
  failure: 'timeout',
  fields: {},
  line_items: [],
});

/** A file that is refused for what it is was not read; any other failure is the product's own. */
function statusOf(failure: string): FileStatus {
  if (failure === 'document.encrypted' || failure === 'document.wrong_password') return 'password_required';
  return isFailureCode(failure) && failure.startsWith('document.') ? 'unreadable' : 'crash';
}
