import { ibanHolds, ibanLengths } from '../../../workflows/contract/iban.js';
import { matches, type Match } from './match.js';

const iban = new RegExp(`(?<![A-Z0-9])(?:${Object.keys(ibanLengths).join('|')})\\d{2}(?:[ -]?[A-Z0-9]){11,30}`, 'g');

/** Every IBAN of the right length; `value.checked` says whether its check digits hold. */
export function findIbans(text: string): Match<{ value: string; checked: boolean }>[] {
  return matches(text, iban, (m) => {
    const compact = m[0].replace(/[ -]/g, '');
    const value = compact.slice(0, ibanLengths[compact.slice(0, 2)]);
    return compact.length >= value.length && value.length === ibanLengths[value.slice(0, 2)] ? { value, checked: ibanHolds(value) } : null;
  });
}
