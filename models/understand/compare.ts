import { textOf } from '../../workflows/contract/field-value.js';
import { absolute, toMinor } from '../../workflows/contract/money.js';
import type { PageText } from '../../workflows/contract/page-text.js';
import { amountFields, dateFields, type FieldName } from '../../workflows/contract/record.js';
import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import { nameKey } from './fields/clean-name.js';
import { certaintyOf } from './calibration/certainty.js';
import { findFields } from './fields/extract.js';
import { shippedKnowledge } from './knowledge.js';
import { layOut, type Layout } from './layout/layout.js';
import { locate } from './locate.js';

/** A field whose printed value says something else than the file's own data. */
export interface Contradiction {
  field: FieldName;
  structured: string;
  printed: string;
  /** How sure the reading of the page is. */
  confidence: number;
}

/**
 * Readings less sure than this accuse nobody: the ranker's share, weighed by how well the words were read. Confidence says how often
 * such fields are right on all papers, not on those whose own data says otherwise.
 */
const sureEnough = 0.9;
const compared: readonly FieldName[] = [
  'invoice_number',
  'date',
  'due_date',
  'currency',
  'net',
  'tax',
  'total',
  'due',
  'vendor_tax_id',
  'iban',
];

function same(field: FieldName, a: string, b: string, currency: string): boolean {
  if ((amountFields as readonly FieldName[]).includes(field)) return sameAmount(a, b, currency);
  return (dateFields as readonly FieldName[]).includes(field) ? a === b : nameKey(a) === nameKey(b);
}

/** A credit note may print as negative what its data gives as positive. Amounts finer than the currency are compared as they are written. */
function sameAmount(a: string, b: string, currency: string): boolean {
  const [given, printed] = [toMinor(a, currency), toMinor(b, currency)];
  return given === null || printed === null ? a === b : absolute(given) === absolute(printed);
}

/**
 * Fields that the pages print otherwise than the e-invoice inside the file says. A value that the pages print anywhere
 * contradicts nothing; nor does one they do not show at all.
 */
export const compareWithPages = (structured: StructuredInvoice, pages: PageText[]): Contradiction[] =>
  contradictions(structured, layOut(pages));

/** The same for any data that claims to be the document's. */
export function contradictions(structured: Pick<StructuredInvoice, 'type' | 'fields'>, layout: Layout): Contradiction[] {
  const found = findFields(layout, { type: structured.type, shares: {} }, shippedKnowledge);
  const currency = textOf(structured.fields, 'currency') ?? '';
  return compared.flatMap((field): Contradiction[] => {
    const [given, printed] = [structured.fields[field], found[field]];
    if (typeof given?.value !== 'string' || typeof printed?.value !== 'string') return [];
    const { probability, seen } = certaintyOf(printed);
    const confidence = probability * seen;
    if (confidence < sureEnough) return [];
    if (same(field, given.value, printed.value, currency) || locate(layout, field, given.value).length) return [];
    return [{ field, structured: given.value, printed: printed.value, confidence }];
  });
}
