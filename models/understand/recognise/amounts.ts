import { matches, type Match } from './match.js';

export interface ReadAmount {
  /** Plain decimal string, "-1234.50". */
  decimal: string;
  /** In hundredths of a minor unit's worth: only for sums and comparisons inside this folder. */
  cents: number;
  /** ISO code printed with the amount, or the symbol as printed. */
  currency: string | null;
  /** Digits after the decimal sign. */
  decimals: number;
  percent: boolean;
}

/** How a document writes decimals; null where it never says. */
export type DecimalSign = '.' | ',' | null;

const symbols = 'US\\$|S\\$|A\\$|C\\$|HK\\$|NZ\\$|RM|Rs\\.?|INR|MYR|USD|EUR|GBP|CHF|SGD|AUD|CAD|JPY|AED|Rp|kr|[$€£₹¥]';
const groups =
  "\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d{2})|\\d{1,3}(?:[.,’']\\d{2,3})+(?:[.,]\\d{1,4})?|\\d+[.,]\\s?\\d{1,4}|\\d+ [.,]\\d{2}|\\.\\d{2}|\\d+";
const amount = new RegExp(
  `(?:(?<![\\p{L}\\d.,:/#_-]|\\d )|(?<=(?<![\\p{L}\\d])\\p{Lu}{1,2})(?=\\d+\\.\\d{2}(?!\\d)))(\\(\\s?)?([-–−]\\s?)?((?:${symbols})\\s?:?)?\\s?([-–−]\\s?)?(${groups})(\\s?(?:€|EUR|USD|GBP|CHF|INR|MYR|RM|\\$|£)(?![\\p{L}]))?(\\s?%|-(?=\\s|$))?(\\))?(?![\\d]|[.,/:-]\\d|[\\p{L}]{3})`,
  'gu',
);

/** Splits digits at the decimal sign: the last separator, unless the groups say that it parts thousands. */
export function splitDecimal(text: string, sign: DecimalSign): { whole: string; fraction: string } {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return { whole: compact, fraction: '' };
  const separator = compact[last]!;
  const tail = compact.length - last - 1;
  const others = compact.slice(0, last);
  const both = others.includes(separator === '.' ? ',' : '.');
  const repeated = others.includes(separator);
  const isDecimal = both
    ? true
    : repeated
      ? tail !== 3 && tail > 0
      : tail !== 3
        ? true
        : sign === separator || last > 3 || /^0/.test(others);
  if (!isDecimal) return { whole: compact.replace(/[.,]/g, ''), fraction: '' };
  return { whole: others.replace(/[.,]/g, '') || '0', fraction: compact.slice(last + 1) };
}

export function plainDecimal(whole: string, fraction: string, negative: boolean): string {
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return `${negative && !/^0*$/.test(trimmed + fraction) ? '-' : ''}${trimmed}${fraction ? `.${fraction}` : ''}`;
}

/** A figure as printed, or null when it is too long to be money. */
export function parseAmount(text: string, sign: DecimalSign = null): { decimal: string; decimals: number } | null {
  const { whole, fraction } = splitDecimal(text, sign);
  if (!/^\d{1,12}$/.test(whole) || fraction.length > 4) return null;
  return { decimal: plainDecimal(whole, fraction, false), decimals: fraction.length };
}

/** Letters that stand for digits inside what is otherwise a number ("33.9O", "l2.50"); same length, so offsets stay. */
export const repairDigits = (text: string): string =>
  text.replace(/(?<![\p{L}\d|])(?=[OolI|]{0,6}\d)[\dOolI|]{1,14}[.,][\dOolI|]{2}(?![\p{L}\d])/gu, (figure) =>
    figure.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'),
  );

/** Every figure in a text that may be an amount, a quantity or a rate. */
export function findAmounts(text: string, sign: DecimalSign = null): Match<ReadAmount>[] {
  return matches(repairDigits(text), amount, (m) => {
    const parsed = parseAmount(m[5]!, sign);
    if (!parsed) return null;
    const closed = Boolean(m[1] && m[8]);
    const negative = Boolean(m[2] || m[4] || closed || m[7] === '-');
    const decimal = negative && Number(parsed.decimal) !== 0 ? `-${parsed.decimal}` : parsed.decimal;
    const currency = (m[3] ?? m[6])?.replace(/[\s:]/g, '') ?? null;
    return {
      decimal,
      cents: Math.round(Number(decimal) * 100),
      currency,
      decimals: parsed.decimals,
      percent: Boolean(m[7]?.includes('%')),
    };
  });
}

/** The decimal sign that the unambiguous figures of a text agree on. */
export function decimalSignOf(text: string): DecimalSign {
  const dots = text.match(/\d\.\d{2}(?![\d.,])/g)?.length ?? 0;
  const commas = text.match(/\d,\d{2}(?![\d.,])/g)?.length ?? 0;
  return dots === commas ? null : dots > commas ? '.' : ',';
}
