import { textOf, type Check } from '../contract/index.js';
import { ibanHolds } from '../contract/iban.js';
import { finding, type CheckInput } from './check.js';

/** An account that the vendor has not named before is how invoices are forged. */
export function checkBank({ fields, earlierIbans }: CheckInput): Check[] {
  const iban = textOf(fields, 'iban')?.toUpperCase().replace(/\s/g, '');
  if (!iban) return [];
  const valid = finding('bank.iban', ibanHolds(iban), ['iban'], `${iban} is not a valid IBAN: its length or check digits do not hold`);
  if (!earlierIbans.length) return [valid];
  const words = `the vendor's earlier documents name ${earlierIbans.join(', ')}`;
  return [valid, finding('bank.changed', earlierIbans.includes(iban), ['iban', 'vendor'], words)];
}
