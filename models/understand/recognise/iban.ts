import { matches, type Match } from './match.js';

/** Lengths by country (ISO 13616 registry) of those met in Europe's trade. */
const lengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
};

/** ISO 7064 MOD 97-10 over the rearranged number. */
export function isIban(text: string): boolean {
  if (lengths[text.slice(0, 2)] !== text.length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text)) return false;
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const code = parseInt(character, 36);
    remainder = (remainder * (code > 9 ? 100 : 10) + code) % 97;
  }
  return remainder === 1;
}

const iban = new RegExp(`(?<![A-Z0-9])(?:${Object.keys(lengths).join('|')})\\d{2}(?:[ -]?[A-Z0-9]){11,30}`, 'g');

/** Every IBAN of the right length; `value.checked` says whether its check digits hold. */
export function findIbans(text: string): Match<{ value: string; checked: boolean }>[] {
  return matches(text, iban, (m) => {
    const compact = m[0].replace(/[ -]/g, '');
    const value = compact.slice(0, lengths[compact.slice(0, 2)]);
    return compact.length >= value.length && value.length === lengths[value.slice(0, 2)] ? { value, checked: isIban(value) } : null;
  });
}
