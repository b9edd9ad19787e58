import { createHash } from 'node:crypto';

export interface IrnParts {
  sellerGstin: string;
  /** `INV`, `CRN` or `DBN`. */
  documentType: string;
  documentNumber: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** India's financial year runs from April to March: `2019-20`. */
export function financialYear(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** SHA-256 of supplier's GSTIN, financial year, document type and number, as the National Informatics Centre defines it. */
export const irnOf = ({ sellerGstin, documentType, documentNumber, date }: IrnParts): string =>
  createHash('sha256')
    .update(`${sellerGstin}${financialYear(date)}${documentType}${documentNumber}`)
    .digest('hex');

/** Since June 2025 numbers are taken in capitals, whatever the print; before, as they were given. */
export function irnFits(irn: string, parts: IrnParts): boolean {
  const given = irn.toLowerCase();
  return given === irnOf(parts) || given === irnOf({ ...parts, documentNumber: parts.documentNumber.toUpperCase() });
}
