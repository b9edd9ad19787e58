import { businessTypes, type Check } from '../contract/index.js';
import { finding, type CheckInput } from './check.js';

/** The same invoice scanned twice is paid twice, unless somebody looks. */
export function checkDuplicate({ type, fields, alike }: CheckInput): Check[] {
  if (!businessTypes.includes(type) || !fields.vendor || !fields.invoice_number) return [];
  return [
    finding(
      'duplicate.same_invoice',
      alike.length === 0,
      ['vendor', 'invoice_number', 'total'],
      `the same vendor, number and total stand in ${alike.join(', ')}`,
    ),
  ];
}
