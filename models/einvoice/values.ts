import type { FieldName, Fields, LineItem, TaxLine } from '../../workflows/contract/record.js';

/** Named in every value read from XML. */
export const einvoiceVersion = 'en16931-xml@1';

/** Collects what an invoice gives; what it does not give stays absent. */
export class FieldCollector {
  readonly fields: Fields = {};

  add(name: FieldName, value: string | null, raw?: string | null): void {
    if (!value) return;
    this.fields[name] = {
      value,
      ...(raw && raw !== value ? { raw } : {}),
      confidence: 1,
      boxes: [],
      source: 'xml',
      model: einvoiceVersion,
    };
  }
}

/** A decimal in plain form, without plus sign, leading or superfluous trailing zeros; null when it is none. */
export function decimal(text: string | null): string | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text?.trim() ?? '');
  if (!match || !(match[2] || match[3])) return null;
  const whole = match[2]!.replace(/^0+(?=\d)/, '') || '0';
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const zero = /^0*$/.test(whole + fraction);
  const digits = fraction.length > 2 ? fraction : (match[3] ?? '').slice(0, 2).padEnd(match[3] ? 2 : 0, '0');
  return `${match[1] === '-' && !zero ? '-' : ''}${whole}${digits ? `.${digits}` : ''}`;
}

/** `20180305` (format 102) or `2018-03-05`, with or without a time behind it; null where the calendar has no such day. */
export function calendarDate(text: string | null): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text?.trim() ?? '');
  if (!match) return null;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  // A day past the end of its month is taken for one of the next.
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}

/** An address on one line, as a letter would print it. */
export const oneLine = (
  parts: readonly (string | null)[],
  postcode: string | null,
  city: string | null,
  country: string | null,
): string | null => [...parts, [postcode, city].filter(Boolean).join(' '), country].filter((part) => part).join(', ') || null;

export const lineItem = (values: Omit<LineItem, 'confidence' | 'boxes'>): LineItem => ({ ...values, confidence: 1, boxes: [] });

/** A part of the VAT; null where its amount is missing. A rate is written as briefly as it goes: "19", "5.5". */
export const vatLine = ({ rate, base, amount }: Record<'rate' | 'base' | 'amount', string | null>): TaxLine | null =>
  amount === null ? null : { kind: 'vat', rate: rate && rate.replace(/\.?0+$|(?<=\.\d+)0+$/, ''), base, amount, confidence: 1, boxes: [] };

export const isGiven = <T>(one: T | null): one is T => one !== null;
