import { gstinCheckCharacter, gstStates, textOf, type Check, type FieldName } from '../contract/index.js';
import { vatIdHolds } from '../contract/vat-id.js';
import { finding, type CheckInput } from './check.js';

const gstinPattern = /^(\d{2})[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z([0-9A-Z])$/;

/** The code of the state that a GSTIN was given in; null for what does not look like one. */
export const stateOfGstin = (id: string): string | null => gstinPattern.exec(compact(id))?.[1] ?? null;

const compact = (id: string): string => id.toUpperCase().replace(/[\s-]/g, '');

/** What looks like a GSTIN or a European VAT id must be one. Other ids are left alone. */
export function checkTaxIds({ fields }: CheckInput): Check[] {
  return (['vendor_tax_id', 'buyer_tax_id'] as const satisfies readonly FieldName[]).flatMap((name) => {
    const text = textOf(fields, name);
    if (text === null) return [];
    const id = compact(text);
    const gstin = gstinPattern.exec(id);
    if (gstin) {
      const right = gstin[1]! in gstStates && gstinCheckCharacter(id.slice(0, 14)) === gstin[2];
      return [finding('tax_id.gstin', right, [name], `${id} is not a valid GSTIN`)];
    }
    const holds = vatIdHolds(id);
    return holds === null ? [] : [finding('tax_id.vat', holds, [name], `${id} is not a valid VAT id: its check digits do not hold`)];
  });
}
