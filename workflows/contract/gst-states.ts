/** GST state codes and names, as the GST Network lists them; 25 and 28 are former ones that old invoices carry. */
export const gstStates: Readonly<Record<string, string>> = {
  '01': 'Jammu and Kashmir',
  '02': 'Himachal Pradesh',
  '03': 'Punjab',
  '04': 'Chandigarh',
  '05': 'Uttarakhand',
  '06': 'Haryana',
  '07': 'Delhi',
  '08': 'Rajasthan',
  '09': 'Uttar Pradesh',
  '10': 'Bihar',
  '11': 'Sikkim',
  '12': 'Arunachal Pradesh',
  '13': 'Nagaland',
  '14': 'Manipur',
  '15': 'Mizoram',
  '16': 'Tripura',
  '17': 'Meghalaya',
  '18': 'Assam',
  '19': 'West Bengal',
  '20': 'Jharkhand',
  '21': 'Odisha',
  '22': 'Chhattisgarh',
  '23': 'Madhya Pradesh',
  '24': 'Gujarat',
  '25': 'Daman and Diu',
  '26': 'Dadra and Nagar Haveli and Daman and Diu',
  '27': 'Maharashtra',
  '28': 'Andhra Pradesh (before 2014)',
  '29': 'Karnataka',
  '30': 'Goa',
  '31': 'Lakshadweep',
  '32': 'Kerala',
  '33': 'Tamil Nadu',
  '34': 'Puducherry',
  '35': 'Andaman and Nicobar Islands',
  '36': 'Telangana',
  '37': 'Andhra Pradesh',
  '38': 'Ladakh',
  '96': 'Foreign Country',
  '97': 'Other Territory',
  '99': 'Centre Jurisdiction',
};

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z]/g, '');
/** Longest names first: one name holds another. The usual short and former names stand beside. */
const codesByName = Object.entries({
  ...Object.fromEntries(Object.entries(gstStates).map(([code, name]) => [letters(name.replace(/ \(.*/, '')), code])),
  orissa: '21',
  pondicherry: '34',
  newdelhi: '07',
  nctofdelhi: '07',
  uttaranchal: '05',
  tamilnadu: '33',
  andhrapradesh: '37',
}).sort(([a], [b]) => b.length - a.length);

/** A code that stands alone ("33"), before a name ("27-MH"), or after the word ("State code: 7"); any other number is of an address. */
const codeAlone = /^\W*(\d{1,2})(?:\W*$|\s?[-/]\s?[a-z])|\bcode\W{0,4}(\d{1,2})(?!\d)/i;

/** The state that a text names, by its name ("Tamil Nadu (33)") or by its code alone ("33"); null where it names none. */
export function gstStateOf(text: string): string | null {
  const named = codesByName.find(([name]) => letters(text).includes(name))?.[1];
  if (named) return named;
  const match = codeAlone.exec(text);
  const code = (match?.[1] ?? match?.[2])?.padStart(2, '0');
  return code && code in gstStates ? code : null;
}

const successors: Readonly<Record<string, string>> = { '25': '26', '28': '37' };

/** The code that a state has now: Daman and Diu became a part of 26, Andhra Pradesh changed from 28 to 37. */
export const presentGstState = (code: string): string => successors[code] ?? code;
