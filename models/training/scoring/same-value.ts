import { amountFields, dateFields, type FieldName } from '../../../workflows/contract/record.js';
import { findDates, isoDate } from '../../understand/recognise/dates.js';
import { editDistance } from './text-distance.js';

const isAmount = (name: string): boolean => (amountFields as readonly string[]).includes(name);
const isDate = (name: string): boolean => (dateFields as readonly FieldName[] as readonly string[]).includes(name);

/** Whether two values of a field say the same: amounts by value, dates by day, currencies by code, all else by letters and digits alone. */
export function sameValue(name: string, a: string | number, b: string | number): boolean {
  if (isAmount(name)) return Math.abs(Number(a) - Number(b)) < 0.0051;
  if (isDate(name)) return dayOf(String(a)) === dayOf(String(b));
  if (name === 'currency') return currencyOf(String(a)) === currencyOf(String(b));
  return folded(String(a)) === folded(String(b));
}

/** Labels may be as printed; an ambiguous order is day first. */
export function dayOf(text: string): string {
  const [date] = findDates(text);
  return date ? isoDate(date.value) : text.trim();
}

const codes: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '₹': 'INR',
  RS: 'INR',
  'RS.': 'INR',
  '€': 'EUR',
  EURO: 'EUR',
  '£': 'GBP',
  RM: 'MYR',
  S$: 'SGD',
  '¥': 'JPY',
};
const currencyOf = (text: string): string => codes[text.trim().toUpperCase()] ?? text.trim().toUpperCase();

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/ß/g, 'SS')
    .replace(/[^\p{L}\p{N}]/gu, '');

const legalForms =
  /\b(SDN|BHD|S\/B|SB|PVT|PRIVATE|LTD|LIMITED|LLC|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|GMBH|AG|KG|SA|SAS|SARL|BV|B\.V|NV|PLC|THE|M)\b\.?/gi;
/** Shorter names are in too many others. */
const shortestPart = 4;
const likeness = 0.8;

/** Names compared without legal forms, small typing errors forgiven. */
export function alikeNames(a: string | number, b: string | number): boolean {
  const [short, long] = [a, b].map((name) => folded(String(name).replace(legalForms, ' '))).sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (!short) return false;
  if (short === long || (short.length >= shortestPart && long.includes(short))) return true;
  return 1 - editDistance(short, long) / long.length >= likeness;
}
