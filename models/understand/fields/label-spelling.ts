/** Words that name the figures of a bill; a word one letter away from one of them was most likely misread. */
const vocabulary = [
  'TOTAL SUBTOTAL PAYABLE AMOUNT BALANCE CHANGE ROUNDING DISCOUNT INVOICE RECEIPT TENDERED PAYMENT NUMBER GRATUITY',
  'INCLUSIVE EXCLUSIVE INCLUDED EXCLUDED SUMME GESAMT GESAMTBETRAG ENDBETRAG BETRAG NETTO BRUTTO RECHNUNG RECHNUNGSDATUM',
  'RECHNUNGSNUMMER RUCKGELD ZWISCHENSUMME ZAHLEN DATUM FACTURE MONTANT TOTALE IMPORTE IMPORTO TOTAAL',
].flatMap((line) => line.split(' '));
/** Real words one letter away from those above that mean something else. */
const others = [
  'CHARGE CHARGES CHANCE CHANGED LUMBER MOUNT SOUNDING GROUNDING BOUNDING FOUNDING RENDERED IMPORT IMPORTED IMPORTER SUMMER',
  'BEITRAG FRACTURE FACTUUR FACTURA FATURA RECEIPTS INVOICES INVOICED PAYMENTS AMOUNTS TOTALS',
].flatMap((line) => line.split(' '));
const known = new Set([...vocabulary, ...others]);
/** Words shorter than this have too many neighbours. */
const shortest = 5;

/** Whether one letter replaced, lost or added makes one word of the other. */
function isOneLetterOff(a: string, b: string): boolean {
  if (a.length > b.length) return isOneLetterOff(b, a);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return a.length === b.length ? a.slice(same + 1) === b.slice(same + 1) : a.slice(same) === b.slice(same + 1);
}

/** A capital word as it was most likely printed: "PAYATLE" is "PAYABLE". Known words stay as they are. */
export function spelled(word: string): string {
  if (word.length < shortest || known.has(word)) return word;
  return vocabulary.find((one) => Math.abs(one.length - word.length) < 2 && isOneLetterOff(one, word)) ?? word;
}
