const base36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Appends the check character that the GST Network defines (Luhn over base 36) to the first 14 of a GSTIN. */
export function gstin(first14: string): string {
  let sum = 0;
  for (const [index, character] of [...first14].entries()) {
    const product = base36.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return first14 + base36[(36 - (sum % 36)) % 36]!;
}

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
