import { gstinCheckCharacter } from '../../../workflows/contract/index.js';

/** A whole GSTIN from its first 14 characters. */
export const gstin = (first14: string): string => first14 + gstinCheckCharacter(first14);

/** A German VAT id from its first 8 digits (ISO 7064, MOD 11,10). */
export function germanVatId(first8: string): string {
  let product = 10;
  for (const digit of first8) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return `DE${first8}${(11 - product) % 10}`;
}

/** A German IBAN from bank code and account number (ISO 13616, MOD 97). */
export function germanIban(bankCode: string, account: string): string {
  const bban = bankCode + account.padStart(10, '0');
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${check.toString().padStart(2, '0')}${bban}`;
}

/** In groups of four, as printed. */
export const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
