import { longestFirst, matches, type Match } from './match.js';

/** A date as printed: settled, or with day and month in an order that only the document can tell. */
export interface ReadDate {
  year: number;
  /** 1 to 12. For an ambiguous date: the first number as printed. */
  month: number;
  day: number;
  /** Both orders are possible, and they differ. `month`/`day` then hold the day-first reading. */
  ambiguous: boolean;
  /** How the numbers were ordered, where that tells something about the document's other dates. */
  order: 'day_first' | 'month_first' | 'year_first' | 'named';
}

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jän', 'jänner', 'janvier', 'janv', 'enero', 'ene', 'gennaio', 'gen', 'januari', 'janeiro', 'जनवरी'],
  ['february', 'feb', 'februar', 'février', 'fevrier', 'févr', 'fevr', 'fév', 'febrero', 'febbraio', 'februari', 'fevereiro', 'फरवरी'],
  ['march', 'mar', 'märz', 'maerz', 'mrz', 'mär', 'mars', 'marzo', 'maart', 'mrt', 'março', 'मार्च'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile', 'अप्रैल'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'mei', 'maio', 'मई'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'जून'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho', 'जुलाई'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus', 'अगस्त'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set', 'setembro', 'सितंबर', 'सितम्बर'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'ott', 'outubro', 'अक्टूबर', 'अक्तूबर'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'नवंबर', 'नवम्बर'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre', 'déc', 'diciembre', 'dic', 'dicembre', 'dezembro', 'दिसंबर', 'दिसम्बर'],
];
const monthByName = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const named = [...monthByName.keys()].sort((a, b) => b.length - a.length).join('|');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const exists = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Two-digit years: business paper is of this century unless the number lies well ahead. */
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

/** Digits that a recogniser of text takes for letters, put right. */
const digits = (text: string): string => text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');

function numbered(first: string, second: string, yearText: string): ReadDate | null {
  const [a, b, year] = [Number(digits(first)), Number(digits(second)), fullYear(digits(yearText))];
  const dayFirst = exists(year, b, a);
  const monthFirst = exists(year, a, b);
  if (dayFirst) return { year, month: b, day: a, ambiguous: monthFirst && a !== b, order: 'day_first' };
  return monthFirst ? { year, month: a, day: b, ambiguous: false, order: 'month_first' } : null;
}

const settled = (year: number, month: number, day: number, order: ReadDate['order']): ReadDate | null =>
  exists(year, month, day) ? { year, month, day, ambiguous: false, order } : null;

const monthOf = (name: string): number => monthByName.get(name.toLowerCase()) ?? 0;

const yearFirst = /(?<![\d.,/-])((?:19|20)\d{2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d])/g;
const compact = /(?<![\d.,/A-Za-z-])(20[0-4]\d)(0[1-9]|1[0-2])([0-3]\d)(?![\d.,-])/g;
/** A time of day may stick to the year where the space between them was lost: "03/02/201815:28". */
const gluedTime = String.raw`(?=\d{1,2}:?\d{2}(?!\d))`;
const numbers = new RegExp(
  String.raw`(?<![\d.,/-])([0-3OlI]?[\dOlI])\s?([-/.,'])\s?([01OlI]?[\dOlI]|[0-3]\d)\s?\2\s?((?:19|2[0O])[\dOlI]{2}(?:(?!\d|[.,/-]\d)|${gluedTime})|\d{2}(?:(?!\d|[.,/-]\d)|(?=\d{2}:\d{2})))`,
  'g',
);
const spaced = /(?<![\d.,/-])([0-3]?\d) ([01]?\d) (20[0-4]\d)(?!\d)/g;
const dayNamed = new RegExp(
  `(?<![\\d])([0-3]?\\d)(?:st|nd|rd|th|er|\\.)?\\s*(?:day of\\s+|de\\s+)?[-/. ,]?\\s*(${named})(?![a-zà-ÿ])(?:\\s+de\\s+)?[-/. ,']*((?:19|20)\\d{2}|\\d{2})(?!\\d|[.:]\\d)`,
  'giu',
);
const namedDay = new RegExp(
  `(?<![a-zà-ÿ])(${named})[-. ]*([0-3]?\\d)(?:st|nd|rd|th)?(?:\\s*[,.]\\s*|\\s+|[-/'])((?:19|20)\\d{2})(?:(?!\\d)|${gluedTime})`,
  'giu',
);
const yearNamed = new RegExp(`(?<!\\d)((?:19|20)\\d{2})[-/. ]+(${named})[-/. ]+([0-3]?\\d)(?!\\d)`, 'giu');

/** Every date in a text. */
export function findDates(text: string): Match<ReadDate>[] {
  return longestFirst([
    ...matches(text, yearFirst, (m) => settled(Number(m[1]), Number(m[3]), Number(m[4]), 'year_first')),
    ...matches(text, compact, (m) => settled(Number(m[1]), Number(m[2]), Number(m[3]), 'year_first')),
    ...matches(text, numbers, (m) => numbered(m[1]!, m[3]!, m[4]!)),
    ...matches(text, spaced, (m) => numbered(m[1]!, m[2]!, m[3]!)),
    ...matches(text, dayNamed, (m) => settled(fullYear(m[3]!), monthOf(m[2]!), Number(m[1]), 'named')),
    ...matches(text, namedDay, (m) => settled(Number(m[3]), monthOf(m[1]!), Number(m[2]), 'named')),
    ...matches(text, yearNamed, (m) => settled(Number(m[1]), monthOf(m[2]!), Number(m[3]), 'named')),
  ]);
}

export const isoDate = ({ year, month, day }: Pick<ReadDate, 'year' | 'month' | 'day'>): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The reading of an ambiguous date, given the order that the document follows. */
export const settle = (date: ReadDate, monthFirst: boolean): ReadDate =>
  date.ambiguous && monthFirst ? { ...date, month: date.day, day: date.month, order: 'month_first' } : date;
