import { amountLabels, roleOf } from '../fields/labels.js';
import type { Row } from '../layout/layout.js';
import type { Segment } from '../layout/segment.js';
import { isSumLabel } from './sum-words.js';

/**
 * What a priced row is by its words: `goods`; `less` and `more`, which change the sum (discounts; freight, tips, service); a `sum` or
 * payment, which goods do not follow; a `tax`, which they do not make either; `counted`, a count that may have the sum beside it; `carried`, a sum from the page before.
 */
export type RowKind = 'goods' | 'less' | 'more' | 'sum' | 'tax' | 'counted' | 'carried';

const kinds: Readonly<Record<string, RowKind>> = {
  count: 'counted',
  savings: 'less',
  rounding_1: 'sum',
  rounding_2: 'sum',
  tip: 'more',
  service: 'more',
  shipping: 'more',
  previous: 'carried',
  tax: 'tax',
  included: 'tax',
};
/** Roles of sums whose words goods may have too. */
const weak = new Set(['unit_price', 'amount']);

const carried =
  /CARR(Y|IED) (FORWARD|OVER|DOWN)|BROUGHT FORWARD|\b[CB]\/F\b|UBERTRAG|UEBERTRAG|A REPORTER|^REPORT\b|SUMA Y SIGUE|SUMA ANTERIOR|RIPORTO|A RIPORTARE|TRANSPORTEREN/i;
/** Subtotals whose end was misread. */
const subtotal = /^\s*SUB ?-?T/;
const extra = /\bPORTO\b|\bVERPACKUNG|PACKAGING|ENVIO|SPEDIZIONE|VERZEND|GASTOS|FRAIS DE|EXPEDITION/;
/** A row with more letters than this speaks of goods. */
const longestLabel = 36;
const rightHalf = 0.45;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase();

/** What a row is by the words in it. */
export function kindOf(row: Row): RowKind {
  const letters = row.text.replace(/[^\p{L}]/gu, '').length;
  if (letters <= 2) return 'goods';
  const lettered = row.segments.filter(({ text }) => /\p{L}{2}/u.test(text));
  if (letters <= longestLabel) {
    if (carried.test(folded(row.text))) return 'carried';
    const kind = kindOfLabel(row.text);
    if (kind !== 'goods') return kind;
  }
  return isAsideOfSum(row, lettered) ? 'sum' : 'goods';
}

/** Whether any word of a row could be a sum's, if not a tax's. */
export function hintsAtSum(row: Row): boolean {
  const role = roleOf(bare(row.text), amountLabels);
  return role !== null && kinds[role] !== 'tax';
}

/** A sum's label and its figure right of a note or of the bank's details. Tax codes stand there in rows of goods too. */
function isAsideOfSum({ segments, text }: Row, lettered: readonly Segment[]): boolean {
  const label = lettered.at(-1);
  if (lettered.length < 2 || !label || label.box.x < rightHalf || (text.match(/\d[.,]\d{2}(?![\d.,])/g)?.length ?? 0) !== 1) return false;
  return (
    segments.indexOf(label) >= segments.length - 2 &&
    kindOfLabel(label.text) === 'sum' &&
    !/\b(TAX|VAT|GST|UST|MWST|TVA|IVA)\b/i.test(label.text)
  );
}

const bare = (text: string): string => text.replace(/[\d.,€$£₹%-]+/g, ' ');

function kindOfLabel(text: string): RowKind {
  const label = bare(text);
  if (!isSumLabel(label)) return 'goods';
  const role = roleOf(label, amountLabels);
  if (role === null && subtotal.test(folded(label))) return 'sum';
  if (role === null || weak.has(role)) return extra.test(folded(label)) ? 'more' : 'goods';
  return kinds[role] ?? 'sum';
}

/** Rows such as "Gross price: 9.90" explain the item over them. */
export const explains = (row: Row): boolean => /^[^\d:]{3,40}:/.test(row.text) || /\p{L}{4,} \d+:/u.test(row.text);
