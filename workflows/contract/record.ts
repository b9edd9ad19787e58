import type { CodeFinding } from './page-code.js';
import type { Box } from './page-text.js';
import type { DocumentType, ValueSource } from './states.js';

/** The fields the extractor knows. A new field starts here; `docs/architecture.md` says what else it needs. */
export const fieldNames = [
  'vendor',
  'vendor_tax_id',
  'address',
  'buyer',
  'buyer_tax_id',
  'place_of_supply',
  'invoice_number',
  'order_number',
  'date',
  'due_date',
  'currency',
  'net',
  'tax',
  'total',
  'due',
  'iban',
  'parties',
  'effective_date',
  'term',
  'jurisdiction',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const amountFields = ['net', 'tax', 'total', 'due'] as const satisfies readonly FieldName[];
export type AmountField = (typeof amountFields)[number];
export const dateFields = ['date', 'due_date', 'effective_date'] as const satisfies readonly FieldName[];

/**
 * A value as the API gives it. Dates are `YYYY-MM-DD`; amounts are decimal strings in the document's currency
 * ("1234.50": never a float); `parties` is a list of names; all else is text.
 */
export type Value = string | string[];

export interface FieldValue {
  value: Value;
  /** As printed, where the value was normalised. */
  raw?: string;
  /** 0 to 1. */
  confidence: number;
  boxes: Box[];
  source: ValueSource;
  /** The model, library or person's role that gave it. */
  model: string;
}

export interface LineItem {
  description: string | null;
  /** Decimal strings. */
  quantity: string | null;
  unit_price: string | null;
  amount: string | null;
  confidence: number;
  boxes: Box[];
}

/** Taxes by their printed names; `sales_tax` stands for those of states, counties and provinces. */
export const taxKinds = ['vat', 'gst', 'cgst', 'sgst', 'utgst', 'igst', 'cess', 'sales_tax'] as const;
export type TaxKind = (typeof taxKinds)[number];

/** One part of the tax: a rate, what it was reckoned on, and what it makes of it. */
export interface TaxLine {
  kind: TaxKind;
  /** Percent and amounts as decimal strings; null where the document does not say. */
  rate: string | null;
  base: string | null;
  amount: string;
  confidence: number;
  boxes: Box[];
}

export type Fields = Partial<Record<FieldName, FieldValue>>;

/**
 * Field by field (and for the type), the confidence from which on a value may pass without a person. What has none passes only
 * where it is beyond doubt: given by a person, by the file's own data or by a signature.
 */
export type Thresholds = Readonly<Partial<Record<FieldName | 'type', number>>>;

/** What the models make of a document's pages; the first draft of its record. */
export interface Understanding {
  type: DocumentType;
  typeConfidence: number;
  fields: Fields;
  lineItems: LineItem[];
  taxLines: TaxLine[];
  /** Model versions by stage. */
  models: { classify: string; extract: string };
  /** The codes on its pages, compared with what is printed there. */
  codes: CodeFinding[];
}

/** One rule's finding about a record. `code` is one of `checkCodes`; `fields` are the ones concerned. */
export interface Check {
  code: string;
  passed: boolean;
  fields: FieldName[];
  /** In words, with the figures: "net + tax is 0.10 more than total". Personal: sealed wherever it is stored. */
  message: string;
}
