/** A name without what stands around it on its line: labels, registration numbers, marks of decoration. */
export function cleanName(text: string): string {
  return text
    .replace(
      /\s*[([]?\s*(?:co(?:mpany)?\.?\s*)?(?:reg(?:istration)?\.?|roc|brn)\s*(?:no\.?|number)?\s*[:.#]?\s*[\w-]*\d[\w-]*\s*[)\]]?\s*$/iu,
      '',
    )
    .replace(/\s*[([]\s*[A-Z]{0,3}\d{4,}[-\s]?\w?\s*[)\]]?\s*$/u, '')
    .replace(/\s+\(?\d{5,}\s?-\s?\w\)?(?:\s*\([^)]*\))?$/u, '')
    .replace(/\s+(?:(?:TAX |COMMERCIAL )?INVOICE|RECEIPT|RECHNUNG|FACTURE|COMPANY NO|CO\.? ?NO)\.?$/iu, '')
    .replace(/\s*,?\s*(?:GST(?:IN)?|VAT|UST|TEL|PHONE|FAX)\b.*$/iu, '')
    .replace(/^[^\p{L}\p{N}("']+|[\s:;,|*~_=\-–•·#]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names compared without case, signs and accents. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
