import { repairLegalForm } from './legal-forms.js';
import { lettersInWords } from './misread.js';

const registered =
  /\s*[([]?\s*(?:co(?:mpany)?\.?\s*)?(?:reg(?:istration)?\.?|roc|brn|co\.? ?no)\s*(?:no\.?|number)?\s*[:.#]?\s*[\w-]*\d[\w-]*\s*[)\]]?\s*$/iu;
const bracketed = /\s*[([]\s*[A-Z]{0,3}\d{4,}[-\s]?\w?\s*[)\]]?\s*$/u;
const bare = /\s+\(?\d{5,}\s?-\s?\w\)?(?:\s*\([^)]*\))?$/u;

/** Whether the number under which a company is registered stands behind its name. */
export const isNumbered = (text: string): boolean => [registered, bracketed, bare].some((pattern) => pattern.test(text));

/** A name without what stands around it on its line: labels, registration and branch numbers, marks of decoration; plain misreadings set right. */
export function cleanName(text: string): string {
  const name = text
    .replace(registered, '')
    .replace(bracketed, '')
    .replace(bare, '')
    .replace(/\s+(?:(?:TAX |COMMERCIAL )?INVOICE|RECEIPT|RECHNUNG|FACTURE|COMPANY NO|CO\.? ?NO)\.?$/iu, '')
    .replace(/\s*,?\s*(?<![\p{L}\p{M}\d])(?:GST(?:IN)?|VAT|UST|TEL|PHONE|FAX)(?![\p{L}\p{M}]).*$/iu, '')
    .replace(/\s*(?:(?:STORE|BRANCH|SHOP|UNIT|FILIALE|OUTLET)\s*)?(?:#|NO\.?\s?|NR\.?\s?)\s*\d{1,6}$/iu, '')
    // "Acme plc, 203 Westover Close": an address goes on behind a comma.
    .replace(/,(?<=\p{L}.{2,90},)\s*\d{1,5}[A-Z]?,?\s+\p{L}{2}.*$/iu, '')
    .replace(/^#\s*\d{3,}\s+(?=\p{L}{3})/u, '')
    .replace(/^[^\p{L}\p{N}("']+|[\s:;,|*~_=\-–•·#]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return repairLegalForm(lettersInWords(name));
}

/** Names compared without case, signs and accents. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
