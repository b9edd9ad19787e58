/** One amount in plain digits, two of which either may be meant, or none. */
export type ParsedAmount = { value: string } | { choices: string[] } | { problem: string };

const notAnAmount = { problem: 'Write an amount, as 1234.50.' };

/** Decimal text from an amount as any country prints it. "1,234" may be either; the currency decides it where it has no third decimal. */
export function parseAmount(text: string, currency?: string | null): ParsedAmount {
  const isNegative = /^\(.*\)$|^\D*[-−–]|[-−–]$/.test(text);
  const figure = text
    .replaceAll(/\p{L}+\.?/gu, '')
    .replaceAll(/[^\d.,]/g, '')
    .replace(/[.,]+$/, '');
  // Letters may only name a currency beside the figure, never stand inside it.
  if (!/\d/.test(figure) || /\d\s*[^\d.,\s'’٬]+\s*\d/.test(text)) return notAnAmount;
  const marks = [...figure.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  if (!last) return decimal(isNegative, figure, '');
  const [whole, fraction] = [figure.slice(0, last.index), figure.slice(last.index + 1)];
  const isMixed = marks.some(([mark]) => mark !== last[0]);
  if (isMixed && marks.filter(([mark]) => mark === last[0]).length > 1) return notAnAmount;
  if (!isMixed && marks.length > 1) return isGrouped(figure) ? decimal(isNegative, figure, '') : notAnAmount;
  if (isMixed && !isGrouped(whole)) return notAnAmount;
  const isGroupOrFraction = !isMixed && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!isGroupOrFraction) return decimal(isNegative, whole, fraction);
  if (currency && digitsOf(currency) !== 3) return decimal(isNegative, figure, '');
  const choices = [decimal(isNegative, figure, ''), decimal(isNegative, whole, fraction)];
  return { choices: choices.flatMap((one) => ('value' in one ? [one.value] : [])) };
}

/** As it is most often meant, where nobody can be asked: in groups of three. null where it is none. */
export function usualAmount(text: string, currency?: string | null): string | null {
  const parsed = parseAmount(text, currency);
  return 'value' in parsed ? parsed.value : 'choices' in parsed ? (parsed.choices[0] ?? null) : null;
}

/** In threes, or as India does; a date is none. */
const isGrouped = (figure: string) => /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(figure);

function decimal(isNegative: boolean, whole: string, fraction: string): { value: string } | { problem: string } {
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > 15 || fraction.length > 6) return notAnAmount;
  return { value: `${isNegative ? '-' : ''}${digits}${fraction && `.${fraction}`}` };
}

function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
