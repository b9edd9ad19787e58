import type { Box } from '../../workflows/contract/page-text.js';
import type { FieldName, Fields } from '../../workflows/contract/record.js';

/** Named in every value that a code gave. */
export const codesVersion = 'zxing-wasm@3.1.4';

/** How sure the word of a code is that anybody could have printed: below what is accepted without a person. */
export const unprovenConfidence = 0.6;

/** Values of a code as fields of a record, all at its place. Absent ones stay absent. */
export function codeFields(
  values: Partial<Record<FieldName, string | null>>,
  { box, confidence }: { box: Box; confidence: number },
): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(values))
    if (value) fields[name as FieldName] = { value, confidence, boxes: [box], source: 'qr', model: codesVersion };
  return fields;
}

const lengthMax = 140;

/** Printable text of a code on one line; null where there is none. */
export function plainText(text: string | undefined | null): string | null {
  const line = (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, lengthMax);
  return line || null;
}

/** An amount above zero with at most two decimals, always written with two; null for all else. */
export function plainAmount(text: string | undefined | null): string | null {
  const match = /^0*(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text?.trim() ?? '');
  if (!match) return null;
  const amount = `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}`;
  return /[1-9]/.test(amount) ? amount : null;
}
