import type { Chance } from '../core/chance.js';
import type { MoneyLook } from '../core/money.js';

export type CountryCode = 'US' | 'GB' | 'DE' | 'FR' | 'IN' | 'MY' | 'SG';
export type Trade = 'grocery' | 'restaurant' | 'hardware' | 'pharmacy' | 'office' | 'services' | 'technology' | 'fuel' | 'textiles';
export type Language = 'en' | 'de' | 'fr';

export interface Country {
  code: CountryCode;
  language: Language;
  currency: string;
  moneyLooks: readonly MoneyLook[];
  /** Tax rates in hundredths of a percent. */
  rates: readonly number[];
  taxNames: readonly string[];
}

const look = (decimal: '.' | ',', group: MoneyLook['group'], sign: string, place: MoneyLook['place']): MoneyLook => ({
  decimal,
  group,
  sign,
  place,
});

/** Common ways first; the ends of the lists are held out for the test part. */
// prettier-ignore
export const countries: Readonly<Record<CountryCode, Country>> = {
  US: { code: 'US', language: 'en', currency: 'USD', rates: [625, 700, 725, 800, 825, 887, 950, 600], taxNames: ['Sales Tax', 'Tax', 'TAX', 'State Tax', 'Sls Tax', 'Local Tax'],
    moneyLooks: [look('.', ',', '$', 'before'), look('.', ',', '$', 'none'), look('.', ',', '$', 'before spaced'), look('.', ',', 'USD', 'before spaced')] },
  GB: { code: 'GB', language: 'en', currency: 'GBP', rates: [2_000, 2_000, 500, 0], taxNames: ['VAT', 'V.A.T.', 'Value Added Tax', 'Total VAT'],
    moneyLooks: [look('.', ',', '£', 'before'), look('.', ',', '£', 'none'), look('.', ',', 'GBP', 'before spaced'), look('.', '', '£', 'before')] },
  DE: { code: 'DE', language: 'de', currency: 'EUR', rates: [1_900, 1_900, 700], taxNames: ['MwSt.', 'USt.', 'Umsatzsteuer', 'Mehrwertsteuer', 'MwSt', 'gesetzl. USt'],
    moneyLooks: [look(',', '.', '€', 'after'), look(',', '.', 'EUR', 'after'), look(',', '.', '€', 'none'), look(',', '', 'EUR', 'after')] },
  FR: { code: 'FR', language: 'fr', currency: 'EUR', rates: [2_000, 2_000, 1_000, 550], taxNames: ['TVA', 'T.V.A.', 'Montant TVA', 'Total TVA'],
    moneyLooks: [look(',', ' ', '€', 'after'), look(',', '', '€', 'after'), look(',', ' ', 'EUR', 'after'), look(',', '.', '€', 'after')] },
  IN: { code: 'IN', language: 'en', currency: 'INR', rates: [1_800, 1_200, 500, 2_800], taxNames: ['GST'],
    moneyLooks: [look('.', 'indian', '₹', 'none'), look('.', 'indian', '₹', 'before spaced'), look('.', 'indian', 'Rs.', 'before spaced'), look('.', 'indian', '₹', 'before'), look('.', '', 'Rs.', 'before')] },
  MY: { code: 'MY', language: 'en', currency: 'MYR', rates: [600, 600, 800, 1_000], taxNames: ['GST', 'SST', 'Service Tax', 'Sales Tax'],
    moneyLooks: [look('.', ',', 'RM', 'none'), look('.', ',', 'RM', 'before spaced'), look('.', ',', 'RM', 'before'), look('.', '', 'MYR', 'before spaced')] },
  SG: { code: 'SG', language: 'en', currency: 'SGD', rates: [900, 800, 700], taxNames: ['GST', 'G.S.T.', 'Add GST'],
    moneyLooks: [look('.', ',', '$', 'before'), look('.', ',', 'S$', 'before'), look('.', ',', 'SGD', 'before spaced'), look('.', ',', '$', 'none')] },
};

export const countryByChance = ({ weighted }: Chance, table: readonly (readonly [CountryCode, number])[]): Country =>
  countries[weighted(table)];
