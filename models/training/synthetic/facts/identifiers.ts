import { germanVatId, gstin } from '../../../../infra/samples/index.js';
import type { Chance } from '../core/chance.js';
import type { CountryCode } from './country.js';

/** The digit that makes a Luhn sum whole, as SIRET and many card numbers want it. */
export function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** ISO 13616: letters count from 10. */
export function iban(country: string, bban: string): string {
  const digits = [...`${bban}${country}00`].map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}

/** UK VAT numbers: the last two digits make the weighted sum a multiple of 97. */
function britishVat(first7: string): string {
  const sum = [...first7].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  return `GB${first7}${String(97 - (sum % 97)).padStart(2, '0')}`;
}

function frenchVat(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}

const panLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export interface TaxIds {
  /** As printed on papers of that country. */
  taxId: string;
  /** France: 14 digits; Germany: the tax office's number; else empty. */
  other: string;
}

export function taxIds(country: CountryCode, chance: Chance, stateCode = ''): TaxIds {
  const { digits, pattern, one } = chance;
  switch (country) {
    case 'US':
      return { taxId: pattern('##-#######'), other: '' };
    case 'GB':
      return { taxId: britishVat(digits(7)), other: digits(8) };
    case 'DE':
      return { taxId: germanVatId(digits(8)), other: pattern('##/###/#####') };
    case 'FR': {
      const first8 = digits(8);
      const siren = first8 + luhnDigit(first8);
      const establishment = `${siren}000${pattern('#')}`;
      return { taxId: frenchVat(siren), other: establishment + luhnDigit(establishment) };
    }
    case 'IN': {
      const pan = `${pattern('AAA')}${one(['P', 'C', 'F', 'H'])}${one([...panLetters])}${pattern('####')}${pattern('A')}`;
      return { taxId: gstin(`${stateCode}${pan}1Z`), other: pan };
    }
    case 'MY':
      return { taxId: pattern('000#########').slice(0, 12), other: pattern('######-A') };
    case 'SG':
      return { taxId: pattern('M#-#######-#'), other: pattern('20#######A') };
  }
}

export function bankAccount(country: CountryCode, { digits, pattern, one }: Chance): { iban: string; bic: string } {
  const bank = pattern('AAAA');
  switch (country) {
    case 'DE':
      return { iban: iban('DE', `${digits(8)}${digits(10)}`), bic: `${bank}DE${one(['FF', 'HH', 'MM'])}XXX` };
    case 'FR':
      return { iban: iban('FR', `${digits(5)}${digits(5)}${digits(11)}${digits(2)}`), bic: `${bank}FRPP` };
    default:
      return { iban: iban('GB', `${bank}${digits(6)}${digits(8)}`), bic: `${bank}GB2L` };
  }
}

export const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
