import { parseAmount } from '../../parts/amount';
import type { PageWord } from '../viewer/placed';
import { fieldWords, type FieldKind, type FieldName, type Value } from './field-words';

/** What a person meant by a text: one value, none, one of several (then they are asked), or nothing that the field can hold. */
export type Parsed = { value: Value | null } | { choices: string[] } | { problem: string };

export function parseValue(kind: FieldKind, text: string, { currency }: { currency?: string | null } = {}): Parsed {
  const trimmed = text
    .normalize('NFC')
    .replaceAll(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
  if (!trimmed) return { value: null };
  switch (kind) {
    case 'amount':
      return parseAmount(trimmed, currency);
    case 'date':
      return parseDate(trimmed);
    case 'currency':
      return parseCurrency(trimmed);
    case 'list':
      return { value: linesOf(trimmed) };
    case 'address':
      return { value: linesOf(trimmed).join('\n') };
    default:
      return { value: trimmed.replaceAll(/\s+/g, ' ') };
  }
}

/** What words of a page mean as a field's value: lines stay lines where the field has some. */
export function parseWord(name: FieldName, { text, lines }: Pick<PageWord, 'text' | 'lines'>, currency: string | null): Parsed {
  const { kind } = fieldWords[name];
  return parseValue(kind, kind === 'address' || kind === 'list' ? lines.join('\n') : text, { currency });
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);

const notADate = { problem: 'Write a date, as 2026-03-31 or 31 Mar 2026.' };

/** `YYYY-MM-DD` from a date as papers print it. 3/4/2026 is asked about; 3.4.2026 is only written where the day comes first. */
export function parseDate(text: string): Parsed {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text);
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!);
  const figures = /^(\d{1,2})([-/.\s])\s?(\d{1,2})[-/.\s]\s?(\d{4}|\d{2})\b/.exec(text);
  if (figures) {
    const [, first, mark, second, year] = figures as unknown as [string, string, string, string, string];
    const dayFirst = dateOf(year, second, first);
    const monthFirst = mark === '.' ? notADate : dateOf(year, first, second);
    if (!('value' in dayFirst)) return monthFirst;
    if (!('value' in monthFirst) || monthFirst.value === dayFirst.value) return dayFirst;
    return { choices: [dayFirst.value as string, monthFirst.value as string] };
  }
  const named = /(\p{L}{3,})/u.exec(text);
  const month = named && monthOf(named[1]!);
  const numbers = text.match(/\d+/g) ?? [];
  if (!month || numbers.length < 2) return notADate;
  const year = numbers.find((one) => one.length === 4) ?? numbers[1]!;
  const day = numbers.find((one) => one !== year) ?? year;
  return dateOf(year, String(month), day);
}

function dateOf(year: string, month: string, day: string): Parsed {
  const text = [year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const at = new Date(`${text}T00:00:00Z`);
  return /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
    ? { value: text }
    : notADate;
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
/** Names of months, as the languages of the papers write them. */
const months = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'].flatMap((language) =>
  Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    name: plain(new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, index, 1))),
  })),
);
/** Of a name or of its beginning, where only one month begins so. */
function monthOf(word: string): number | null {
  const start = plain(word);
  const exact = months.find(({ name }) => name === start);
  if (exact) return exact.month;
  const english = months.slice(0, 12).filter(({ name }) => name.startsWith(start));
  const found = new Set((english.length ? english : months.filter(({ name }) => name.startsWith(start))).map(({ month }) => month));
  return found.size === 1 ? [...found][0]! : null;
}

const symbols: Readonly<Record<string, string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  RS: ['INR'],
  'RS.': ['INR'],
  '¥': ['JPY', 'CNY'],
  $: ['USD', 'AUD', 'CAD', 'SGD', 'NZD'],
  KR: ['SEK', 'NOK', 'DKK'],
  'KR.': ['SEK', 'NOK', 'DKK'],
  'FR.': ['CHF'],
};
function parseCurrency(text: string): Parsed {
  const upper = text.toUpperCase();
  const known = symbols[upper];
  if (known) return known.length === 1 ? { value: known[0]! } : { choices: known };
  return /^[A-Z]{3}$/.test(upper) ? { value: upper } : { problem: 'Write the three letters of a currency, as EUR.' };
}
