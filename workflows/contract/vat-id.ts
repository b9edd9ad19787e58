import { stdnum } from 'stdnum';

/** What each country calls its VAT id, by the two letters in front; Greece writes EL. */
const names: Readonly<Record<string, string>> = {
  AT: 'uid',
  BE: 'vat',
  BG: 'vat',
  CH: 'vat',
  CY: 'vat',
  CZ: 'dic',
  DE: 'vat',
  DK: 'cvr',
  EE: 'kmkr',
  EL: 'vat',
  ES: 'nif',
  FI: 'alv',
  FR: 'tva',
  GB: 'vat',
  HR: 'oib',
  HU: 'anum',
  IE: 'vat',
  IT: 'iva',
  LT: 'pvm',
  LU: 'tva',
  LV: 'pvn',
  MT: 'vat',
  NL: 'btw',
  PL: 'nip',
  PT: 'nif',
  RO: 'cui',
  SE: 'vat',
  SI: 'ddv',
  SK: 'dph',
};
/** Where the number behind the country may begin with a letter; elsewhere a letter says that it is another number (HRB 12345). */
const lettersFirst = new Set(['AT', 'CH', 'ES', 'FR', 'GB']);
export const vatCountries = Object.keys(names);

/**
 * Whether the check digits of a VAT id hold; null for a text that does not begin like one. Not in `index.ts`: the library behind it is large,
 * and few ask.
 */
export function vatIdHolds(text: string): boolean | null {
  const id = text.toUpperCase().replace(/[\s.-]/g, '');
  const country = id.slice(0, 2);
  const rest = id.slice(2);
  if (!Object.hasOwn(names, country) || !/\d/.test(rest) || (/^[A-Z]/.test(rest) && !lettersFirst.has(country))) return null;
  return stdnum[country === 'EL' ? 'GR' : country]![names[country]!]!.validate(id).isValid;
}
