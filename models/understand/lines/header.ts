import type { Layout, Row } from '../layout/layout.js';
import type { Segment } from '../layout/segment.js';
import { foldLabel } from '../fields/labels.js';

export type ColumnRole = 'description' | 'quantity' | 'unit_price' | 'amount' | 'other';

export interface Column {
  role: ColumnRole;
  left: number;
  right: number;
}

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'other',
    /^(POS|NR|NO|#|S\.? ?NO|SL|SR|SERIAL|ITEM (NO|#|CODE|NUMBER)|CODE|SKU|ART.*NR|ARTIKEL-?NR.*|HSN.*|SAC.*|TAX.*|GST.*|VAT.*|TVA.*|MWST.*|UST.*|STEUER.*|DISC.*|RABATT.*|REMISE.*|UNIT|UOM|EINHEIT|ME|DATE|DATUM|REF.*|%.*|[CSI]GST.*|CESS.*|EAN.*|GTIN.*)\W*$/,
  ],
  [
    'unit_price',
    /UNIT ?(PRICE|COST)|U\.? ?PRICE|EINZEL|E-?PREIS|STUCKPREIS|PRIX|\bP\.?U\b|^(PRICE|RATE|PREIS|COST|EACH|RSP|S\/PRICE|PRICE\/UNIT)\b|NETTOPREIS|UNIT ?RATE/,
  ],
  [
    'amount',
    /AMOUNT|\bAMT\b|TOTAL|BETRAG|GESAMT|MONTANT|LINE ?(VALUE|TOTAL)|^(VALUE|SUM|WERT|EXTENDED|EXT)\b|EXTENSION|NETTOWERT|EUR$|POS.*WERT/,
  ],
  ['quantity', /^(QTY|QTE|QUANT\p{L}*|MENGE|ANZAHL|ANZ|HOURS|HRS|UNITS|NOS|QUANTITE|STK|PCS|COUNT|BILLED QTY|QTY.*|MENGE.*)\W*$/u],
  [
    'description',
    /DESC|ITEM|PRODUCT|ARTIKEL|BEZEICHNUNG|BESCHREIBUNG|DESIGNATION|LIBELLE|PARTICULAR|SERVICE|LEISTUNG|GOODS|DETAILS|TEXT|PRODUIT|ARTICLE|POSITION|WARE|ACTIVITY/,
  ],
];

const roleOfHeader = (text: string): ColumnRole | null => {
  const folded = foldLabel(text);
  return folded.length > 40 || /\d{3}/.test(folded) ? null : (roles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
};

/** Header cells may have been read as one run of words: each word that names a column is then its own cell. */
function cells(segment: Segment): { role: ColumnRole; left: number; right: number }[] {
  const whole = roleOfHeader(segment.text);
  const parts = segment.words.map((word) => ({ role: roleOfHeader(word.text), left: word.box.x, right: word.box.x + word.box.width }));
  const named = parts.filter((part): part is Column => part.role !== null && part.role !== 'other');
  const distinct = new Set(named.map(({ role }) => role));
  if (distinct.size >= 2 && segment.words.length >= 3) return named;
  return whole ? [{ role: whole, left: segment.box.x, right: segment.box.x + segment.box.width }] : [];
}

/** The columns that a row names, or null when it is no table's header: an amount and one more column at least. */
export function headerColumns(row: Row, next: Row | undefined): Column[] | null {
  const found = [...row.segments, ...(next && next.page === row.page && !/\d/.test(next.text) ? next.segments : [])]
    .flatMap(cells)
    .sort((a, b) => a.left - b.left);
  const kinds = new Set(found.map(({ role }) => role).filter((role) => role !== 'other'));
  const amount = kinds.has('amount') || kinds.has('unit_price');
  if (!amount || kinds.size < 2 || !(kinds.has('description') || kinds.has('quantity'))) return null;
  return found;
}

export const isHeaderRow = (layout: Layout, index: number): Column[] | null => {
  const row = layout.rows[index]!;
  return /\d[.,]\d{2}/.test(row.text) ? null : headerColumns(row, layout.rows[index + 1]);
};
