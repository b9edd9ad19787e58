import type { Layout, Row } from '../layout/layout.js';
import { cutLine, toSegment, type Segment } from '../layout/segment.js';
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
    /AMOUNT|\bAMT\b|TOTAL|BETRAG|GESAMT|MONTANT|LINE ?(VALUE|TOTAL)|^(VALUE|SUM|WERT|EXTENDED|EXT)\b|EXTENSION|ENTGELT|NETTOWERT|GESAMTWERT|EUR$|POS.*WERT/,
  ],
  ['quantity', /^(QTY|QTE|QUANT\p{L}*|MENGE|ANZAHL|ANZ|HOURS|HRS|UNITS|NOS|QUANTITE|STK|PCS|COUNT|BILLED QTY|QTY.*|MENGE.*)\W*$/u],
  [
    'description',
    /DESC|ITEM|PRODUCT|ARTIKEL|BEZEICHNUNG|BESCHREIBUNG|DESIGNATION|LIBELLE|PARTICULAR|SERVICE|LEISTUNG|GOODS|DETAILS|TEXT|PRODUIT|ARTICLE|POSITION|^WARE\b|ACTIVITY/,
  ],
];

const roleOfHeader = (text: string): ColumnRole | null => {
  const folded = foldLabel(text);
  return folded.length > 40 || /\d{3}/.test(folded) ? null : (roles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
};

/** Column heads stand closer together than cells of other rows may: this gap, in line heights, already parts them. */
const headGap = 0.55;

/** A per cent sign ends a column's head: "VAT-% Net value" names two columns. */
function afterPercent(part: Segment): Segment[] {
  const sign = part.words.findIndex(({ text }) => text.endsWith('%'));
  return sign < 0 || sign === part.words.length - 1
    ? [part]
    : [toSegment(part.words.slice(0, sign + 1)), toSegment(part.words.slice(sign + 1))];
}

/** The columns that a run of header words names: its parts where more than one of them is a column's name, else the whole. */
function cells(layout: Layout, segment: Segment): Column[] {
  const named = (part: Segment): Column[] => {
    const role = roleOfHeader(part.text);
    return role ? [{ role, left: part.box.x, right: part.box.x + part.box.width }] : [];
  };
  const parts = cutLine(segment.words, layout.aspects.get(segment.page) ?? 0.7, headGap)
    .flatMap(afterPercent)
    .flatMap(named);
  return parts.length > 1 ? parts : named(segment);
}

/** Heads above and below the main row belong to it where they stand close and no column of its own is there. */
function neighbours(layout: Layout, row: Row, own: readonly Column[]): Column[] {
  const taken = [...own];
  for (const step of [-1, 1, -2, 2]) {
    const other = layout.rows[row.index + step];
    if (
      !other ||
      other.page !== row.page ||
      /\d/.test(other.text) ||
      Math.abs(other.middle - row.middle) > 1.7 * Math.abs(step) * row.height
    )
      continue;
    const columns = other.segments.flatMap((segment) => cells(layout, segment));
    taken.push(...columns.filter((one) => taken.every((column) => one.left > column.right || one.right < column.left)));
  }
  return taken.slice(own.length);
}

/** A row of heads that is no table of goods: it ends the one above it. */
export const isOtherHeader = (row: Row): boolean =>
  row.segments.length >= 3 && !/\d/.test(row.text) && (row.text.match(taxWord)?.length ?? 0) >= 2;

const taxWord = /tax|steuer|ust\b|ust[.-]|mwst|tva|vat|gst/gi;

/** The columns that a row names, or null when it is no table's header: an amount and one more column at least. */
export function headerColumns(layout: Layout, index: number): Column[] | null {
  const row = layout.rows[index]!;
  if (/\d[.,]\d{2}/.test(row.text)) return null;
  const own = row.segments.flatMap((segment) => cells(layout, segment));
  if (own.filter(({ role }) => role !== 'other').length < 2) return null;
  const found = [...own, ...neighbours(layout, row, own)].sort((a, b) => a.left - b.left);
  const kinds = new Set(found.map(({ role }) => role));
  // A table of taxes by rate has amounts and names too, but nothing is counted or priced in it.
  if (!kinds.has('quantity') && !kinds.has('unit_price') && (row.text.match(taxWord)?.length ?? 0) >= 2) return null;
  return (kinds.has('amount') || kinds.has('unit_price')) && (kinds.has('description') || kinds.has('quantity')) ? found : null;
}
