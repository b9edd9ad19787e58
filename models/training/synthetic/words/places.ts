import type { Chance } from '../core/chance.js';
import type { CountryCode } from '../facts/country.js';
import { inventedName } from './firms.js';

export interface Address {
  lines: string[];
  city: string;
  state: string;
  /** Indian states by their GST code. */
  stateCode: string;
}

/** City, state, and the first digits of its post codes: pairs that exist. */
// prettier-ignore
const cities: Readonly<Record<CountryCode, readonly (readonly [city: string, state: string, code: string])[]>> = {
  US: [['Austin', 'TX', '787'], ['Dallas', 'TX', '752'], ['Portland', 'OR', '972'], ['Eugene', 'OR', '974'], ['Columbus', 'OH', '432'], ['Toledo', 'OH', '436'], ['Tucson', 'AZ', '857'], ['Tampa', 'FL', '336'], ['Orlando', 'FL', '328'], ['Boise', 'ID', '837'], ['Madison', 'WI', '537'], ['Duluth', 'MN', '558'], ['Albany', 'NY', '122'], ['Buffalo', 'NY', '142'], ['Raleigh', 'NC', '276'], ['Boulder', 'CO', '803'], ['Spokane', 'WA', '992'], ['Tacoma', 'WA', '984'], ['Savannah', 'GA', '314'], ['Macon', 'GA', '312'], ['Mobile', 'AL', '366'], ['Peoria', 'IL', '616'], ['Fresno', 'CA', '937'], ['San Jose', 'CA', '951'], ['Lansing', 'MI', '489'], ['Omaha', 'NE', '681'], ['Tulsa', 'OK', '741'], ['Reno', 'NV', '895'], ['Providence', 'RI', '029'], ['Des Moines', 'IA', '503']],
  GB: [['London', '', 'SE'], ['Leeds', 'West Yorkshire', 'LS'], ['Bristol', '', 'BS'], ['York', '', 'YO'], ['Norwich', 'Norfolk', 'NR'], ['Exeter', 'Devon', 'EX'], ['Derby', 'Derbyshire', 'DE'], ['Oxford', 'Oxfordshire', 'OX'], ['Cardiff', '', 'CF'], ['Glasgow', '', 'G'], ['Preston', 'Lancashire', 'PR'], ['Ipswich', 'Suffolk', 'IP'], ['Reading', 'Berkshire', 'RG'], ['Belfast', '', 'BT']],
  DE: [['Berlin', '', '10'], ['Hamburg', '', '20'], ['München', '', '80'], ['Köln', '', '50'], ['Leipzig', '', '04'], ['Dresden', '', '01'], ['Nürnberg', '', '90'], ['Bremen', '', '28'], ['Hannover', '', '30'], ['Stuttgart', '', '70'], ['Freiburg', '', '79'], ['Kassel', '', '34'], ['Münster', '', '48'], ['Würzburg', '', '97'], ['Göttingen', '', '37'], ['Lübeck', '', '23'], ['Erfurt', '', '99'], ['Mainz', '', '55']],
  FR: [['Paris', '', '75'], ['Lyon', '', '69'], ['Nantes', '', '44'], ['Bordeaux', '', '33'], ['Lille', '', '59'], ['Rennes', '', '35'], ['Toulouse', '', '31'], ['Dijon', '', '21'], ['Grenoble', '', '38'], ['Angers', '', '49'], ['Nîmes', '', '30'], ['Orléans', '', '45'], ['Besançon', '', '25'], ['Limoges', '', '87']],
  IN: [['Chennai', 'Tamil Nadu', '33 600'], ['Coimbatore', 'Tamil Nadu', '33 641'], ['Madurai', 'Tamil Nadu', '33 625'], ['Bengaluru', 'Karnataka', '29 560'], ['Mysuru', 'Karnataka', '29 570'], ['Hyderabad', 'Telangana', '36 500'], ['Pune', 'Maharashtra', '27 411'], ['Mumbai', 'Maharashtra', '27 400'], ['Nagpur', 'Maharashtra', '27 440'], ['Ahmedabad', 'Gujarat', '24 380'], ['Surat', 'Gujarat', '24 395'], ['Jaipur', 'Rajasthan', '08 302'], ['New Delhi', 'Delhi', '07 110'], ['Lucknow', 'Uttar Pradesh', '09 226'], ['Noida', 'Uttar Pradesh', '09 201'], ['Kolkata', 'West Bengal', '19 700'], ['Kochi', 'Kerala', '32 682'], ['Indore', 'Madhya Pradesh', '23 452'], ['Ludhiana', 'Punjab', '03 141'], ['Vijayawada', 'Andhra Pradesh', '37 520']],
  MY: [['Kuala Lumpur', '', '50'], ['Petaling Jaya', 'Selangor', '46'], ['Shah Alam', 'Selangor', '40'], ['Johor Bahru', 'Johor', '80'], ['Ipoh', 'Perak', '30'], ['Melaka', '', '75'], ['Klang', 'Selangor', '41'], ['Seremban', 'Negeri Sembilan', '70'], ['George Town', 'Pulau Pinang', '10'], ['Kuantan', 'Pahang', '25']],
  SG: [['Singapore', '', '0'], ['Singapore', '', '1'], ['Singapore', '', '3'], ['Singapore', '', '5'], ['Singapore', '', '6']],
};

// prettier-ignore
const streetEnds: Readonly<Record<CountryCode, string>> = {
  US: 'St|Ave|Blvd|Rd|Street|Avenue|Dr|Lane|Pkwy|Hwy', GB: 'Street|Road|Lane|High Street|Close|Way|Business Park', DE: 'straße|weg|allee|platz|gasse|ring|str.', FR: 'rue de|avenue de|chemin de|boulevard de|place de', IN: 'Main Road|Cross Street|Bazaar Street|Nagar|High Road|Industrial Estate|Layout|Marg', MY: 'Jalan|Lorong|Taman|Persiaran', SG: 'Road|Street|Avenue|Lane|Drive',
};

export function address(country: CountryCode, chance: Chance): Address {
  const { one, between, digits, pattern, maybe } = chance;
  const [city, state, code] = one(cities[country]);
  const end = one(streetEnds[country].split('|'));
  const name = inventedName(country, chance);
  const plain = { city, state, stateCode: code.split(' ')[0]! };
  switch (country) {
    case 'US': {
      const suite = maybe(0.3) ? [one([`Suite ${between(2, 990)}`, `Unit ${between(1, 40)}`, `P.O. Box ${between(100, 9_999)}`])] : [];
      return {
        ...plain,
        lines: [
          `${between(2, 9_899)} ${maybe(0.4) ? `${one(['N', 'S', 'E', 'W'])} ` : ''}${name} ${end}`,
          ...suite,
          `${city}, ${state} ${code}${pattern('##')}`,
        ],
      };
    }
    case 'GB':
      return {
        ...plain,
        lines: [
          `${between(1, 240)} ${end === 'High Street' ? end : `${name} ${end}`}`,
          ...(state && maybe(0.5) ? [city, `${state} ${pattern(`${code}# #`)}AB`] : [`${city} ${pattern(`${code}## #`)}${pattern('AA')}`]),
        ],
      };
    case 'DE':
      return { ...plain, lines: [`${name}${end} ${between(1, 190)}${maybe(0.15) ? 'a' : ''}`, `${code}${pattern('###')} ${city}`] };
    case 'FR':
      return { ...plain, lines: [`${between(1, 190)} ${end} ${name}`, `${code}${pattern('###')} ${city}`] };
    case 'IN': {
      const [, pin] = code.split(' ') as [string, string];
      return {
        ...plain,
        lines: [
          `${one(['No. ', 'Plot No. ', 'Door No. ', '', 'Shop No. '])}${between(1, 480)}${maybe(0.3) ? `/${between(1, 30)}` : ''}, ${name} ${end}`,
          `${city}${maybe(0.5) ? ` - ${pin}${pattern('###')}` : `, ${state} ${pin}${pattern('###')}`}`,
        ],
      };
    }
    case 'MY':
      return {
        ...plain,
        lines: [
          `${one(['NO. ', 'No ', 'LOT '])}${between(1, 180)}${maybe(0.3) ? pattern('-A') : ''}, ${end} ${name} ${between(1, 30)}/${between(1, 30)},`,
          `${code}${pattern('###')} ${city}${state ? `, ${state}` : ''}.`,
        ],
      };
    case 'SG':
      return {
        ...plain,
        lines: [
          `${one(['Blk ', '', ''])}${between(1, 900)} ${name} ${end}${maybe(0.6) ? ` #${pattern('0#-##')}` : ''}`,
          `Singapore ${code}${digits(5)}`,
        ],
      };
  }
}

export function phone(country: CountryCode, { pattern, one }: Chance): string {
  const shapes: Readonly<Record<CountryCode, readonly string[]>> = {
    US: ['(5##) 555-01##', '5##-555-01##', '5##.555.01##'],
    GB: ['01632 96####', '020 7946 0###'],
    DE: ['030 / 23125 ###', '0221 4710###', '+49 40 66969 ###'],
    FR: ['01 99 00 ## ##', '+33 2 61 91 ## ##'],
    IN: ['+91 9#### #####', '044-2### ####', '9#########'],
    MY: ['03-#### ####', '07-### ####', '01#-### ####'],
    SG: ['6### ####', '+65 6### ####'],
  };
  return pattern(one(shapes[country]));
}
