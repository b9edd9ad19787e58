import { toMinor } from './money.js';
import type { AmountField, FieldName, Fields } from './record.js';

/** The text of a field, where it has one. */
export const textOf = (fields: Fields, name: FieldName): string | null => {
  const value = fields[name]?.value;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** An amount of a record in minor units of its currency; null where there is none, or none that can be read exactly. */
export function minorOf(fields: Fields, name: AmountField): bigint | null {
  const text = textOf(fields, name);
  return text === null ? null : toMinor(text, textOf(fields, 'currency') ?? '');
}
