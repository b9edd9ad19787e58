import { gstinCheckCharacter, textOf, type Check, type FieldName } from '../contract/index.js';
import { finding, type CheckInput } from './check.js';

const gstinPattern = /^(\d{2})[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z([0-9A-Z])$/;

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
