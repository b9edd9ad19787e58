import { amountLabels, foldLabel, roleOf } from '../fields/labels.js';

/** Words of sums beside those that name one: they join, limit or count. Upper case, without accents. */
const joining = new Set(
  `OF THE FOR THIS AND IN TO BE NO NR A DE DU DES LA LE DI DEL DER DIE DAS ZU IM INCL EXCL EXC INC INCLUDING EXCLUDING INCLUSIVE EXCLUSIVE
  INCLUDED EXCLUDED INCLUDES BEFORE AFTER WITH WITHOUT OHNE MIT PLUS ZZGL ZUZUGLICH INKL EXKL HORS HT TTC SUB SALES SALE INVOICE BILL BILLING ORDER
  VALUE TAXABLE RATED SUPPLY SUPPLIES STANDARD ZERO ITEM ITEMS QTY QUANTITY LINE LINES PCS CHARGE CHARGES CHRG CHG FEE FEES CARD CREDIT DEBIT
  TOT AMOUNT AMT ADJ ADJUSTMENT ROUNDED OFF RM EUR USD INR RS MYR GBP CHF SGD AGENCY STATE CITY COUNTY LOCAL OUR YOUR NOW GIVEN
  POSITIONSSUMME WARENWERT RECHNUNG BETRAG SUMME UST MWST VAT GST TAX TVA IVA BTW SST SR ZR ZRL MERCHANDISE GOODS`.split(/\s+/),
);
/** Charges that the labels of amounts do not know. */
const extra = /^(PORTO|VERPACKUNG|PACKAGING|ENVIO|SPEDIZIONE|VERZEND|GASTOS|FRAIS|EXPEDITION)/;
const starts = /^(SUB ?-?T\w*|TOT|TOTAL|GRAND TOTAL|SUMME|ZWISCHENSUMME|GESAMT(BETRAG|SUMME)|TOTALE|TOTAAL|SOUS-?TOTAL)\b/;
/** So large a share of a sum's letters may be words of something else. */
const otherShare = 0.34;
/** After a word for a sum stand few others: "Total Yoghurt natural 500 g" is for sale. */
const wordsAfterStart = 3;

/** Whether a label speaks of a sum and of hardly anything else: goods may have one of its words in their names. */
export function isSumLabel(label: string): boolean {
  const words = foldLabel(label).match(/\p{L}+/gu) ?? [];
  const letters = words.join('').length;
  if (!letters) return false;
  const other = words
    .filter((word) => !joining.has(word) && word.length > 1 && !extra.test(word) && roleOf(word, amountLabels) === null)
    .join('').length;
  return other / letters <= otherShare || (starts.test(words.join(' ')) && words.length <= wordsAfterStart && other / letters < 0.67);
}
