/** As the reader's own system writes dates and figures. */
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

export const instant = (text: string): string => dateTime.format(new Date(text));
/** A calendar date, `YYYY-MM-DD`, whatever the reader's time zone. */
export const calendarDate = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day.format(new Date(`${text}T00:00:00Z`)) : text);

const steps: [limitS: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [60, 'second', 1],
  [3_600, 'minute', 60],
  [86_400, 'hour', 3_600],
  [Infinity, 'day', 86_400],
];
export function ago(text: string, now = Date.now()): string {
  const seconds = Math.round((new Date(text).getTime() - now) / 1_000);
  const [, unit, size] = steps.find(([limitS]) => Math.abs(seconds) < limitS)!;
  return relative.format(Math.trunc(seconds / size), unit);
}

/** Exact decimal text stays exact: only grouping is added, never a float in between. */
export function amount(decimal: string, currency?: string | null): string {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  const grouped = new Intl.NumberFormat(undefined, { useGrouping: true }).format(BigInt(whole));
  const point = new Intl.NumberFormat().formatToParts(1.1).find(({ type }) => type === 'decimal')!.value;
  const figure = `${sign === '-' ? '−' : ''}${grouped}${fraction && point + fraction}`;
  return currency ? `${figure} ${currency}` : figure;
}

export const bytes = (size: number): string =>
  size < 1_000 ? `${size} B` : size < 1_000_000 ? `${Math.round(size / 1_000)} KB` : `${(size / 1_000_000).toFixed(1)} MB`;
