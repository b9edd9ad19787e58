import { expect, it } from '@jest/globals';
import { amountLabels, dateLabels, numberLabels, roleOf } from './labels.js';

it.each([
  ['TOTAL', 'total'],
  ['Tota1', 'total'],
  ['Subtotai', 'net'],
  ['Total Payatle:', 'payable'],
  ['Service charge', 'service'],
  ['CHANGE DUE', 'change'],
  ['Total 6% supplies (excl. GST)', 'partial'],
  ['*6% GST included', 'included'],
  ['Net Amount Due', 'due'],
  ['Net', 'net'],
  ['Gross Amount', 'gross'],
  ['Agency Commission', 'commission'],
  ['Total V.A.T.', 'tax'],
  ['T.V.A.20%', 'tax'],
  ['Total amount collected', 'cash'],
  ['Zu zahlen EUR', 'payable'],
  ['Rückgeld', 'change'],
  ['Net à payer', 'payable'],
  ['Base imponible', 'net'],
  ['Totale complessivo', 'grand_total'],
  ['Te betalen', 'payable'],
  ['Troco', 'change'],
  ['कुल राशि', 'grand_total'],
  ['उप-योग', 'net'],
  ['जीएसटी', 'tax'],
  ['மொத்தம்', 'total'],
  ['வரி', 'tax'],
  ['करें', null],
])('"%s" labels a sum as %s', (text, role) => expect(roleOf(text, amountLabels)).toBe(role));

it.each([
  ['Invoice date', 'invoice'],
  ['Fecha de factura', 'invoice'],
  ['Fecha:', 'date'],
  ['Vencimiento', 'due'],
  ['Factuurdatum', 'invoice'],
  ['Flight dates', 'period'],
  ['दिनांक:', 'date'],
  ['தேதி', 'date'],
])('"%s" labels a date as %s', (text, role) => expect(roleOf(text, dateLabels)).toBe(role));

it.each([
  ['Handelsrechnung (380) Nr.', 'invoice'],
  ['Rechnungskorrektur Nr.', 'invoice'],
  ['Factuurnummer', 'invoice'],
  ['बिल नं:', 'invoice'],
  ['ரசீது எண்', 'receipt'],
  ['P.O. Box', null],
  ['P.O. #', 'order'],
])('"%s" labels a number as %s', (text, role) => expect(roleOf(text, numberLabels)).toBe(role));
