import { foldLabel } from '../fields/labels.js';

export type ColumnRole = 'description' | 'quantity' | 'unit_price' | 'amount' | 'other';

/** Heads of columns, in English, German, French, Spanish, Italian and Dutch; the first that fits counts. */
const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'other',
    /^(POS|NR|NO|LN|LINE|#|S\.? ?NO|SL|SR|SERIAL|ITEM (NO|#|CODE|NUMBER)|CODE|CODIGO|CODICE|SKU|ART.*NR.*|ARTIKEL-?NR.*|HSN.*|SAC.*|TAX( (%|RATE|CODE|AMOUNT|AMT).*)?|GST.*|VAT.*|TVA.*|IVA.*|BTW.*|MWST.*|UST.*|STEUER.*|DISC.*|RABATT.*|REMISE.*|DTO.*|DESCUENTO.*|SCONTO.*|KORTING.*|UNIT|UOM|UM|UNIDAD|UNITA|EENHEID|EINHEIT|ME|DATE|DATUM|FECHA|DATA|TIME|LEN|LENGTH|DAY|AIR (DATE|TIME)|REF.*|%.*|[CSI]GST.*|CESS.*|EAN.*|GTIN.*|POSITION)\W*$/,
  ],
  [
    'unit_price',
    /UNIT ?(PRICE|COST)|U\.? ?PRICE|EINZEL|E-?PREIS|STUCKPREIS|PRIX|PRECIO|PREZZO|\bPRIJS\b|STUKPRIJS|\bP\.?U\b|\bU\.?P\b|^(PRICE|RATE|PREIS|COST|EACH|RSP|S\/PRICE|PRICE\/UNIT)\b|NETTOPREIS|UNIT ?RATE/,
  ],
  [
    'amount',
    /AMOUNT|\bAMT\b|TOTAL|BETRAG|GESAMT|MONTANT|IMPORTE?\b|IMPORTO|BEDRAG|TOTAAL|TOTALE|TAXABLE ?VALUE|LINE ?(VALUE|TOTAL)|^(VALUE|SUM|WERT|EXTENDED|EXT)\b|EXTENSION|ENTGELT|NETTOWERT|GESAMTWERT|EUR$|POS.*WERT/,
  ],
  [
    'quantity',
    /^(QTY|QTE|QUANT\p{L}*|MENGE|ANZAHL|ANZ|HOURS|HRS|UNITS|NOS|QUANTITE|STK|PCS|COUNT|BILLED QTY|QTY.*|MENGE.*|CANT(IDAD)?|UDS|QUANTITA|QTA|Q\.?TA|AANTAL|ST|STUCK)\W*$/u,
  ],
  [
    'description',
    /DESC|ITEM|PRODUCT|ARTIKEL|BEZEICHNUNG|BESCHREIBUNG|DESIGNATION|LIBELLE|PARTICULAR|PRODUKT|PRODOTTO|PRODUCTO|DESCRIZIONE|OMSCHRIJVING|CONCEPTO|ARTICOLO|ARTICULO|BENENNUNG|PROGRAM|SERVICE|LEISTUNG|GOODS|DETAILS|TEXT|PRODUIT|ARTICLE|^WARE\b|ACTIVITY/,
  ],
];

/** What a column's head says that the column holds; null where it says nothing known. */
export const roleOfHeader = (text: string): ColumnRole | null => {
  const folded = foldLabel(text);
  return folded.length > 40 || /\d{3}/.test(folded) ? null : (roles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
};
