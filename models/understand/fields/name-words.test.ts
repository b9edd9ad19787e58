import { expect, test } from '@jest/globals';
import { isHeading } from './name-words.js';

test.each([
  'TAX INVOICE',
  'Faktura',
  'Rechnungskorrektur',
  'Abschlagsrechnung Nr. 3',
  "Facture d'acompte",
  'Note de crédit',
  'BILL OF SUPPLY / ORIGINAL',
  'Transaction Successful',
  'Sl No. SAC / HSN Product Description',
  'Artikelbezeichnung',
  'Désignation',
  'Bestellung Nr.',
])('%s heads a paper or its columns', (text) => {
  expect(isHeading(text)).toBe(true);
});

test.each([
  'Fakturaservice Nord GmbH',
  'Service Masters Ltd',
  'Product Design Partners',
  'Mahnke & Söhne',
  'Angebotswerk AG',
  'Devison SARL',
])('%s is a name', (text) => {
  expect(isHeading(text)).toBe(false);
});
