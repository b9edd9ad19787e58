import type { Chance } from '../core/chance.js';
import { firmName, inventedName } from '../words/firms.js';
import { address, phone, type Address } from '../words/places.js';
import { bankAccount, taxIds } from './identifiers.js';
import type { Country, Trade } from './country.js';

export interface Firm {
  name: string;
  trade: Trade;
  address: Address;
  phone: string;
  email: string;
  web: string;
  taxId: string;
  otherId: string;
  iban: string;
  bic: string;
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

export function firm(
  { code }: Country,
  trade: Trade,
  chance: Chance,
  { legalShare = 0.75, place }: { legalShare?: number; place?: Address } = {},
): Firm {
  const name = firmName(code, trade, chance, legalShare);
  const at = place ?? address(code, chance);
  const host = `${plainLetters(name.split(' ').slice(0, 2).join('') || inventedName(code, chance)).slice(0, 18)}.example`;
  const { taxId, other } = taxIds(code, chance, at.stateCode);
  return {
    name,
    trade,
    address: at,
    phone: phone(code, chance),
    email: `${chance.one(['info', 'accounts', 'billing', 'office', 'sales'])}@${host}`,
    web: `www.${host}`,
    taxId,
    otherId: other,
    ...bankAccount(code, chance),
  };
}

export const addressText = ({ address: { lines } }: Firm): string => lines.join(', ').replace(/,,/g, ',');
