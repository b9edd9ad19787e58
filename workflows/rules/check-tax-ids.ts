import type { Check, FieldName } from '../contract/index.js';
import { finding, textOf, type CheckInput } from './check.js';

const gstinPattern = /^(\d{2})[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z([0-9A-Z])$/;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** GST state codes: 01 to 38, 97 (other territory) and 99 (centre). Source: GST Network, list of state codes. */
const knownState = (code: number): boolean => (code >= 1 && code <= 38) || code === 97 || code === 99;

/** What looks like a GSTIN must be one. Ids of other countries are left alone. */
export function checkTaxIds({ fields }: CheckInput): Check[] {
  return (['vendor_tax_id', 'buyer_tax_id'] as const satisfies readonly FieldName[]).flatMap((name) => {
    const id = textOf(fields, name)?.toUpperCase().replace(/[\s-]/g, '');
    const match = id === undefined ? null : gstinPattern.exec(id);
    if (!id || !match) return [];
    const right = knownState(Number(match[1])) && gstinCheckCharacter(id.slice(0, 14)) === match[2];
    return [finding('tax_id.gstin', right, [name], `${id} is not a valid GSTIN`)];
  });
}

/** Luhn over base 36, as the GST Network defines it: every second character counts twice, digits of the products are summed. */
export function gstinCheckCharacter(first14: string): string {
  let sum = 0;
  for (const [index, character] of [...first14].entries()) {
    const product = alphabet.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (sum % 36)) % 36]!;
}
