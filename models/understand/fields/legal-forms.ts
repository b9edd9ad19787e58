/** Legal forms of firms, as they are printed and as they are misread. Texts are compared in capitals. */

/** Forms of law: whoever bears one is a company. */
const companyForm =
  /(?<!\p{L})(SDN\.?\s?BHD|SENDIRIAN BERHAD|S\/B|BERHAD|BHD|PVT|PRIVATE|\(?P\) LTD|LTD|LIMITED|LLP|LLC|L\.L\.C|INC|INCORPORATED|CORP|CORPORATION|PLC|G?MBH|AG|KG|KGAA|OHG|GBR|UG|E\.\s?K|E\.\s?KFR|E\.\s?V|E\.\s?G|SE|SARL|S\.A\.R\.L|SAS|S\.A\.S|SASU|EURL|SNC|SA|S\.A|B\.?V|N\.?V|V\.?O\.?F|S\.?P\.?A|S\.?R\.?L|S\.?L\.?U?|LTDA|S\.? DE R\.?L|OY|AB|APS|A\/S|PTE|PTY|LLLP|N\.A)(?!\p{L})/u;
/** Words that firms like to end their names with; a company's form may follow. */
const tradeForm =
  /(?<!\p{L})(COMPANY|CO|ENTERPRISES?|TRADING|HOLDINGS?|BROS|BROTHERS|& SONS|ASSOCIATES|PARTNERS|TRADERS|INDUSTRIES|AGENCIES|GEBR)(?!\p{L})/u;
/** What a form is made of: the words that are no part of a firm's own name. */
const formWords =
  /^(SDN|SENDIRIAN|BERHAD|BHD|S\/B|PVT|PRIVATE|PTE|PTY|P|LTD|LIMITED|LLP|LLC|INC|INCORPORATED|CORP|CORPORATION|COMPANY|CO|PLC|GMBH|MBH|AG|KG|KGAA|OHG|SARL|SAS|SA|BV|NV|SPA|SRL|SL|ENTERPRISES?|TRADING|HOLDINGS?|TRADERS|INDUSTRIES|ASSOCIATES|PARTNERS|AGENCIES|&|UND|AND)$/u;

export const hasCompanyForm = (text: string): boolean => companyForm.test(text.toUpperCase());
export const hasTradeForm = (text: string): boolean => tradeForm.test(text.toUpperCase());
export const hasLegalForm = (text: string): boolean => hasCompanyForm(text) || hasTradeForm(text);

/** Words of a name that are more than its legal form. */
export const ownWords = (name: string): number =>
  name
    .toUpperCase()
    .replace(/[([].*?[)\]]/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => /\p{L}{2}/u.test(word) && !formWords.test(word.replace(/[.,;:]/g, ''))).length;

/** Two words that stand together at the end of a name; where one is read right, the other may be one letter off. */
const pairs = [
  ['SDN', 'BHD'],
  ['PVT', 'LTD'],
  ['PTE', 'LTD'],
  ['PTY', 'LTD'],
  ['PRIVATE', 'LIMITED'],
] as const;
/** Single forms in shapes that are no word of any language read here. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^[G6C][MN]B(H|N|I-I|L-L|II|LL|I-L)$|^GRNBH$|^G[MN]8H$|^GMBI-?I$/, 'GmbH'],
  [/^[L1I]TCL$|^[1I]TD$|^LT[0D]$|^L[1T]D$/, 'Ltd'],
  [/^[L1]NC$/, 'Inc'],
  [/^5\/[B8]$|^S\/8$/, 'S/B'],
  [/^L[1L]C$|^[L1]{2}C$/, 'LLC'],
];

/** One letter put in, left out or changed at most. */
function nearly(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1) return false;
  let start = 0;
  while (start < Math.min(word.length, right.length) && word[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, right.length) - start && word.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(word.length, right.length) - start - end <= 1;
}

const inCaseOf = (word: string, form: string): string => {
  if (word === word.toUpperCase()) return form.toUpperCase();
  return /^\p{Ll}/u.test(word) ? form.toLowerCase() : form[0]! + form.slice(1).toLowerCase();
};

/** A name with the legal form at its end set right where the misreading leaves no doubt: "SON BHD", "PVT LTO", "GMBI-I". */
export function repairLegalForm(name: string): string {
  const match = /^(.*?)([.,]?\s+|[.,])([\p{L}\d/-]{2,9})(\.?(?:\s*[([][^)\]]*[)\]]?)?)$/u.exec(name);
  if (!match) return name;
  const [, before = '', between = '', last = '', tail = ''] = match;
  const first = /[\p{L}\d]+$/u.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - first.length);
  const [up, down] = [first.toUpperCase(), last.toUpperCase()];
  for (const [one, other] of lead ? pairs : []) {
    if (up === one && down === other) return name;
    if (up === one ? nearly(down, other) : down === other && nearly(up, one) && !formWords.test(up))
      return `${lead}${inCaseOf(first, one)}${between}${inCaseOf(last, other)}${tail}`;
  }
  const form = shapes.find(([pattern]) => pattern.test(down))?.[1];
  if (!form || form.toUpperCase() === down) return name;
  return `${before}${between}${last === down ? form.toUpperCase() : form}${tail}`;
}
