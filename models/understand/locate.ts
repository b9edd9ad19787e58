import type { Box } from '../../workflows/contract/page-text.js';
import { amountFields, dateFields, type FieldName, type Fields, type FieldValue } from '../../workflows/contract/record.js';
import { nameKey } from './fields/clean-name.js';
import type { Layout } from './layout/layout.js';
import { wordsAt } from './layout/segment.js';
import { decimalSignOf, findAmounts } from './recognise/amounts.js';
import { findDates, isoDate, settle } from './recognise/dates.js';
import { boxesOf } from './to-field.js';

const within = (names: readonly FieldName[], name: FieldName): boolean => names.includes(name);

/** Where a value is printed: the first place whose text means the same. Empty when the pages do not show it. */
export function locate(layout: Layout, name: FieldName, value: string): Box[] {
  const sign = decimalSignOf(layout.text);
  for (const segment of layout.segments) {
    if (within(amountFields, name)) {
      const match = findAmounts(segment.text, sign).find((one) => Number(one.value.decimal) === Number(value));
      if (match) return boxesOf(wordsAt(segment, match.start, match.end));
    } else if (within(dateFields, name)) {
      const match = findDates(segment.text).find((one) => isoDate(one.value) === value || isoDate(settle(one.value, true)) === value);
      if (match) return boxesOf(wordsAt(segment, match.start, match.end));
    } else if (value.length >= 2) {
      const start = segment.text.toLowerCase().indexOf(value.toLowerCase());
      if (start >= 0) return boxesOf(wordsAt(segment, start, start + value.length));
      const key = nameKey(value);
      if (key.length >= 5 && nameKey(segment.text).includes(key)) return boxesOf(segment.words);
    }
  }
  return [];
}

/** The fields of an e-invoice, each with the place where a page prints it. */
export function locateFields(fields: Fields, layout: Layout): Fields {
  const located = Object.entries(fields).map(([name, field]): [string, FieldValue] => [
    name,
    typeof field.value === 'string' ? { ...field, boxes: locate(layout, name as FieldName, field.value) } : field,
  ]);
  return Object.fromEntries(located);
}
