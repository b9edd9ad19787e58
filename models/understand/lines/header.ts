import type { Layout, Row } from '../layout/layout.js';
import { cutLine, type Segment } from '../layout/segment.js';
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

/** The columns that a run of header words names: its parts where more than one of them is a column's name, else the whole. */
function cells(layout: Layout, segment: Segment): Column[] {
  const named = (part: Segment): Column[] => {
    const role = roleOfHeader(part.text);
    return role ? [{ role, left: part.box.x, right: part.box.x + part.box.width }] : [];
  };
  const parts = cutLine(segment.words, layout.aspects.get(segment.page) ?? 0.7, headGap).flatMap(named);
  return parts.length > 1 ? parts : named(segment);
}

/** Header words above and below the main row belong to it where they stand close and no other word of the header stands there. */
function neighbours(layout: Layout, row: Row): Segment[] {
  const taken = [...row.segments];
  for (const step of [-1, 1, -2, 2]) {
    const other = layout.rows[row.index + step];
    if (
      !other ||
      other.page !== row.page ||
      /\d/.test(other.text) ||
      Math.abs(other.middle - row.middle) > 1.7 * Math.abs(step) * row.height
    )
      continue;
    const free = other.segments.filter((one) =>
      taken.every((segment) => one.box.x > segment.box.x + segment.box.width || one.box.x + one.box.width < segment.box.x),
    );
    taken.push(...free);
  }
  return taken.slice(row.segments.length);
}

/** The columns that a row names, or null when it is no table's header: an amount and one more column at least. */
export function headerColumns(layout: Layout, index: number): Column[] | null {
  const row = layout.rows[index]!;
  if (/\d[.,]\d{2}/.test(row.text)) return null;
  const own = row.segments.flatMap((segment) => cells(layout, segment));
  if (own.filter(({ role }) => role !== 'other').length < 2) return null;
  const found = [...own, ...neighbours(layout, row).flatMap((segment) => cells(layout, segment))].sort((a, b) => a.left - b.left);
  const kinds = new Set(found.map(({ role }) => role));
  return (kinds.has('amount') || kinds.has('unit_price')) && (kinds.has('description') || kinds.has('quantity')) ? found : null;
}
